package dev.cairn.checklist;

import dev.cairn.chat.Refusal;
import dev.cairn.chat.Typing;
import dev.cairn.lookup.Examples;
import dev.cairn.lookup.Lookup;
import dev.cairn.progress.Standing;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Names;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Understands "phase 2", "ml phase 2" and "phase 2 of ml" where topics are named, and offers phases there. */
final class WholePhase {
    private static final Pattern NAME =
            Pattern.compile("(?i)(?:(?<roadmap>\\S.*?)\\s+)??(?<phase>" + Lookup.PHASE_WORDS + "\\s+\\S.*)");

    /** As phases are offered, and as people say it. */
    private static final List<Pattern> WITH_ROADMAP_BEHIND = List.of(
            Pattern.compile("(?<phase>\\S.*?)\\s+·\\s+(?<roadmap>\\S.*)"),
            Pattern.compile(
                    "(?i)(?<phase>" + Lookup.PHASE_WORDS + "\\s+\\S+?),?(?:\\s+(?:of|in))?\\s+(?<roadmap>\\S.*)"));

    private static final int LONGEST = 100;

    private final Sources sources;

    WholePhase(Sources sources) {
        this.sources = sources;
    }

    /** A phase of a roadmap, by its position. */
    record Named(Entry entry, int position) {
        String title() {
            return Text.phaseTitle(phase());
        }

        List<Place> counted() {
            return entry.counted(position);
        }

        private Phase phase() {
            return entry.roadmap().phases().get(position);
        }

        /** "ml phase 2". */
        String typed() {
            return entry.roadmap().id() + " phase "
                    + Optional.ofNullable(phase().number()).orElse(phase().title());
        }

        /** "Phase 2: Deep Learning · Machine Learning". */
        String label() {
            return title() + " · " + entry.roadmap().title();
        }
    }

    /**
     * The phases that may be meant: none if this names no phase, or if a topic is called so; of a roadmap that is named
     * nowhere, those of the member's roadmaps.
     */
    List<Named> named(String name, Optional<Entry> roadmap, long member) {
        if (TopicList.isName(sources.catalogue().get(), name)) {
            return List.of();
        }
        Matcher parts = NAME.matcher(name);
        List<Named> found = parts.matches()
                ? in(roadmaps(Optional.ofNullable(parts.group("roadmap")), roadmap, member), parts.group("phase"))
                : List.of();
        List<Named> behind = found.isEmpty() ? withRoadmapBehind(name) : found;
        return behind.isEmpty() ? calledAsPrinted(name, roadmaps(Optional.empty(), roadmap, member)) : behind;
    }

    /** "Fase 2", in a file's own words. */
    private static List<Named> calledAsPrinted(String name, List<Entry> roadmaps) {
        return roadmaps.stream()
                .flatMap(entry -> IntStream.range(0, entry.roadmap().phases().size())
                        .filter(position ->
                                entry.roadmap().phases().get(position).isCalled(name))
                        .mapToObj(position -> new Named(entry, position)))
                .toList();
    }

    private List<Named> withRoadmapBehind(String name) {
        return WITH_ROADMAP_BEHIND.stream()
                .map(pattern -> pattern.matcher(name))
                .filter(Matcher::matches)
                .flatMap(parts -> in(roadmapCalled(parts.group("roadmap")), parts.group("phase")).stream())
                .limit(1)
                .toList();
    }

    private static List<Named> in(List<Entry> roadmaps, String phase) {
        return roadmaps.stream()
                .flatMap(entry -> Lookup.phase(entry, phase).map(position -> new Named(entry, position)).stream())
                .toList();
    }

    /** Refuses what names a phase that is not there, with one that is; takes the command it was named to. */
    void refuseMissing(String name, String command) {
        Optional<Named> near = near(name);
        if (near.isPresent() || isMeant(name)) {
            String asIn = near.map(phase -> ", as in /" + command + " " + Text.inert(phase.typed()))
                    .orElseGet(() -> Examples.asIn(command, sources.catalogue().get()));
            throw new Refusal(Lookup.missing("phase", name) + " Name one" + asIn
                    + "; /roadmap shows what there is. Nothing was changed.");
        }
    }

    /** Whether this names a phase and nothing else, be it one that is not there. */
    private boolean isMeant(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                && Optional.ofNullable(parts.group("roadmap"))
                        .filter(before -> roadmapCalled(before).isEmpty())
                        .isEmpty();
    }

    /** The phase of the roadmap that is most like the words before or behind it. */
    private Optional<Named> near(String name) {
        return Stream.concat(Stream.of(NAME), WITH_ROADMAP_BEHIND.stream())
                .map(pattern -> pattern.matcher(name))
                .filter(Matcher::matches)
                .flatMap(parts -> Stream.ofNullable(parts.group("roadmap"))
                        .flatMap(roadmap -> sources.catalogue().get().roadmapNames().suggest(roadmap, 1).stream())
                        .flatMap(entry -> in(List.of(entry), parts.group("phase")).stream()))
                .findFirst();
    }

    /** The only one of these; several are refused. */
    static Named onlyOne(List<Named> phases, String name, String command) {
        if (phases.size() > 1) {
            throw new Refusal("Several of your roadmaps have " + Text.inert(Text.cut(name, 60)) + ": name one, as in /"
                    + command + " " + Text.inert(phases.getFirst().typed()) + ". Nothing was changed.");
        }
        return phases.getFirst();
    }

    private List<Entry> roadmapCalled(String name) {
        return sources.catalogue().get().roadmapNames().find(name).found().stream()
                .limit(1)
                .toList();
    }

    private List<Entry> roadmaps(Optional<String> before, Optional<Entry> roadmap, long member) {
        return before.map(this::roadmapCalled)
                .or(() -> roadmap.map(List::of))
                .orElseGet(() -> sources.roadmapsOf(member, sources.progress().standing(member)));
    }

    /** What is meant by all of it; nothing where it is finished. */
    List<Place> topics(Named phase, long member) {
        Standing standing = sources.progress().standing(member);
        return standing.meant(phase.counted(), standing.extent(phase.counted()));
    }

    /** Phases like what is being typed, in their order: of the roadmap in the option, else of the member's own. */
    List<Named> like(Typing typing) {
        if (typing.text().isEmpty()) {
            return List.of();
        }
        List<Entry> roadmaps = roadmaps(
                Optional.empty(),
                sources.suggestions().namedRoadmap(typing),
                typing.call().visit().member());
        List<Named> all = roadmaps.stream()
                .flatMap(entry -> IntStream.range(0, entry.roadmap().phases().size())
                        .mapToObj(position -> new Named(entry, position)))
                .filter(phase -> phase.typed().length() <= LONGEST)
                .toList();
        Names<Named> names = Names.of(
                all,
                phase -> Stream.of(phase.label(), phase.typed(), phase.phase().title()));
        Set<Named> like = Set.copyOf(names.suggest(typing.text(), Integer.MAX_VALUE));
        return all.stream().filter(like::contains).toList();
    }
}
