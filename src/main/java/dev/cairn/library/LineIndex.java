package dev.cairn.library;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds line and column of an offset by binary search; flexmark's own look-up walks the whole document. */
final class LineIndex {
    private final int[] starts;

    LineIndex(String text) {
        IntStream afterBreaks = IntStream.range(0, text.length())
                .filter(at -> text.charAt(at) == '\n')
                .map(at -> at + 1);
        starts = IntStream.concat(IntStream.of(0), afterBreaks).toArray();
    }

    Place at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(line + 1, offset - starts[line] + 1);
    }
}
