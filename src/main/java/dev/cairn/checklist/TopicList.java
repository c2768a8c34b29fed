package dev.cairn.checklist;

import dev.cairn.lookup.Lookup;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Fold;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes apart what a member wrote where several topics may be named. */
final class TopicList {
    /** What a line begins with that was copied out of a list: "- [ ] ", "* ". */
    private static final Pattern BULLET = Pattern.compile("^[-*+•]\\s+(\\[[ xX]]\\s+)?");

    /** The same, "3. ", but a topic's own name may begin so. */
    private static final Pattern NUMBER = Pattern.compile("^\\d+[.)]\\s+(\\[[ xX]]\\s+)?");

    private TopicList() {}

    /** The names in a text, one a line or with commas between them; a topic's own name may hold one. */
    static List<String> names(Catalogue catalogue, String text) {
        return text.lines()
                .map(String::strip)
                .map(line -> BULLET.matcher(line).replaceFirst(""))
                .flatMap(line -> inLine(catalogue, line))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Stream<String> inLine(Catalogue catalogue, String line) {
        String name = NUMBER.matcher(line).find() && isName(catalogue, line)
                ? line
                : NUMBER.matcher(line).replaceFirst("");
        boolean isOne = !name.contains(",") || !Lookup.topics(catalogue, name).isEmpty();
        return isOne ? Stream.of(name) : Arrays.stream(name.split(","));
    }

    /** Whether a topic is called exactly so; one number for another is no slip. */
    static boolean isName(Catalogue catalogue, String line) {
        return Lookup.topics(catalogue, line).stream()
                .anyMatch(place -> Lookup.label(place).equals(line)
                        || Fold.of(place.topic().title()).equals(Fold.of(line)));
    }
}
