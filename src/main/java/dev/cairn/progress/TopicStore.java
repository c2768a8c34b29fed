package dev.cairn.progress;

import dev.cairn.credit.WorthStore;
import dev.cairn.roadmap.Comparison;
import dev.cairn.roadmap.Comparison.Same;
import dev.cairn.roadmap.Known;
import dev.cairn.roadmap.Numbering;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives roadmaps and topics the numbers that progress is logged under. */
public final class TopicStore {
    private static final Logger LOG = LoggerFactory.getLogger(TopicStore.class);

    /** As many removed topics are named in the log, so that one line stays one. */
    private static final int MOST_NAMED = 10;

    private final Database database;

    public TopicStore(Database database) {
        this.database = database;
    }

    /**
     * Enters these roadmaps of a server, or those that all servers see, with their topics, and tells their numbers. A topic
     * that was edited keeps its number, as {@link Comparison} finds it again. One that its file no longer has is retired:
     * its row and everybody's ticks stay, and it returns with them. Roadmaps that are not among these are left as they are.
     */
    public Numbering enter(OptionalLong server, List<Roadmap> roadmaps, Instant now) {
        return database.write(db -> {
            Map<String, Long> numbers = RoadmapStore.enter(db, server, roadmaps);
            roadmaps.forEach(roadmap -> enter(db, numbers.getOrDefault(roadmap.id(), 0L), roadmap, now));
            Numbering numbering = KnownStore.numbering(db, server);
            WorthStore.enter(db, roadmaps, numbering);
            return numbering;
        });
    }

    /** The numbers of roadmaps that were entered as they are; nothing is written. Empty if a topic of theirs has none. */
    public Optional<Numbering> entered(OptionalLong server, List<Roadmap> roadmaps) {
        Numbering numbering = database.read(db -> KnownStore.numbering(db, server));
        return Optional.of(numbering).filter(known -> roadmaps.stream().allMatch(known::isOf));
    }

    private static void enter(Handle db, long number, Roadmap roadmap, Instant now) {
        List<KnownTopic> before = KnownStore.topics(db, number);
        Comparison edit = Comparison.of(before.stream().map(KnownTopic::known).toList(), roadmap);
        if (!before.isEmpty() && !edit.isEmpty()) {
            LOG.info("{}: {}", roadmap.id(), edit.inWords());
            warnOfRemoved(roadmap, edit.removed());
        }
        List<KnownTopic> kept = kept(before, edit, roadmap, now);
        makeRoom(db, before, kept, edit.added());
        Set<KnownTopic> asTheyWere = new HashSet<>(before);
        KnownStore.write(
                db, kept.stream().filter(topic -> !asTheyWere.contains(topic)).toList());
        Map<String, Integer> positions = positions(roadmap);
        KnownStore.insert(
                db,
                number,
                edit.added().stream()
                        .map(known -> KnownTopic.standing(0, known, position(positions, known), now.toEpochMilli()))
                        .toList());
        KnownStore.retire(db, numbers(before, edit.removed()), now);
    }

    private static void warnOfRemoved(Roadmap roadmap, List<Known> removed) {
        if (!removed.isEmpty()) {
            String names = removed.stream()
                    .limit(MOST_NAMED)
                    .map(topic -> '"' + topic.title() + '"')
                    .collect(Collectors.joining(", "));
            LOG.warn(
                    "{}: removed {}{}; ticks on what is removed are kept, and come back with it. What only has another name"
                            + " now keeps them if the file says so in its aliases.",
                    roadmap.id(),
                    names,
                    removed.size() > MOST_NAMED ? " and " + (removed.size() - MOST_NAMED) + " more" : "");
        }
    }

    private static List<KnownTopic> kept(List<KnownTopic> before, Comparison edit, Roadmap roadmap, Instant now) {
        Map<String, KnownTopic> byKey = before.stream().collect(Collectors.toMap(KnownTopic::key, Function.identity()));
        Map<String, Integer> positions = positions(roadmap);
        List<KnownTopic> kept = new ArrayList<>();
        for (Same same : edit.same()) {
            @Nullable KnownTopic was = byKey.get(same.from().key());
            if (was != null) {
                long since = same.stays() ? was.enteredAt() : now.toEpochMilli();
                kept.add(KnownTopic.standing(was.number(), same.to(), position(positions, same.to()), since));
            }
        }
        return kept;
    }

    private static Map<String, Integer> positions(Roadmap roadmap) {
        Map<String, Integer> positions = new HashMap<>();
        Known.in(roadmap).forEach(topic -> positions.put(topic.key(), positions.size()));
        return positions;
    }

    private static int position(Map<String, Integer> positions, Known topic) {
        return positions.getOrDefault(topic.key(), 0);
    }

    /** Takes the keys away from those whose key another topic bears from now on, be it for good or until they get theirs. */
    private static void makeRoom(Handle db, List<KnownTopic> before, List<KnownTopic> kept, List<Known> added) {
        Map<String, Long> heirs = new HashMap<>();
        kept.forEach(topic -> heirs.put(topic.key(), topic.number()));
        added.forEach(topic -> heirs.put(topic.key(), 0L));
        KnownStore.takeKeysAway(
                db,
                before.stream()
                        .filter(topic -> heirs.getOrDefault(topic.key(), topic.number()) != topic.number())
                        .toList());
    }

    private static List<Long> numbers(List<KnownTopic> topics, List<Known> wanted) {
        Set<String> keys = wanted.stream().map(Known::key).collect(Collectors.toSet());
        return topics.stream()
                .filter(topic -> keys.contains(topic.key()))
                .map(KnownTopic::number)
                .toList();
    }

    /** Retires all topics of a roadmap that is taken away; its row and everybody's ticks stay. */
    public void retire(long roadmap, Instant now) {
        database.write(db -> db.createUpdate(
                        "update topic set retired_at = :now where roadmap = :roadmap and retired_at is null")
                .bind("now", now.toEpochMilli())
                .bind("roadmap", roadmap)
                .execute());
    }
}
