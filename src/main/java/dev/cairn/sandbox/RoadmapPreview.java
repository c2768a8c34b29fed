package dev.cairn.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.wire.Json;
import java.time.Instant;
import java.util.List;

/**
 * What authors of roadmaps see beside the page: which ones the bot serves, and what it did not understand.
 *
 * @param readAt in real time
 */
public record RoadmapPreview(String folder, Instant readAt, List<Served> roadmaps, List<Complaint> problems) {
    public RoadmapPreview {
        roadmaps = List.copyOf(roadmaps);
        problems = List.copyOf(problems);
    }

    /**
     * A roadmap that members can look at.
     *
     * @param topics how many can be ticked off
     */
    public record Served(String id, String title, int topics) {}

    /**
     * Something that is wrong with a file.
     *
     * @param line counts from 1, as the column does
     * @param severity "error" or "warning"
     */
    public record Complaint(String file, int line, int column, String severity, String message) {}

    ObjectNode view() {
        ObjectNode view = Json.object().put("folder", folder).put("read_at", readAt.toString());
        ArrayNode served = view.putArray("roadmaps");
        roadmaps.forEach(each -> served.addObject()
                .put("id", each.id())
                .put("title", each.title())
                .put("topics", each.topics()));
        ArrayNode complaints = view.putArray("problems");
        problems.forEach(each -> complaints
                .addObject()
                .put("file", each.file())
                .put("line", each.line())
                .put("column", each.column())
                .put("severity", each.severity())
                .put("message", each.message()));
        return view;
    }
}
