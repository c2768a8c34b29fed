package dev.cairn.curate;

import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Downloads;
import dev.cairn.chat.Feature;
import dev.cairn.progress.ForecastStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.RoadmapFormat;
import dev.cairn.server.OwnRoadmaps;
import dev.cairn.server.SharedRoadmaps;
import dev.cairn.store.Database;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a server's organisers do with its own roadmaps. */
public final class CurateFeature implements Feature {
    private final RoadmapsCommand command;
    private final DraftControls drafts;
    private final Removal removal;

    /** Takes what files are fetched and read with, and where they are kept. */
    public CurateFeature(
            OwnRoadmaps own,
            Supplier<Catalogue> catalogue,
            Supplier<SharedRoadmaps> shared,
            RoadmapFormat format,
            Downloads downloads,
            Database database) {
        ServerRoadmaps roadmaps = new ServerRoadmaps(own, catalogue, shared);
        ForecastStore forecasts = new ForecastStore(database);
        Intake intake = new Intake();
        this.drafts =
                new DraftControls(new Judge(roadmaps, format, forecasts), roadmaps, new DraftStore(database), intake);
        this.removal = new Removal(roadmaps, forecasts);
        this.command = new RoadmapsCommand(roadmaps, drafts, removal, downloads, intake);
    }

    @Override
    public List<Command> commands() {
        return List.of(command);
    }

    @Override
    public List<Control> controls() {
        return Stream.of(drafts.controls(), removal.controls(), command.controls())
                .flatMap(List::stream)
                .toList();
    }
}
