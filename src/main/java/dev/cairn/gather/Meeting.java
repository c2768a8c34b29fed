package dev.cairn.gather;

import dev.cairn.member.MemberStore;
import dev.cairn.member.Zoning;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.Standing;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds who learns the same as somebody, at about the same time of the day. */
final class Meeting {
    /** Clocks further apart leave two no evening together. */
    private static final int MOST_SECONDS_APART = 3 * 60 * 60;

    /** Of more people, those who have waited longest are looked at. */
    private static final int MOST = 200;

    private final BuddyStore buddies;
    private final MemberStore members;
    private final Zoning zones;
    private final ProgressStore progress;
    private final Supplier<Catalogue> catalogue;

    Meeting(
            BuddyStore buddies,
            MemberStore members,
            Zoning zones,
            ProgressStore progress,
            Supplier<Catalogue> catalogue) {
        this.buddies = buddies;
        this.members = members;
        this.zones = zones;
        this.progress = progress;
        this.catalogue = catalogue;
    }

    /**
     * Somebody who learns the same.
     *
     * @param topic what both are learning; empty if only the phase is the same
     */
    record Found(long member, OptionalLong topic, long roadmap) {}

    /** What a member is learning. */
    List<Place> learning(long member) {
        Standing standing = progress.standing(member);
        return standing.newest(State.LEARNING).stream()
                .flatMap(topic -> catalogue.get().place(topic).stream())
                .toList();
    }

    /** Somebody on the same topic, else in the same phase; of several, who has waited longest. */
    Optional<Found> find(long server, long seeker, Instant now) {
        List<Place> own = learning(seeker);
        List<Long> near = buddies.candidates(server, seeker, now, MOST).stream()
                .filter(other -> areNear(server, seeker, other, now))
                .toList();
        return onTopic(own, near).or(() -> inPhase(own, near));
    }

    private Optional<Found> onTopic(List<Place> own, List<Long> others) {
        return others.stream()
                .flatMap(other -> learning(other).stream()
                        .filter(own::contains)
                        .map(place -> new Found(other, OptionalLong.of(place.number()), place.roadmapNumber())))
                .findFirst();
    }

    private Optional<Found> inPhase(List<Place> own, List<Long> others) {
        Set<Where> phases = own.stream().map(Where::of).collect(Collectors.toSet());
        return others.stream()
                .flatMap(other -> learning(other).stream()
                        .filter(place -> place.phase() != Place.NO_PHASE && phases.contains(Where.of(place)))
                        .map(place -> new Found(other, OptionalLong.empty(), place.roadmapNumber())))
                .findFirst();
    }

    private record Where(long roadmap, int phase) {
        static Where of(Place place) {
            return new Where(place.roadmapNumber(), place.phase());
        }
    }

    private boolean areNear(long server, long one, long other, Instant now) {
        return Math.abs(offset(server, one, now) - offset(server, other, now)) <= MOST_SECONDS_APART;
    }

    private int offset(long server, long member, Instant now) {
        ZoneId zone = members.zone(member).orElseGet(() -> zones.ofServer(server));
        return zone.getRules().getOffset(now).getTotalSeconds();
    }
}
