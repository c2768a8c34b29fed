package dev.cairn.library.outline;

import java.util.ArrayList;
import java.util.List;

/** Puts the headings of a file, given in its order, below one another by their levels. */
public final class HeadingTree {
    private final List<Heading> flat;
    private int next = 1;

    private HeadingTree(List<Heading> flat) {
        this.flat = flat;
    }

    public static Heading of(List<Heading> flat) {
        return new HeadingTree(flat).below(flat.getFirst());
    }

    private Heading below(Heading heading) {
        List<Heading> headings = new ArrayList<>();
        while (next < flat.size() && flat.get(next).level() > heading.level()) {
            next++;
            headings.add(below(flat.get(next - 1)));
        }
        return heading.with(heading.blocks(), headings);
    }
}
