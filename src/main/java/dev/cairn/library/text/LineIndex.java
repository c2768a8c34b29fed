package dev.cairn.library.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds line and column of an offset by binary search; flexmark's own look-up walks the whole document. */
public final class LineIndex {
    private final int[] starts;

    public LineIndex(String text) {
        IntStream.Builder found = IntStream.builder().add(0);
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            found.add(end + 1);
        }
        starts = found.build().toArray();
    }

    public Place at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(line + 1, offset - starts[line] + 1);
    }
}
