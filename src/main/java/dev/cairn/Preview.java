package dev.cairn;

import dev.cairn.library.Shelf;
import dev.cairn.library.Shelf.FileProblem;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.sandbox.RoadmapPreview;
import dev.cairn.sandbox.RoadmapPreview.Complaint;
import dev.cairn.sandbox.RoadmapPreview.Served;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** Tells the sandbox's page what the library has read. */
final class Preview {
    private Preview() {}

    static RoadmapPreview of(Path folder, Shelf shelf, Catalogue catalogue, Instant readAt) {
        return new RoadmapPreview(
                folder.toString(),
                readAt,
                catalogue.entries().stream().map(Preview::served).toList(),
                shelf.problems().stream().map(Preview::complaint).toList());
    }

    private static Served served(Catalogue.Entry entry) {
        return new Served(
                entry.roadmap().id(), entry.roadmap().title(), entry.counted().size());
    }

    private static Complaint complaint(FileProblem found) {
        return new Complaint(
                found.file(),
                found.problem().line(),
                found.problem().column(),
                found.problem().severity().name().toLowerCase(Locale.ROOT),
                found.problem().message());
    }
}
