package dev.cairn.library.text;

import java.lang.Character.UnicodeBlock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Repairs text that was UTF-8 once and was then read in another encoding, so that an emoji or a dash became two to four
 * foreign letters. Undoing the wrong reading must give valid UTF-8 with fewer foreign characters, else nothing changes:
 * clean text practically never passes that test.
 */
public final class MojibakeRepair {
    private static final int MAX_ROUNDS = 3;

    private final Set<String> undone = new LinkedHashSet<>();

    private MojibakeRepair() {}

    public static String repair(String text, Problems problems) {
        MojibakeRepair repair = new MojibakeRepair();
        String before = text;
        String repaired = repair.once(text);
        for (int round = 1; round < MAX_ROUNDS && !repaired.equals(before); round++) {
            before = repaired;
            repaired = repair.once(before);
        }
        if (!repaired.equals(text)) {
            repair.report(text, repaired, problems);
        }
        return repaired;
    }

    private String once(String text) {
        if (foreign(text) == 0) {
            return text;
        }
        return undo(text)
                .orElseGet(
                        () -> lines(text).map(line -> undo(line).orElse(line)).collect(Collectors.joining("\n")));
    }

    private Optional<String> undo(String text) {
        long foreign = foreign(text);
        if (foreign == 0) {
            return Optional.empty();
        }
        Optional<Candidate> best = Misreading.ALL.stream()
                .flatMap(misreading ->
                        misreading.undo(text).map(undone -> new Candidate(misreading.charset(), undone)).stream())
                .filter(candidate -> foreign(candidate.text()) < foreign)
                .min(Comparator.comparingLong(Candidate::oddities));
        best.ifPresent(candidate -> undone.add(candidate.charset()));
        return best.map(Candidate::text);
    }

    private void report(String before, String after, Problems problems) {
        List<String> old = lines(before).toList();
        List<String> now = lines(after).toList();
        int[] changed = IntStream.range(0, old.size())
                .filter(line -> !old.get(line).equals(now.get(line)))
                .toArray();
        int column = Arrays.mismatch(
                old.get(changed[0]).toCharArray(), now.get(changed[0]).toCharArray());
        String message = "repaired garbled characters in %d %s (UTF-8 that was read as %s)"
                .formatted(changed.length, changed.length == 1 ? "line" : "lines", String.join(", ", undone));
        problems.warn(new Place(changed[0] + 1, column + 1), message);
    }

    private static Stream<String> lines(String text) {
        return Stream.of(text.split("\n", -1));
    }

    private static long foreign(String text) {
        long foreign = 0;
        for (int at = 0; at < text.length(); at++) {
            foreign += text.charAt(at) > 0x7F ? 1 : 0;
        }
        return foreign;
    }

    /** What undoing one wrong reading gives. */
    private record Candidate(String charset, String text) {

        /**
         * How many characters tell that this is not what the author wrote. Short texts can be undone in two ways: "Ã©"
         * is an é read as windows-1252, or else a lone combining line read as MacRoman.
         */
        long oddities() {
            return text.codePoints().filter(Candidate::isOdd).count();
        }

        private static boolean isOdd(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.UNASSIGNED, Character.PRIVATE_USE -> true;
                case Character.CONTROL -> codePoint > 0x7F;
                case Character.NON_SPACING_MARK ->
                    UnicodeBlock.COMBINING_DIACRITICAL_MARKS.equals(UnicodeBlock.of(codePoint));
                default -> false;
            };
        }
    }
}
