package dev.cairn.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One learning roadmap, as its file says it.
 *
 * @param id what members type and the database knows it by, unique in a catalogue; at most {@value #MAX_ID} characters
 * @param aliases its ids in earlier versions
 * @param order where it stands in lists, smallest first; files without one come last
 * @param duration as written in the file, such as "8-12 months"
 * @param tracks parallel alternatives, such as careers: one follows one of them, not all
 * @param parts lists that are no phase, such as platforms or certifications
 * @param path the recommended timetable
 */
public record Roadmap(
        String id,
        List<String> aliases,
        int order,
        String title,
        @Nullable String description,
        @Nullable String difficulty,
        @Nullable String duration,
        List<String> prerequisites,
        List<String> tags,
        List<Phase> phases,
        List<Section> tracks,
        List<Section> parts,
        List<Resource> resources,
        List<Milestone> path,
        List<String> tips) {

    /** So that id and topic key together fit the 100 characters of a suggestion's value. */
    public static final int MAX_ID = 32;

    public Roadmap {
        aliases = List.copyOf(aliases);
        prerequisites = List.copyOf(prerequisites);
        tags = List.copyOf(tags);
        phases = List.copyOf(phases);
        tracks = List.copyOf(tracks);
        parts = List.copyOf(parts);
        resources = List.copyOf(resources);
        path = List.copyOf(path);
        tips = List.copyOf(tips);
    }

    /** The same with other contents. */
    public Roadmap with(List<Phase> otherPhases, List<Section> otherTracks, List<Section> otherParts) {
        return new Roadmap(
                id,
                aliases,
                order,
                title,
                description,
                difficulty,
                duration,
                prerequisites,
                tags,
                otherPhases,
                otherTracks,
                otherParts,
                resources,
                path,
                tips);
    }

    /** The same under another id. */
    public Roadmap called(String other) {
        return new Roadmap(
                other,
                aliases,
                order,
                title,
                description,
                difficulty,
                duration,
                prerequisites,
                tags,
                phases,
                tracks,
                parts,
                resources,
                path,
                tips);
    }
}
