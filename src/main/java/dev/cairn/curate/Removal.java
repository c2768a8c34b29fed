package dev.cairn.curate;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Reply;
import dev.cairn.progress.ForecastStore;
import dev.cairn.progress.ForecastStore.Held;
import dev.cairn.server.OwnRoadmap;
import java.util.List;

/** Takes one of a server's own roadmaps away, after asking. */
final class Removal {
    static final String REMOVE = "roadmaps-remove";
    static final String KEEP = "roadmaps-keep";

    private final ServerRoadmaps roadmaps;
    private final ForecastStore forecasts;

    Removal(ServerRoadmaps roadmaps, ForecastStore forecasts) {
        this.roadmaps = roadmaps;
        this.forecasts = forecasts;
    }

    List<Control> controls() {
        return List.of(
                new Control(REMOVE, Opening.REDRAW, this::remove), new Control(KEEP, Opening.REDRAW, this::keep));
    }

    Reply ask(OwnRoadmap roadmap, long member) {
        Held held = forecasts.roadmap(roadmap.number());
        int affected = held.membersOf(held.topics()).size();
        return Reply.of(RoadmapsView.removal(roadmap, roadmaps.title(roadmap), affected, member)
                .build());
    }

    private Reply remove(Press press) {
        long server = press.visit().managedServer();
        press.onlyFor(1);
        return roadmaps.own().inTurn(server, () -> removed(server, press.number(0)));
    }

    private Reply removed(long server, long number) {
        OwnRoadmap roadmap = roadmaps.numbered(server, number);
        String title = roadmaps.title(roadmap);
        roadmaps.own().remove(server, roadmap);
        return Reply.of(RoadmapsView.removed(title).build());
    }

    private Reply keep(Press press) {
        long server = press.visit().managedServer();
        press.onlyFor(1);
        String title = roadmaps.title(roadmaps.numbered(server, press.number(0)));
        return Reply.of(RoadmapsView.kept(title).build());
    }
}
