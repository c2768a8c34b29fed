package dev.cairn.library.plan;

import dev.cairn.library.outline.Heading;
import dev.cairn.library.words.Sense;
import dev.cairn.library.words.Sense.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the labels of an outline the headings that they stand for. What a label names belongs to the heading above it;
 * but below the last section of a phase it belongs to the phase, as if it stood beside the sections, unless an earlier
 * section has such a label of its own.
 */
public final class LabelHeadings {
    private final Plan plan;

    private LabelHeadings(Plan plan) {
        this.plan = plan;
    }

    public static Heading of(Plan plan) {
        return new LabelHeadings(plan).part(plan.outline()).whole();
    }

    /** A heading with its labels still beside it. */
    private record Parted(Heading heading, List<Heading> labels) {
        Heading whole() {
            return heading.with(heading.blocks(), concat(labels, heading.headings()));
        }

        Parted without(List<Heading> lifted) {
            if (lifted.isEmpty()) {
                return this;
            }
            List<Heading> rest =
                    labels.stream().filter(label -> !lifted.contains(label)).toList();
            return new Parted(heading, rest);
        }
    }

    private Parted part(Heading heading) {
        Labels labels = Labels.in(heading);
        if (heading.headings().isEmpty()) {
            return new Parted(heading.with(labels.others(), List.of()), labels.found());
        }
        List<Parted> below = heading.headings().stream().map(this::part).toList();
        List<Heading> lifted = holdsPhases(heading) ? List.of() : lifted(below);
        List<Heading> sections =
                below.stream().map(parted -> parted.without(lifted).whole()).toList();
        return new Parted(heading.with(labels.others(), concat(sections, lifted)), labels.found());
    }

    /** What is said below the last phase is not said about all of them. */
    private boolean holdsPhases(Heading heading) {
        return heading.level() == 0 || plan.holdsPhases(heading);
    }

    private static List<Heading> lifted(List<Parted> below) {
        if (below.getLast().labels().isEmpty()) {
            return List.of();
        }
        Set<Role> elsewhere = EnumSet.noneOf(Role.class);
        below.subList(0, below.size() - 1).stream()
                .flatMap(parted -> parted.labels().stream())
                .flatMap(label -> role(label).stream())
                .forEach(elsewhere::add);
        return below.getLast().labels().stream()
                .filter(label ->
                        role(label).filter(role -> !elsewhere.contains(role)).isPresent())
                .toList();
    }

    private static Optional<Role> role(Heading label) {
        return Sense.of(label.text().line()).map(Sense::role);
    }

    private static List<Heading> concat(List<Heading> first, List<Heading> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
