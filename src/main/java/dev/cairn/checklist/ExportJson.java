package dev.cairn.checklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.checklist.Export.Former;
import dev.cairn.progress.HistoryStore.Remembered;
import dev.cairn.progress.Standing;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A member's progress as JSON, for programs: the same as in Markdown, with keys and exact times. */
final class ExportJson {
    /** Raised when a program that reads it would have to change. */
    private static final int VERSION = 1;

    private final Standing standing;

    private ExportJson(Standing standing) {
        this.standing = standing;
    }

    static String of(Export export) {
        ExportJson json = new ExportJson(export.standing());
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("format", "cairn-progress");
        whole.put("version", VERSION);
        whole.put("day", export.day().toString());
        whole.put(
                "roadmaps",
                export.roadmaps().stream()
                        .map(entry -> json.roadmap(export, entry))
                        .toList());
        whole.put("former", export.former().stream().map(json::former).toList());
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(whole) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, @Nullable Object> roadmap(Export export, Entry entry) {
        List<Phase> phases = entry.roadmap().phases();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", entry.roadmap().id());
        json.put("title", entry.roadmap().title());
        json.put(
                "phases",
                IntStream.range(0, phases.size())
                        .mapToObj(phase -> phase(phases.get(phase), export.ofPhase(entry, phase)))
                        .toList());
        json.put("beside", topics(export.besidePhases(entry)));
        return json;
    }

    private Map<String, @Nullable Object> phase(Phase phase, List<Place> places) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", phase.number());
        json.put("title", phase.title());
        json.put("topics", topics(places));
        return json;
    }

    private List<Map<String, @Nullable Object>> topics(List<Place> places) {
        List<Map<String, @Nullable Object>> topics = new ArrayList<>();
        for (Place place : places) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("key", place.topic().key());
            json.put("title", place.topic().title());
            state(json, place.number());
            topics.add(json);
        }
        return topics;
    }

    private Map<String, @Nullable Object> former(Former former) {
        Remembered topic = former.topic();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("roadmap", topic.roadmapTitle());
        json.put("phase", topic.phase());
        json.put("trail", topic.trail());
        json.put("title", topic.title());
        state(json, topic.number());
        json.put("gone", former.gone());
        return json;
    }

    private void state(Map<String, @Nullable Object> json, long topic) {
        Optional<Standing.Said> said = Optional.ofNullable(standing.said().get(topic));
        json.put("state", said.map(Standing.Said::state).orElse(State.OPEN).stored());
        json.put("since", said.map(each -> each.since().toString()).orElse(null));
    }
}
