package dev.cairn.checklist;

import dev.cairn.checklist.Unclear.Why;
import dev.cairn.lookup.Lookup;
import dev.cairn.progress.Standing;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the names of a list were understood to mean, and which were not. */
final class Understanding {
    private final Sources sources;
    private final WholePhase phases;
    private final State state;
    private final Optional<Entry> roadmap;
    private final long member;
    private final Set<Long> followed;
    private final Standing standing;
    private final Set<Place> clear = new LinkedHashSet<>();
    private final List<Unclear> unclear = new ArrayList<>();

    /** Takes the state that the topics are to come into, and the roadmap in which alone they are looked for. */
    Understanding(Sources sources, State state, Optional<Entry> roadmap, long member) {
        this.sources = sources;
        this.phases = new WholePhase(sources);
        this.state = state;
        this.roadmap = roadmap;
        this.member = member;
        this.followed = sources.follows().followed(member);
        this.standing = sources.progress().standing(member);
    }

    List<Place> clear() {
        return List.copyOf(clear);
    }

    List<Unclear> unclear() {
        return List.copyOf(unclear);
    }

    void add(String name) {
        List<WholePhase.Named> whole = phases.named(name, roadmap, member);
        if (whole.size() == 1) {
            addPhase(name, phases.topics(whole.getFirst(), member));
        } else if (whole.size() > 1) {
            unclear.add(new Unclear(name, Why.SEVERAL_PHASES, List.of()));
        } else {
            addTopic(name);
        }
    }

    private void addPhase(String name, List<Place> left) {
        clear.addAll(left);
        if (left.isEmpty()) {
            unclear.add(new Unclear(name, Why.FINISHED, left));
        }
    }

    private void addTopic(String name) {
        Catalogue catalogue = sources.catalogue().get();
        List<Place> found = Lookup.topics(catalogue, name);
        List<Place> meant = TopicChoice.among(catalogue, name, found, roadmap, followed);
        if (meant.size() == 1) {
            addPlace(name, meant.getFirst());
        } else if (found.isEmpty()) {
            unclear.add(unknown(catalogue, name));
        } else {
            unclear.add(
                    meant.isEmpty() ? new Unclear(name, Why.ELSEWHERE, found) : new Unclear(name, Why.SEVERAL, meant));
        }
    }

    private Unclear unknown(Catalogue catalogue, String name) {
        return Lookup.roadmapCalled(catalogue, name).isPresent()
                ? new Unclear(name, Why.ROADMAP, List.of())
                : new Unclear(name, Why.UNKNOWN, Lookup.topicsLike(catalogue, name));
    }

    private void addPlace(String name, Place place) {
        Catalogue catalogue = sources.catalogue().get();
        if (standing.meant(catalogue, place).isEmpty() && standing.of(catalogue.leaves(place)) != state) {
            unclear.add(new Unclear(name, Why.FINISHED, List.of()));
        } else {
            clear.add(place);
        }
    }
}
