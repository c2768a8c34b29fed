package dev.cairn.checklist;

import dev.cairn.lookup.Lookup;
import dev.cairn.progress.Standing;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands "phase 2" and "ml phase 2" where topics are named. */
final class WholePhase {
    private static final Pattern NAME =
            Pattern.compile("(?i)(?:(?<roadmap>\\S.*?)\\s+)??(?<phase>" + Lookup.PHASE_WORDS + "\\s+\\S.*)");

    private final Sources sources;

    WholePhase(Sources sources) {
        this.sources = sources;
    }

    /** A phase of a roadmap. */
    record Named(Entry entry, int phase) {
        String title() {
            return Lookup.phaseTitle(entry.roadmap().phases().get(phase));
        }
    }

    /**
     * The phases that may be meant: none if this names no phase, or if a topic is called so; of a roadmap that is named
     * nowhere, those of the member's roadmaps.
     */
    List<Named> named(String name, Optional<Entry> roadmap, long member) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() && !TopicList.isName(sources.catalogue().get(), name)
                ? roadmaps(Optional.ofNullable(parts.group("roadmap")), roadmap, member).stream()
                        .flatMap(entry ->
                                Lookup.phase(entry, parts.group("phase"))
                                        .map(phase -> new Named(entry, phase))
                                        .stream())
                        .toList()
                : List.of();
    }

    /** Whether this names a phase and nothing else, be it one that is not there. */
    boolean isMeant(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                && Optional.ofNullable(parts.group("roadmap"))
                        .filter(before -> roadmapCalled(before).isEmpty())
                        .isEmpty();
    }

    private List<Entry> roadmapCalled(String name) {
        return sources.catalogue().get().roadmapNames().find(name).found().stream()
                .limit(1)
                .toList();
    }

    private List<Entry> roadmaps(Optional<String> before, Optional<Entry> roadmap, long member) {
        return before.map(this::roadmapCalled)
                .or(() -> roadmap.map(List::of))
                .orElseGet(() -> sources.roadmapsOf(member, sources.progress().standing(member)));
    }

    /** What is meant by all of it; nothing where it is finished. */
    List<Place> topics(Named phase, long member) {
        Standing standing = sources.progress().standing(member);
        List<Place> counted = phase.entry().counted(phase.phase());
        return standing.meant(counted, standing.extent(counted));
    }
}
