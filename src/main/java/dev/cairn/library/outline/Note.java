package dev.cairn.library.outline;

import dev.cairn.library.outline.RichText.Span;
import dev.cairn.library.text.Letters;
import dev.cairn.library.words.Vocabulary;
import dev.cairn.roadmap.Resource;
import dev.cairn.roadmap.Resource.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with its wiki links read: "[[Calculus|Notes]]" leads to somebody's own notes and becomes a resource without an
 * address, and is no part of the text; of "[[NumPy]]" the name stays.
 */
public record Note(RichText text, List<Resource> resources) {
    private static final Pattern WIKI_LINK = Pattern.compile("\\[\\[([^\\[\\]|]+)(?:\\|([^\\[\\]|]+))?]]");

    public static Note takenFrom(RichText text) {
        if (!text.text().contains("[[")) {
            return new Note(text, List.of());
        }
        List<Resource> notes = new ArrayList<>();
        RichText rest = text;
        Matcher link = WIKI_LINK.matcher(text.text());
        while (link.find()) {
            String page = link.group(1).strip();
            String shown = link.group(2) == null ? page : link.group(2).strip();
            if (isNotes(shown) && !shown.equals(page)) {
                notes.add(new Resource(page + " (" + shown + ")", null, Kind.OTHER));
                rest = rest.replace(new Span(link.start(), link.end()), "");
            } else {
                rest = rest.replace(new Span(link.start(), link.end()), shown);
            }
            link = WIKI_LINK.matcher(rest.text());
        }
        return new Note(rest, notes);
    }

    private static boolean isNotes(String shown) {
        String words = Letters.words(shown);
        return Vocabulary.NOTES.before(words, words.length()) != null;
    }
}
