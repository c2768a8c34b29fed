package dev.cairn.curate;

import dev.cairn.chat.Refusal;
import dev.cairn.progress.ForecastStore;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Fold;
import dev.cairn.roadmap.Outline;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.RoadmapFormat;
import dev.cairn.roadmap.Topic;
import dev.cairn.server.OwnRoadmap;
import dev.cairn.server.OwnRoadmaps;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a file that was sent, and says whether it can be a roadmap of the server. */
final class Judge {
    static final int MOST_BYTES = 256 << 10;

    private final ServerRoadmaps roadmaps;
    private final RoadmapFormat format;
    private final ForecastStore forecasts;

    Judge(ServerRoadmaps roadmaps, RoadmapFormat format, ForecastStore forecasts) {
        this.roadmaps = roadmaps;
        this.format = format;
        this.forecasts = forecasts;
    }

    /**
     * What becomes of a draft when it is confirmed.
     *
     * @param roadmap under the id that it is to have
     * @param replaced empty if it is to be added
     */
    record Verdict(Draft draft, Roadmap roadmap, Reading reading, Optional<Replaced> replaced) {
        boolean replaces() {
            return replaced.isPresent();
        }
    }

    /**
     * The roadmap in whose place a file goes.
     *
     * @param effect on those who learn by it
     * @param namesake another roadmap, which has the id that the file says it has
     */
    record Replaced(String title, Effect effect, Optional<Roadmap> namesake) {}

    /** What can be told before the file is fetched. */
    static void checkName(String fileName, long size) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (!name.endsWith(".md") && !name.endsWith(".txt")) {
            throw new Refusal("A roadmap is a Markdown file whose name ends in .md or .txt.");
        }
        if (size > MOST_BYTES) {
            throw new Refusal("The file is too large: " + (MOST_BYTES >> 10) + " KiB is the most.");
        }
    }

    /**
     * Reads it and looks at what is there already.
     *
     * @throws Refusal if it cannot be taken, with what is wrong and where
     */
    Verdict judge(long server, Draft draft) {
        Reading reading = format.read(draft.fileName(), draft.content());
        Roadmap read = reading.roadmap();
        if (read == null || reading.hasError()) {
            throw new Refusal(VerdictView.unreadable(draft.fileName(), reading.problems()));
        }
        if (topics(read) == 0) {
            throw new Refusal(VerdictView.empty(draft.fileName(), reading.problems()));
        }
        if (draft.replaces().isPresent()) {
            OwnRoadmap replaced = roadmaps.numbered(server, draft.replaces().getAsLong());
            return replacing(server, draft, reading, read, replaced);
        }
        checkNames(server, read, Optional.empty());
        checkRoom(server);
        checkTopics(server, read, Optional.empty());
        return new Verdict(draft, read, reading, Optional.empty());
    }

    private Verdict replacing(long server, Draft draft, Reading reading, Roadmap read, OwnRoadmap replaced) {
        if (Arrays.equals(draft.content(), roadmaps.own().content(replaced))) {
            throw new Refusal(VerdictView.identical(draft.fileName(), roadmaps.title(replaced)));
        }
        Roadmap roadmap = read.called(replaced.id());
        checkNames(server, roadmap, Optional.of(replaced));
        checkTopics(server, roadmap, Optional.of(replaced));
        Effect effect = Effect.of(forecasts.roadmap(replaced.number()), roadmap);
        Optional<Roadmap> namesake = roadmaps.catalogue().get().entries().stream()
                .map(Entry::roadmap)
                .filter(each -> each.id().equals(read.id()) && !each.id().equals(replaced.id()))
                .findFirst();
        return new Verdict(
                draft, roadmap, reading, Optional.of(new Replaced(roadmaps.title(replaced), effect, namesake)));
    }

    private static int topics(Roadmap roadmap) {
        AtomicInteger topics = new AtomicInteger();
        Outline.walk(roadmap, new Outline.Visitor() {
            @Override
            public void topic(int phase, List<String> trail, Topic topic) {
                topics.incrementAndGet();
            }
        });
        return topics.get();
    }

    /** All of a server's own are held in memory together. */
    private void checkTopics(long server, Roadmap roadmap, Optional<OwnRoadmap> replaced) {
        int others = roadmaps.own().of(server).stream()
                .filter(each -> replaced.filter(each::equals).isEmpty())
                .mapToInt(OwnRoadmap::topics)
                .sum();
        if (others + topics(roadmap) > OwnRoadmaps.MOST_TOPICS) {
            throw new Refusal("This server's own roadmaps would have " + (others + topics(roadmap))
                    + " topics together; " + OwnRoadmaps.MOST_TOPICS + " are the most.");
        }
    }

    /** No roadmap of the server may bear a name that another one is known by. */
    private void checkNames(long server, Roadmap roadmap, Optional<OwnRoadmap> replaced) {
        List<OwnRoadmap> own = roadmaps.own().of(server);
        Set<String> wanted = names(roadmap);
        own.stream()
                .filter(each -> replaced.filter(each::equals).isEmpty())
                .filter(each -> namesOf(each).anyMatch(wanted::contains))
                .findFirst()
                .ifPresent(each -> {
                    throw new Refusal(VerdictView.taken(each));
                });
        roadmaps.shared().get().catalogue().entries().stream()
                .map(Entry::roadmap)
                .filter(shared ->
                        own.stream().noneMatch(each -> each.id().equals(shared.id()))) // theirs goes before it
                .filter(shared -> names(shared).stream().anyMatch(wanted::contains))
                .findFirst()
                .ifPresent(shared -> {
                    throw new Refusal(VerdictView.taken(shared));
                });
    }

    private Stream<String> namesOf(OwnRoadmap own) {
        return Stream.concat(
                Stream.of(Fold.of(own.id())),
                roadmaps.entry(own).stream().flatMap(entry -> names(entry.roadmap()).stream()));
    }

    /** Its id, and what it was called before. */
    private static Set<String> names(Roadmap roadmap) {
        return Stream.concat(Stream.of(roadmap.id()), roadmap.aliases().stream())
                .map(Fold::of)
                .collect(Collectors.toSet());
    }

    private void checkRoom(long server) {
        if (roadmaps.own().of(server).size() >= OwnRoadmaps.MOST) {
            throw new Refusal("This server has " + OwnRoadmaps.MOST
                    + " roadmaps of its own, and that is the most. /roadmaps remove makes room.");
        }
    }
}
