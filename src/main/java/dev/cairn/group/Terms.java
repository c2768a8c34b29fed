package dev.cairn.group;

import dev.cairn.pace.Course;
import dev.cairn.pace.Pace;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Known;
import dev.cairn.roadmap.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the hosts of a group have settled.
 *
 * @param roadmap its number
 * @param phase from which the group goes through it, as {@link Known#name(Phase)} says; null for the first
 * @param starts since when the group goes at this pace
 * @param behind how many of the topics lay behind it then
 * @param channel where it meets; empty if nowhere in particular
 * @param size how many may belong to it
 * @param open whether anybody may join without being asked in
 */
public record Terms(
        String name,
        long roadmap,
        @Nullable String phase,
        Pace pace,
        LocalDate starts,
        int behind,
        OptionalLong channel,
        int size,
        @Nullable String language,
        boolean open) {
    public static final int MOST_NAME = 60;
    public static final int MOST_LANGUAGE = 30;

    /** Fewer make no group. */
    public static final int LEAST_SIZE = 2;

    /** So many may belong to one group. */
    public static final int MOST_SIZE = 100;

    /** Where its phase stands in its roadmap as that is now; the first if it is there no more. */
    public int position(Entry entry) {
        List<Phase> phases = entry.roadmap().phases();
        return IntStream.range(0, phases.size())
                .filter(position -> Known.name(phases.get(position)).equals(phase))
                .findFirst()
                .orElse(0);
    }

    /** What the group goes through, and when. */
    public Course course(Entry entry) {
        return Course.from(entry, position(entry), starts, pace).without(behind);
    }

    public Optional<String> spoken() {
        return Optional.ofNullable(language);
    }

    /** The same from another phase on, beginning with it on that day. */
    public Terms from(@Nullable String otherPhase, LocalDate day) {
        return new Terms(name, roadmap, otherPhase, pace, day, 0, channel, size, language, open);
    }

    /** The same at another pace from that day on, going on where the group is then. */
    public Terms at(Pace other, LocalDate day, int behindThen) {
        return new Terms(name, roadmap, phase, other, day, behindThen, channel, size, language, open);
    }

    public Terms called(String other) {
        return new Terms(other, roadmap, phase, pace, starts, behind, channel, size, language, open);
    }

    public Terms in(OptionalLong other) {
        return new Terms(name, roadmap, phase, pace, starts, behind, other, size, language, open);
    }

    public Terms of(int most) {
        return new Terms(name, roadmap, phase, pace, starts, behind, channel, most, language, open);
    }

    public Terms speaking(@Nullable String other) {
        return new Terms(name, roadmap, phase, pace, starts, behind, channel, size, other, open);
    }

    public Terms opened(boolean toAll) {
        return new Terms(name, roadmap, phase, pace, starts, behind, channel, size, language, toAll);
    }
}
