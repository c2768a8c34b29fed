package dev.cairn.curate;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Reply;
import dev.cairn.server.OwnRoadmap;
import java.util.List;

/** Takes one of a server's own roadmaps away, after asking. */
final class Removal {
    static final String REMOVE = "roadmaps-remove";
    static final String KEEP = "roadmaps-keep";

    private final ServerRoadmaps roadmaps;

    Removal(ServerRoadmaps roadmaps) {
        this.roadmaps = roadmaps;
    }

    List<Control> controls() {
        return List.of(
                new Control(REMOVE, Opening.REDRAW, this::remove), new Control(KEEP, Opening.REDRAW, this::keep));
    }

    Reply ask(OwnRoadmap roadmap, long member) {
        return Reply.of(
                RoadmapsView.removal(roadmap, roadmaps.title(roadmap), member).build());
    }

    private Reply remove(Press press) {
        long server = press.visit().managedServer();
        press.onlyFor(1);
        OwnRoadmap roadmap = roadmaps.numbered(server, press.number(0));
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
