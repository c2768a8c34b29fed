package dev.cairn.library.content;

import dev.cairn.library.outline.Addresses;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.outline.RichText.Link;
import dev.cairn.library.text.Place;
import dev.cairn.library.text.Plain;
import dev.cairn.library.text.Problems;
import dev.cairn.library.words.KindWording;
import dev.cairn.library.words.Sense;
import dev.cairn.library.words.Vocabulary;
import dev.cairn.roadmap.Resource;
import dev.cairn.roadmap.Resource.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a list of resources says in one entry: title, address and kind. */
final class ResourceReader {
    private static final Pattern PARENTHESES_AT_END = Pattern.compile("\\s*\\(([^()]*)\\)\\.?$");

    private final Problems problems;

    ResourceReader(Problems problems) {
        this.problems = problems;
    }

    /** The resource of an entry; first itself, then one for each further link in it. */
    List<Resource> read(RichText entry, Place place, Sense label) {
        Matcher parentheses = PARENTHESES_AT_END.matcher(entry.text());
        boolean has = entry.text().indexOf(')') >= 0 && parentheses.find();
        Optional<Kind> stated = has ? kindNamed(parentheses.group(1)) : Optional.empty();
        RichText text = stated.isPresent() ? entry.part(0, parentheses.start()) : entry;
        Kind kind = stated.or(() -> kind(text, label)).orElse(null);
        List<Link> links = text.links();
        List<Resource> resources = new ArrayList<>();
        resources.add(new Resource(
                Addresses.titleWithout(text), links.isEmpty() ? null : address(links.getFirst(), place), kind));
        links.stream().skip(1).forEach(link -> resources.add(resource(text, link, place, kind)));
        return resources;
    }

    /** The links of a text as resources of unknown kind, without the one that is the text's own. */
    List<Resource> links(RichText text, Optional<Link> own, Place place) {
        if (text.links().isEmpty()) { // as in most entries
            return List.of();
        }
        return text.links().stream()
                .filter(link -> !own.equals(Optional.of(link)))
                .map(link -> resource(text, link, place, null))
                .toList();
    }

    private Resource resource(RichText text, Link link, Place place, @Nullable Kind kind) {
        return new Resource(Plain.title(text.textOf(link)), address(link, place), kind);
    }

    /** The address if it is one that may be shown, else null and a warning. */
    @Nullable String address(Link link, Place place) {
        if (Addresses.isShown(link.url())) {
            return link.url();
        }
        problems.warn(place, "only http and https addresses are shown; left out \"" + link.url() + "\"");
        return null;
    }

    /** The kind that the file format calls so, such as "book" in "(book)". */
    private static Optional<Kind> kindNamed(String word) {
        String constant = word.strip().toUpperCase(Locale.ROOT);
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equals(constant))
                .findFirst();
    }

    /** A label that names one kind is plainer than any word in a title; one that names several leaves it to the words. */
    private static Optional<Kind> kind(RichText text, Sense label) {
        if (label.kinds().size() == 1) {
            return Optional.of(label.kinds().getFirst());
        }
        return KindWording.of(text.text())
                .or(() -> label.kinds().stream().findFirst())
                .or(() -> Plain.firstEmoji(text.text()).map(Vocabulary.EMOJI::get));
    }
}
