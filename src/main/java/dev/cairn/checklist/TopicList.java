package dev.cairn.checklist;

import dev.cairn.lookup.Lookup;
import dev.cairn.roadmap.Catalogue;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes apart what a member wrote where several topics may be named. */
final class TopicList {
    /** What a line begins with that was copied out of a list: "- [ ] ", "* ", "3. ". */
    private static final Pattern MARKER = Pattern.compile("^([-*+•]|\\d+[.)])\\s+(\\[[ xX]]\\s+)?");

    private TopicList() {}

    /** The names in a text, one a line or with commas between them; a topic's own name may hold one. */
    static List<String> names(Catalogue catalogue, String text) {
        return text.lines()
                .map(String::strip)
                .map(line -> MARKER.matcher(line).replaceFirst(""))
                .flatMap(line -> inLine(catalogue, line))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Stream<String> inLine(Catalogue catalogue, String line) {
        boolean isOne = !line.contains(",") || !Lookup.topics(catalogue, line).isEmpty();
        return isOne ? Stream.of(line) : Arrays.stream(line.split(","));
    }
}
