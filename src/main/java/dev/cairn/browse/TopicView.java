package dev.cairn.browse;

import dev.cairn.browse.Spot.OfPhase;
import dev.cairn.browse.Spot.OfTopic;
import dev.cairn.chat.Press;
import dev.cairn.progress.Standing;
import dev.cairn.progress.Standing.Extent;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.roadmap.Resource;
import dev.cairn.roadmap.ResourcePlace;
import dev.cairn.roadmap.Search.Hit;
import dev.cairn.roadmap.Search.PhaseHit;
import dev.cairn.roadmap.Search.ResourceHit;
import dev.cairn.roadmap.Search.TopicHit;
import dev.cairn.roadmap.Topic;
import dev.cairn.view.Mark;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;

/** One topic wherever it stands, and what a search found. */
final class TopicView {
    private static final int HITS = 15;
    private static final int PLACES = 10;
    private static final int RESOURCES = 12;
    private static final int LABEL = 38;

    private TopicView() {}

    static Panel topic(Catalogue catalogue, Place place, Viewer viewer) {
        List<Place> places = Stream.concat(Stream.of(place), catalogue.namesakes(place).stream())
                .limit(PLACES)
                .toList();
        Topic topic = place.topic();
        Panel panel = new Panel().text("## " + Text.inert(topic.title()));
        if (topic.detail() != null) {
            panel.text(Text.inert(topic.detail()));
        }
        panel.lines(places.stream()
                .map(each -> "- " + where(each) + mark(catalogue, each, viewer))
                .toList());
        if (!topic.isLeaf()) {
            panel.text("### Its subtopics")
                    .lines(topic.topics().stream()
                            .map(below -> "- " + Text.inert(below.title()))
                            .toList());
        }
        List<String> resources = resources(catalogue, places);
        if (!resources.isEmpty()) {
            panel.divider().text("### Resources").lines(resources);
        }
        if (!viewer.isSomebody()) {
            return panel;
        }
        if (places.size() > 1) {
            panel.text("-# The buttons mark it in " + Text.inert(whereShort(catalogue, place)) + ".");
        }
        return panel.buttons(marks(catalogue, place, viewer))
                .buttons(places.stream()
                        .skip(1)
                        .map(each -> viewer.leading(
                                new OfTopic(each.number()), Text.cut("In " + whereShort(catalogue, each), LABEL)))
                        .toList())
                .buttons(ways(place, viewer));
    }

    private static String where(Place place) {
        List<String> steps = new ArrayList<>();
        steps.add(place.roadmap().title());
        place.inPhase().ifPresent(phase -> steps.add(Text.phaseTitle(phase)));
        steps.addAll(place.trail());
        return steps.stream().map(Text::inert).collect(Collectors.joining(" › "));
    }

    private static String mark(Catalogue catalogue, Place place, Viewer viewer) {
        return Mark.tail(viewer.standing().of(catalogue.leaves(place)));
    }

    private static List<String> resources(Catalogue catalogue, List<Place> places) {
        return Resource.eachOnce(places.stream()
                        .flatMap(place -> catalogue.entryOf(place).resourcesFor(place).stream())
                        .map(ResourcePlace::resource))
                .stream()
                .limit(RESOURCES)
                .map(resource -> "- " + ResourcesView.described(resource))
                .toList();
    }

    /** What the member may say of it now. */
    private static List<Button> marks(Catalogue catalogue, Place place, Viewer viewer) {
        Standing standing = viewer.standing();
        Extent extent = standing.extent(catalogue.leaves(place));
        Set<State> now = Set.copyOf(standing.states(standing.meant(catalogue, place, extent)));
        List<Button> buttons = new ArrayList<>(Stream.of(Mark.values())
                .filter(mark -> now.stream().anyMatch(state -> state != mark.state()))
                .map(mark -> marking(mark, place, extent, viewer))
                .toList());
        standing.lastSaid(catalogue.leaves(place)).ifPresent(last -> buttons.add(undoing(place, last, viewer)));
        return buttons;
    }

    /** Pressed twice it takes back once, because it names what it takes back. */
    private static Button undoing(Place place, long last, Viewer viewer) {
        return Button.secondary(Press.id(BrowseFeature.UNDO_TOPIC, place.number(), last, viewer.member()), "Undo");
    }

    private static Button marking(Mark mark, Place place, Extent extent, Viewer viewer) {
        String id = Press.id(
                BrowseFeature.MARK_TOPIC, mark.state().stored(), place.number(), extent.stored(), viewer.member());
        return mark == Mark.DONE ? Button.success(id, mark.button()) : Button.secondary(id, mark.button());
    }

    /** Its roadmap; where that has it twice, its phase. */
    private static String whereShort(Catalogue catalogue, Place place) {
        boolean twice =
                catalogue.namesakes(place).stream().anyMatch(each -> each.roadmapNumber() == place.roadmapNumber());
        return twice
                ? place.inPhase().map(Phase::title).orElse(place.roadmap().title())
                : place.roadmap().title();
    }

    private static List<Button> ways(Place place, Viewer viewer) {
        List<Button> buttons = new ArrayList<>();
        if (place.phase() != Place.NO_PHASE) {
            buttons.add(viewer.leading(new OfPhase(place.roadmapNumber(), place.phase(), 0), "Its phase"));
        }
        buttons.add(viewer.sharing(new OfTopic(place.number())));
        return buttons;
    }

    /** What was found; of more than fit, the best. */
    static Panel found(Spot.Found spot, List<Hit> all, Viewer viewer) {
        List<Hit> hits = all.stream().limit(HITS).toList();
        String count = all.size() > HITS ? "the " + HITS + " best results" : Text.count(all.size(), "result");
        Panel panel = new Panel().text("## Search: " + Text.inert(spot.text(), 80) + "\n-# " + count + ", best first");
        panel.lines(hits.stream().map(TopicView::described).toList());
        List<SelectOption> stops = hits.stream()
                .flatMap(hit -> stop(hit).stream())
                .filter(distinctValues())
                .toList();
        if (!viewer.isSomebody()) {
            return panel;
        }
        if (!stops.isEmpty()) {
            panel.menu(RoadmapView.goMenu(viewer, "Open a result", stops));
        }
        return spot.fitsAnId() ? panel.buttons(List.of(viewer.sharing(spot))) : panel;
    }

    private static Predicate<SelectOption> distinctValues() {
        Set<String> seen = new HashSet<>();
        return option -> seen.add(option.getValue());
    }

    private static String described(Hit hit) {
        String roadmap = " · " + Text.inert(hit.roadmap().title());
        return switch (hit) {
            case TopicHit(Place place) ->
                "- **" + Text.inert(place.topic().title()) + "** · topic" + roadmap + phaseOf(place);
            case PhaseHit(Catalogue.Entry entry, int phase) ->
                "- **" + Text.inert(Text.phaseTitle(entry.roadmap().phases().get(phase))) + "** · phase" + roadmap;
            case ResourceHit(ResourcePlace place) -> "- " + ResourcesView.described(place.resource()) + roadmap;
        };
    }

    private static String phaseOf(Place place) {
        return place.inPhase()
                .flatMap(Phase::name)
                .map(name -> ", " + Text.inert(name))
                .orElse("");
    }

    private static Optional<SelectOption> stop(Hit hit) {
        return switch (hit) {
            case TopicHit(Place place) ->
                Optional.of(RoadmapView.option(
                        place.topic().title() + " · " + place.roadmap().title(), new OfTopic(place.number())));
            case PhaseHit(Catalogue.Entry entry, int phase) ->
                Optional.of(RoadmapView.option(
                        Text.phaseTitle(entry.roadmap().phases().get(phase)), new OfPhase(entry.number(), phase, 0)));
            case ResourceHit any -> Optional.empty();
        };
    }
}
