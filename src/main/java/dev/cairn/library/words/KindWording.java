package dev.cairn.library.words;

import dev.cairn.library.text.Letters;
import dev.cairn.roadmap.Resource.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the kind of a resource by the words of its title. */
public final class KindWording {
    /** Of several kinds the first one counts: a video course is a course. */
    private static final List<Kind> ORDER = List.of(
            Kind.COURSE,
            Kind.DOCS,
            Kind.BOOK,
            Kind.VIDEO,
            Kind.PAPER,
            Kind.ARTICLE,
            Kind.PRACTICE,
            Kind.TOOL,
            Kind.COMMUNITY,
            Kind.CERTIFICATION);

    private KindWording() {}

    public static Optional<Kind> of(String title) {
        Set<Kind> named = named(Letters.words(title));
        return ORDER.stream().filter(named::contains).findFirst().or(() -> ofBrackets(title));
    }

    /** In Chinese and Japanese, such brackets stand around the titles of books. */
    private static Optional<Kind> ofBrackets(String title) {
        return title.indexOf('《') >= 0 || title.indexOf('『') >= 0 ? Optional.of(Kind.BOOK) : Optional.empty();
    }

    private static Set<Kind> named(String words) {
        Set<Kind> named = EnumSet.noneOf(Kind.class);
        int at = 0;
        while (at < words.length()) {
            Words.Found<Kind> word = Words.isEdge(words, at) ? Vocabulary.WORDING.at(words, at) : null;
            if (word != null) {
                named.add(word.meaning());
            }
            at = word == null ? at + 1 : word.edge();
        }
        return named;
    }
}
