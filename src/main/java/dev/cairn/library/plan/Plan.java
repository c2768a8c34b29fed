package dev.cairn.library.plan;

import dev.cairn.library.outline.Block;
import dev.cairn.library.outline.Heading;
import dev.cairn.library.text.Place;
import dev.cairn.library.words.HeadingTitle.Mark;
import dev.cairn.library.words.Sense.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An outline, and which of its headings are the phases.
 *
 * @param phases the places of their headings
 * @param above the places of the headings that hold phases
 */
public record Plan(Heading outline, Set<Place> phases, Set<Place> above) {
    static Plan of(Heading outline, List<Heading> phases) {
        Set<Place> places = new HashSet<>();
        phases.forEach(phase -> places.add(phase.place()));
        Set<Place> above = new HashSet<>();
        collect(outline, places, above);
        return new Plan(outline, places, above);
    }

    private static boolean collect(Heading heading, Set<Place> phases, Set<Place> above) {
        boolean holds = false;
        for (Heading below : heading.headings()) {
            holds |= collect(below, phases, above) || phases.contains(below.place());
        }
        if (holds) {
            above.add(heading.place());
        }
        return holds;
    }

    public boolean isPhase(Heading heading) {
        return heading.level() > 0 && phases.contains(heading.place());
    }

    public boolean holdsPhases(Heading heading) {
        return above.contains(heading.place());
    }

    /** The heading that names the roadmap: the first one of the highest level that is no phase and no list of headings. */
    public Optional<Heading> title() {
        return outline.headings().stream()
                .filter(heading -> heading.level() == 1 && isName(heading))
                .findFirst()
                .or(() -> outline.headings().stream().findFirst().filter(this::isNameOfAll));
    }

    private boolean isName(Heading heading) {
        Mark mark = heading.title().mark();
        boolean isStage = mark == Mark.WORD || mark == Mark.TIME;
        boolean isContents =
                heading.role().filter(role -> role == Role.CONTENTS).isPresent();
        return !isStage && !isContents && (phases.size() == 1 || !isPhase(heading));
    }

    private boolean isNameOfAll(Heading heading) {
        return isName(heading)
                && !isPhase(heading)
                && heading.sense().isEmpty()
                && heading.level() > 1
                && (holdsPhases(heading) || heading.blocks().stream().noneMatch(Block::isListed));
    }
}
