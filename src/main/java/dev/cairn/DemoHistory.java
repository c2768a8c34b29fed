package dev.cairn;

import dev.cairn.chat.Visit;
import dev.cairn.member.MemberStore;
import dev.cairn.progress.FollowStore;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.store.Database;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the learners of the sandbox did in the weeks before it was first opened, so that progress has something to show. The
 * same roadmaps and the same start make the same history.
 */
final class DemoHistory {
    private static final long SEED = 2026;
    private static final LocalTime EVENING = LocalTime.of(18, 30);
    private static final int MINUTES = 240;
    /** One topic of so many is left for later; of the first of these they say so. */
    private static final int LEFT = 8;

    private static final int LEARNING = 2;

    /** One is steady; one is ahead, and was away for a week; one has just begun, and with something else. */
    private static final List<Learner> LEARNERS = List.of(
            new Learner("mira", 0, 0.4, 0, new Rhythm(34, 0, 0.4)),
            new Learner("jonas", 0, 0.6, 3, new Rhythm(60, 13, 0.6)),
            new Learner("priya", 1, 0.05, 0, new Rhythm(5, 0, 0.5)));

    /**
     * Somebody who learns.
     *
     * @param roadmap which one in the catalogue; the last if there are fewer
     * @param share of its topics that they have ticked off
     * @param known how many of these they knew before
     */
    private record Learner(String name, int roadmap, double share, int known, Rhythm rhythm) {}

    /**
     * When somebody learns: some evenings, yesterday's among them.
     *
     * @param days since they began
     * @param backSince days since they came back from a week away; 0 if they never were
     * @param eagerness on which share of the evenings
     */
    private record Rhythm(int days, int backSince, double eagerness) {
        boolean isAway(int daysAgo) {
            return backSince > 0 && daysAgo >= backSince && daysAgo < backSince + 7;
        }

        /** As days ago, the earliest first. */
        List<Integer> evenings(Random random) {
            return IntStream.iterate(days, daysAgo -> daysAgo > 0, daysAgo -> daysAgo - 1)
                    .filter(daysAgo -> daysAgo == 1 || (random.nextDouble() < eagerness && !isAway(daysAgo)))
                    .boxed()
                    .toList();
        }
    }

    private final Catalogue catalogue;
    private final ZonedDateTime start;
    private final Map<Visit, Map<Long, State>> said = new LinkedHashMap<>();

    private DemoHistory(Catalogue catalogue, ZonedDateTime start) {
        this.catalogue = catalogue;
        this.start = start;
    }

    /** Writes it, unless somebody has ticked something off already. */
    static void writeTo(Database database, ProgressStore progress, Catalogue catalogue, Instant now, ZoneId zone) {
        if (progress.isEmpty()) {
            DemoHistory history = new DemoHistory(catalogue, now.atZone(zone));
            LEARNERS.forEach(learner -> history.write(learner, database));
            progress.enter(history.said); // last and at once: as long as this is missing, all of it is written again
        }
    }

    private void write(Learner learner, Database database) {
        Random random = new Random(SEED + learner.name().hashCode());
        int last = catalogue.entries().size() - 1;
        Entry entry = catalogue.entries().get(Math.min(learner.roadmap(), last));
        long member = Sandbox.memberId(learner.name());
        List<Place> topics = topics(learner, entry, random);
        SortedMap<Instant, List<Long>> evenings = evenings(learner, topics, random);
        Map<Long, State> states = states(learner, topics);
        evenings.forEach((at, ofEvening) -> said.put(visit(member, at), only(ofEvening, states)));
        if (!evenings.isEmpty()) {
            said.put(visit(member, evenings.lastKey()), plans(topics, entry.counted()));
            new FollowStore(database).follow(member, entry.number(), evenings.firstKey());
            MemberStore members = new MemberStore(database);
            members.met(Sandbox.SERVER_ID, member, evenings.firstKey());
            members.met(Sandbox.SERVER_ID, member, evenings.lastKey());
        }
    }

    private Visit visit(long member, Instant at) {
        return new Visit(said.size() + 1L, member, OptionalLong.of(Sandbox.SERVER_ID), at);
    }

    private static Map<Long, State> only(List<Long> topics, Map<Long, State> states) {
        Map<Long, State> only = new LinkedHashMap<>(states);
        only.keySet().retainAll(topics);
        return only;
    }

    /** What they say of these topics, in this order. */
    private static Map<Long, State> states(Learner learner, List<Place> topics) {
        Map<Long, State> states = new LinkedHashMap<>();
        topics.forEach(topic -> states.put(topic.number(), states.size() < learner.known() ? State.KNOWN : State.DONE));
        return states;
    }

    /** What they say last: what they are learning next, and which of the topics they went past is not for them. */
    private static Map<Long, State> plans(List<Place> topics, List<Place> all) {
        int reached = all.indexOf(topics.getLast());
        Map<Long, State> plans = new LinkedHashMap<>();
        all.stream().skip(reached + 1L).limit(LEARNING).forEach(topic -> plans.put(topic.number(), State.LEARNING));
        all.stream()
                .limit(reached)
                .filter(topic -> !topics.contains(topic))
                .limit(1)
                .forEach(topic -> plans.put(topic.number(), State.SKIPPED));
        return plans;
    }

    /** From the beginning on, with gaps. */
    private static List<Place> topics(Learner learner, Entry entry, Random random) {
        List<Place> all = entry.counted();
        return IntStream.range(0, all.size())
                .filter(position -> position == 0 || random.nextInt(LEFT) > 0)
                .limit((long) Math.ceil(learner.share() * all.size()))
                .mapToObj(all::get)
                .toList();
    }

    /** Deals the topics out to evenings, keeping their order. */
    private SortedMap<Instant, List<Long>> evenings(Learner learner, List<Place> topics, Random random) {
        List<Instant> evenings = learner.rhythm().evenings(random).stream()
                .map(daysAgo -> start.minusDays(daysAgo)
                        .with(EVENING)
                        .plusMinutes(random.nextInt(MINUTES))
                        .toInstant())
                .toList();
        List<Instant> dealt = topics.stream()
                .map(topic -> evenings.get(random.nextInt(evenings.size())))
                .sorted()
                .toList();
        SortedMap<Instant, List<Long>> sittings = new TreeMap<>();
        for (int i = 0; i < topics.size(); i++) {
            sittings.computeIfAbsent(dealt.get(i), evening -> new ArrayList<>())
                    .add(topics.get(i).number());
        }
        return sittings;
    }
}
