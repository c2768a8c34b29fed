package dev.cairn.curate;

import dev.cairn.progress.ForecastStore.Held;
import dev.cairn.roadmap.Comparison;
import dev.cairn.roadmap.Comparison.Same;
import dev.cairn.roadmap.Known;
import dev.cairn.roadmap.Roadmap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What another version of a roadmap would do to the progress of its members.
 *
 * @param members how many have said something of a topic that would be renamed, be removed, or fall into subtopics
 */
record Effect(Comparison edit, int members) {
    static Effect of(Held before, Roadmap next) {
        Comparison edit = Comparison.of(before.topics(), next);
        List<Known> affected = Stream.concat(
                        Stream.concat(edit.renamed().stream(), edit.split().stream())
                                .map(Same::from),
                        edit.removed().stream())
                .toList();
        return new Effect(edit, before.membersOf(affected).size());
    }
}
