package dev.cairn.checklist;

import dev.cairn.lookup.Lookup;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes apart what a member wrote where several topics may be named. */
final class TopicList {
    /** What a line begins with that was copied out of a list: "- [ ] ", "* ". */
    private static final Pattern BULLET = Pattern.compile("^[-*+•]\\s+(\\[[ xX]]\\s+)?");

    /** The same, "3. ", but a topic's own name may begin so. */
    private static final Pattern NUMBER = Pattern.compile("^\\d+[.)]\\s+(\\[[ xX]]\\s+)?");

    private static final String COMMAS = ",，、،";
    private static final String OPENING = "(（";
    private static final String CLOSING = ")）";

    /** So many commas may a topic's own name hold that stands in a list of several. */
    private static final int MOST_COMMAS = 6;

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
        List<Integer> commas = commas(name);
        boolean isOne = commas.isEmpty() || !Lookup.topics(catalogue, name).isEmpty();
        return isOne ? Stream.of(name) : parted(catalogue, name, commas);
    }

    /** At the commas, but for those that belong to a topic's name. */
    private static Stream<String> parted(Catalogue catalogue, String line, List<Integer> commas) {
        List<Integer> ends = new ArrayList<>(commas);
        ends.add(line.length());
        List<String> names = new ArrayList<>();
        int begin = 0;
        for (int next = 0; next < ends.size(); next++) {
            next = last(catalogue, line, begin, next, ends);
            names.add(line.substring(begin, ends.get(next)));
            begin = ends.get(next) + 1;
        }
        return names.stream();
    }

    /** Which of these ends makes the longest name that a topic bears; else the next. */
    private static int last(Catalogue catalogue, String line, int begin, int next, List<Integer> ends) {
        return IntStream.iterate(Math.min(next + MOST_COMMAS, ends.size() - 1), end -> end > next, end -> end - 1)
                .filter(end -> !catalogue
                        .topicNames()
                        .called(line.substring(begin, ends.get(end)))
                        .isEmpty())
                .findFirst()
                .orElse(next);
    }

    /** Where commas stand that may part names; those between parentheses do not. */
    private static List<Integer> commas(String text) {
        List<Integer> commas = new ArrayList<>();
        int depth = 0;
        int before = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (COMMAS.indexOf(character) >= 0) {
                commas.add(at);
            } else if (OPENING.indexOf(character) >= 0 && depth++ == 0) {
                before = commas.size();
            } else if (CLOSING.indexOf(character) >= 0 && depth > 0 && --depth == 0) {
                commas.subList(before, commas.size()).clear();
            }
        }
        return commas;
    }

    /** Where the name that is being typed last may begin: with the whole text, or behind one of the last commas. */
    static List<Integer> beginningsOfLast(String text) {
        List<Integer> commas = commas(text);
        if (!commas.isEmpty() && commas.getLast() == text.length() - 1) {
            return List.of(text.length());
        }
        return Stream.concat(
                        Stream.of(0),
                        commas.stream()
                                .skip(Math.max(0, commas.size() - MOST_COMMAS))
                                .map(comma -> comma + 1))
                .toList();
    }

    /** Whether a topic is called exactly so; one number for another is no slip. */
    static boolean isName(Catalogue catalogue, String line) {
        return Lookup.topics(catalogue, line).stream()
                .anyMatch(place -> Lookup.label(place).equals(line)
                        || Fold.of(place.topic().title()).equals(Fold.of(line)));
    }
}
