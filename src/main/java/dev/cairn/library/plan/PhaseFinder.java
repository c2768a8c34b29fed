package dev.cairn.library.plan;

import dev.cairn.library.outline.Block;
import dev.cairn.library.outline.Heading;
import dev.cairn.library.outline.HeadingTree;
import dev.cairn.library.text.Place;
import dev.cairn.library.words.HeadingTitle;
import dev.cairn.library.words.HeadingTitle.Mark;
import dev.cairn.library.words.Ordinal;
import dev.cairn.library.words.Sense.Role;
import dev.cairn.roadmap.Fold;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells which headings of an outline are its phases: on the highest level that has two of them, those that are numbered
 * or ranked ("Phase 1", "Week 2", "3.", "Beginner"); where there are none, those that hold something to learn.
 */
public final class PhaseFinder {
    private static final int LOWEST_LEVEL = 12;
    private static final int FEWEST_IN_A_ROW = 2;

    /** Headings of these names are no phases unless a word such as "Phase" makes them so. */
    private static final Set<Role> NEVER = EnumSet.of(
            Role.RESOURCES,
            Role.TIPS,
            Role.DESCRIPTION,
            Role.DURATION,
            Role.PATH,
            Role.TRACKS,
            Role.CONTENTS,
            Role.META);

    /** Nor are these without a number. */
    private static final Set<Role> NEVER_UNNUMBERED = EnumSet.of(Role.PROJECTS, Role.PREREQUISITES);

    /** Headings of these names may hold the phases if no other ones do. */
    private static final Set<Role> PERHAPS_ABOVE_PHASES = EnumSet.of(Role.PATH, Role.DESCRIPTION, Role.META);

    /** A heading as one that may be a phase. */
    private record Candidate(Heading heading, @Nullable Candidate above) {
        HeadingTitle title() {
            return heading.title();
        }

        boolean isNumbered() {
            return switch (title().mark()) {
                case WORD, TIME -> true;
                case NUMBER ->
                    heading.role().filter(NEVER::contains).isEmpty()
                            && !String.valueOf(title().number()).contains(".");
                case LEVEL, NONE -> false;
            };
        }

        boolean isOrdinary() {
            return heading.role()
                    .filter(named -> NEVER.contains(named) || NEVER_UNNUMBERED.contains(named))
                    .isEmpty();
        }

        /** Whether there is more to it than "Week 1". */
        boolean hasName() {
            return !Ordinal.isWhole(title().title());
        }

        boolean isBelow(Candidate other) {
            return heading.place().equals(other.heading().place()) || (above != null && above.isBelow(other));
        }

        /** What two headings of the same rank below different headings have in common. */
        String rank() {
            return title().number() == null ? Fold.of(title().title()) : title().mark() + " " + title().number();
        }
    }

    private final Heading outline;
    private final List<Candidate> candidates = new ArrayList<>();

    private PhaseFinder(Heading outline, Set<Role> notBelow) {
        this.outline = outline;
        outline.headings().forEach(heading -> collect(heading, null, notBelow));
    }

    private void collect(Heading heading, @Nullable Candidate above, Set<Role> notBelow) {
        Candidate candidate = new Candidate(heading, above);
        candidates.add(candidate);
        boolean isTitle = heading.level() == 1 && outline.headings().size() == 1;
        if (isTitle || heading.role().filter(notBelow::contains).isEmpty()) {
            heading.headings().forEach(below -> collect(below, candidate, notBelow));
        }
    }

    /** The plan of a file, given as its headings in their order. */
    public static Plan find(List<Heading> flat) {
        Heading outline = HeadingTree.of(flat);
        return Optional.<Plan>empty()
                .or(() -> numbered(outline))
                .or(() -> numbered(HeadingTree.of(Promotion.ofLines(flat))))
                .or(() -> numbered(HeadingTree.of(Promotion.ofEntries(flat))))
                .or(() -> numbered(HeadingTree.of(Promotion.ofRows(flat))))
                .or(() -> unnumbered(outline).filter(PhaseFinder::hasSeveral))
                .or(() -> named(flat, Promotion.ofNames(flat)))
                .or(() -> unnumbered(outline).filter(PhaseFinder::isBelowTitle))
                .or(() -> named(flat, Promotion.ofGroups(flat)))
                .or(() -> unnumbered(outline))
                .orElseGet(() -> Plan.of(outline, List.of()));
    }

    private static boolean hasSeveral(Plan plan) {
        return plan.phases().size() >= FEWEST_IN_A_ROW;
    }

    private static boolean isBelowTitle(Plan plan) {
        return plan.title().filter(title -> !plan.isPhase(title)).isPresent();
    }

    /** Phases of which none was a heading before. */
    private static Optional<Plan> named(List<Heading> flat, List<Heading> promoted) {
        return unnumbered(HeadingTree.of(promoted))
                .filter(PhaseFinder::hasSeveral)
                .filter(plan -> flat.stream().noneMatch(plan::isPhase));
    }

    private static Optional<Plan> numbered(Heading outline) {
        Set<Role> ofNever = EnumSet.copyOf(NEVER);
        ofNever.addAll(NEVER_UNNUMBERED);
        Set<Role> lenient = EnumSet.copyOf(ofNever);
        lenient.removeAll(PERHAPS_ABOVE_PHASES);
        return plan(outline, new PhaseFinder(outline, ofNever).numbered())
                .or(() -> plan(outline, new PhaseFinder(outline, lenient).numbered()));
    }

    private static Optional<Plan> unnumbered(Heading outline) {
        Set<Role> lenient = EnumSet.copyOf(NEVER);
        lenient.removeAll(PERHAPS_ABOVE_PHASES);
        return plan(outline, new PhaseFinder(outline, NEVER).unnumbered(PhaseFinder::holdsEntries))
                .or(() -> plan(outline, new PhaseFinder(outline, lenient).unnumbered(PhaseFinder::holdsEntries)))
                .or(() -> plan(outline, new PhaseFinder(outline, NEVER).unnumbered(PhaseFinder::holdsAnything)));
    }

    private static Optional<Plan> plan(Heading outline, List<Candidate> phases) {
        return phases.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Plan.of(outline, phases.stream().map(Candidate::heading).toList()));
    }

    private List<Candidate> numbered() {
        @Nullable Candidate single = null;
        for (int level = 1; level <= LOWEST_LEVEL; level++) {
            List<Candidate> row = row(level);
            Candidate only = single;
            if (row.size() >= FEWEST_IN_A_ROW) {
                boolean hasOneAbove = only != null && row.stream().allMatch(candidate -> candidate.isBelow(only));
                return hasOneAbove ? List.of(only) : withoutCopies(row);
            }
            if (row.size() == 1 && level > 1 && single == null) {
                single = row.getFirst();
            }
        }
        return single == null ? List.of() : List.of(single);
    }

    /** The numbered headings of a level, else the ranked ones. One alone must have a word such as "Phase". */
    private List<Candidate> row(int level) {
        List<Candidate> words = at(
                level, candidate -> candidate.isNumbered() && candidate.title().mark() != Mark.NUMBER);
        List<Candidate> levels = at(level, candidate -> candidate.title().mark() == Mark.LEVEL);
        List<Candidate> numbers = at(level, Candidate::isNumbered);
        if (words.size() >= FEWEST_IN_A_ROW) {
            return words;
        }
        if (levels.size() >= FEWEST_IN_A_ROW && words.isEmpty()) {
            return levels;
        }
        return numbers.size() >= FEWEST_IN_A_ROW ? numbers : words;
    }

    private List<Candidate> at(int level, Predicate<Candidate> condition) {
        return candidates.stream()
                .filter(candidate -> candidate.heading().level() == level)
                .filter(condition)
                .toList();
    }

    /**
     * The row without headings that only repeat those below an earlier heading. Where numbers begin anew below several
     * headings, these are the phases.
     */
    private static List<Candidate> withoutCopies(List<Candidate> row) {
        Map<Optional<Place>, List<Candidate>> byParent = new LinkedHashMap<>();
        row.forEach(candidate -> byParent.computeIfAbsent(
                        Optional.ofNullable(candidate.above())
                                .map(above -> above.heading().place()),
                        above -> new ArrayList<>())
                .add(candidate));
        Set<String> ranks = new HashSet<>();
        Map<String, String> titles = new HashMap<>();
        List<Candidate> kept = new ArrayList<>();
        boolean beginsAnew = false;
        for (List<Candidate> siblings : byParent.values()) {
            boolean copies = !kept.isEmpty()
                    && siblings.stream().anyMatch(Candidate::hasName)
                    && siblings.stream()
                            .allMatch(candidate ->
                                    Fold.of(candidate.title().title()).equals(titles.get(candidate.rank())));
            if (!copies) {
                beginsAnew |= siblings.stream().anyMatch(candidate -> ranks.contains(candidate.rank()));
                kept.addAll(siblings);
            }
            siblings.forEach(candidate -> {
                ranks.add(candidate.rank());
                titles.putIfAbsent(candidate.rank(), Fold.of(candidate.title().title()));
            });
        }
        return beginsAnew ? parents(kept) : kept;
    }

    private static List<Candidate> parents(List<Candidate> row) {
        Map<Place, Candidate> parents = new LinkedHashMap<>();
        for (Candidate candidate : row) {
            Candidate above = candidate.above();
            if (above == null) {
                return row;
            }
            parents.put(above.heading().place(), above);
        }
        return List.copyOf(parents.values());
    }

    private List<Candidate> unnumbered(Predicate<Heading> content) {
        @Nullable Candidate single = null;
        for (int level = 1; level <= LOWEST_LEVEL; level++) {
            List<Candidate> row = at(level, candidate -> candidate.isOrdinary() && content.test(candidate.heading()));
            if (row.size() >= FEWEST_IN_A_ROW) {
                row = at(
                        level,
                        candidate -> candidate.isOrdinary()
                                && (content.test(candidate.heading()) || isEmpty(candidate.heading())));
            }
            Candidate only = single;
            if (row.size() >= FEWEST_IN_A_ROW) {
                boolean areParts = only == null || row.stream().allMatch(candidate -> candidate.isBelow(only));
                return areParts ? row : List.of(only);
            }
            if (row.size() == 1) {
                if (listsEntries(row.getFirst().heading())) {
                    return row;
                }
                single = row.getFirst();
            }
        }
        return single == null ? List.of() : List.of(single);
    }

    /** What is only named in a row of phases is one too; on a higher level it may be a picture. */
    private static boolean isEmpty(Heading heading) {
        return heading.level() > 2
                && heading.blocks().isEmpty()
                && heading.headings().isEmpty();
    }

    private static boolean listsEntries(Heading heading) {
        return heading.level() > 1 && heading.blocks().stream().anyMatch(Block::isListed);
    }

    private static boolean holdsEntries(Heading heading) {
        return heading.blocks().stream().anyMatch(block -> block.isListed() || block.hasLink())
                || (heading.level() > 1 && !heading.headings().isEmpty())
                || heading.headings().stream().anyMatch(PhaseFinder::holdsEntries);
    }

    private static boolean holdsAnything(Heading heading) {
        return heading.level() > 1
                && (!heading.blocks().isEmpty() || !heading.headings().isEmpty());
    }
}
