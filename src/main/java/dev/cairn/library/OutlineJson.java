package dev.cairn.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.roadmap.Milestone;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Resource;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Section;
import dev.cairn.roadmap.Topic;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes a reading as JSON. Scripts read it: every key is always there, in the same order, null or an empty list where
 * the file says nothing. Keys are spelled out here so that renaming a field of a record does not change them.
 */
public final class OutlineJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = new JsonMapper()
            .writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER));

    private static final Roadmap NOTHING = new Roadmap(
            "", List.of(), 0, "", null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of());

    private OutlineJson() {}

    public static String of(Reading reading) {
        Roadmap read = reading.roadmap();
        ObjectNode json = roadmap(read == null ? NOTHING : read);
        if (read == null) {
            json.putNull("id").putNull("title");
        }
        json.set("problems", array(reading.problems(), OutlineJson::problem));
        try {
            return WRITER.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ObjectNode roadmap(Roadmap roadmap) {
        ObjectNode json = JSON.objectNode()
                .put("id", roadmap.id())
                .put("title", roadmap.title())
                .put("description", roadmap.description())
                .put("difficulty", roadmap.difficulty())
                .put("duration", roadmap.duration());
        json.set("prerequisites", texts(roadmap.prerequisites()));
        json.set("tags", texts(roadmap.tags()));
        json.set("phases", array(roadmap.phases(), OutlineJson::phase));
        json.set("tracks", array(roadmap.tracks(), OutlineJson::section));
        json.set("parts", array(roadmap.parts(), OutlineJson::section));
        json.set("resources", array(roadmap.resources(), OutlineJson::resource));
        json.set("path", array(roadmap.path(), OutlineJson::milestone));
        json.set("tips", texts(roadmap.tips()));
        return json;
    }

    private static ObjectNode phase(Phase phase) {
        ObjectNode json = JSON.objectNode()
                .put("number", phase.number())
                .put("title", phase.title())
                .put("duration", phase.duration())
                .put("description", phase.description());
        json.set("topics", array(phase.topics(), OutlineJson::topic));
        json.set("projects", array(phase.projects(), OutlineJson::topic));
        json.set("resources", array(phase.resources(), OutlineJson::resource));
        json.set("tips", texts(phase.tips()));
        json.set("sections", array(phase.sections(), OutlineJson::section));
        return json;
    }

    private static ObjectNode section(Section section) {
        ObjectNode json = JSON.objectNode()
                .put("title", section.title())
                .put("when", section.when())
                .put("duration", section.duration())
                .put("description", section.description());
        json.set("topics", array(section.topics(), OutlineJson::topic));
        json.set("projects", array(section.projects(), OutlineJson::topic));
        json.set("resources", array(section.resources(), OutlineJson::resource));
        json.set("tips", texts(section.tips()));
        json.set("sections", array(section.sections(), OutlineJson::section));
        return json;
    }

    private static ObjectNode topic(Topic topic) {
        ObjectNode json = JSON.objectNode()
                .put("id", topic.key())
                .put("title", topic.title())
                .put("detail", topic.detail())
                .put("url", topic.url())
                .put("done", topic.done());
        json.set("topics", array(topic.topics(), OutlineJson::topic));
        json.set("resources", array(topic.resources(), OutlineJson::resource));
        return json;
    }

    private static ObjectNode resource(Resource resource) {
        return JSON.objectNode()
                .put("title", resource.title())
                .put("url", resource.url())
                .put(
                        "kind",
                        resource.kind() == null ? null : resource.kind().name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode milestone(Milestone milestone) {
        return JSON.objectNode().put("when", milestone.when()).put("what", milestone.what());
    }

    private static ObjectNode problem(Problem problem) {
        return JSON.objectNode()
                .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .put("line", problem.line())
                .put("column", problem.column())
                .put("message", problem.message());
    }

    private static ArrayNode texts(List<String> texts) {
        return array(texts, JSON::textNode);
    }

    private static <T> ArrayNode array(List<T> values, Function<T, ? extends JsonNode> form) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(value -> array.add(form.apply(value)));
        return array;
    }
}
