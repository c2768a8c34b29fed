package dev.cairn.curate;

import dev.cairn.chat.Refusal;
import dev.cairn.lookup.Lookup;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Names;
import dev.cairn.server.OwnRoadmap;
import dev.cairn.server.OwnRoadmaps;
import dev.cairn.server.SharedRoadmaps;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A server's own roadmaps beside those that everybody has. */
record ServerRoadmaps(OwnRoadmaps own, Supplier<Catalogue> catalogue, Supplier<SharedRoadmaps> shared) {

    /** As it is served; empty if its file cannot be read any more. */
    Optional<Entry> entry(OwnRoadmap roadmap) {
        return catalogue.get().entry(roadmap.number());
    }

    String title(OwnRoadmap roadmap) {
        return entry(roadmap).map(entry -> entry.roadmap().title()).orElse(roadmap.id());
    }

    /** The server's own of that number; one that was removed meanwhile is refused. */
    OwnRoadmap numbered(long server, long number) {
        return own.of(server).stream()
                .filter(roadmap -> roadmap.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("This server no longer has that roadmap. /roadmaps list shows its own."));
    }

    /** The server's own of that id or title. */
    OwnRoadmap named(long server, String text) {
        List<OwnRoadmap> all = own.of(server);
        List<OwnRoadmap> found = names(all).find(text).found();
        return found.stream()
                .filter(roadmap -> roadmap.id().equals(text)) // an id is meant before another one's title
                .findFirst()
                .or(() -> found.stream().findFirst())
                .orElseThrow(() -> missing(all, text));
    }

    private Refusal missing(List<OwnRoadmap> all, String text) {
        return new Refusal(
                all.isEmpty()
                        ? "This server has no roadmap of its own yet. /roadmaps add brings one in."
                        : Lookup.missing("roadmap of this server's own", text) + " There are: " + RoadmapsView.ids(all)
                                + ".");
    }

    /** What to offer for a text that may be unfinished. */
    List<OwnRoadmap> suggested(long server, String text, int most) {
        return names(own.of(server)).suggest(text, most);
    }

    private Names<OwnRoadmap> names(List<OwnRoadmap> all) {
        return Names.of(all, roadmap -> Stream.of(roadmap.id(), title(roadmap)));
    }
}
