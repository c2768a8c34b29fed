package dev.cairn.browse;

import dev.cairn.browse.Spot.OfRoadmap;
import dev.cairn.browse.Spot.Resources;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.roadmap.Resource;
import dev.cairn.roadmap.Resource.Kind;
import dev.cairn.roadmap.ResourcePlace;
import dev.cairn.view.Line;
import dev.cairn.view.Page;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;

/** Lists of resources, ten a page. */
final class ResourcesView {
    private static final int RESOURCES_A_PAGE = 10;

    private ResourcesView() {}

    static Panel resources(Catalogue catalogue, Resources spot, Viewer viewer) {
        List<Line> lines = chosen(catalogue, spot).stream()
                .map(place -> Line.plain(
                        "- " + described(place.resource()) + (spot.roadmap() == Spot.ANY ? whence(place) : "")))
                .toList();
        Page<Line> page = Page.among(Line.pages(lines, RESOURCES_A_PAGE), spot.page());
        Panel panel = new Panel().text("## Resources\n-# " + filter(catalogue, spot) + " · " + page.words());
        panel.lines(Line.texts(page.items()));
        if (page.items().isEmpty()) {
            panel.text("Nothing fits. Leave an option out to see more.");
        }
        if (!viewer.isSomebody()) {
            return panel;
        }
        List<Button> buttons = page.turns((number, label) -> viewer.leading(spot.onPage(number), label));
        if (spot.roadmap() != Spot.ANY) {
            buttons.add(viewer.leading(new OfRoadmap(spot.roadmap(), 0), "Whole roadmap"));
        }
        buttons.add(viewer.sharing(spot));
        return panel.buttons(buttons);
    }

    private static List<ResourcePlace> chosen(Catalogue catalogue, Resources spot) {
        Optional<Place> topic = catalogue.place(spot.topic());
        Stream<ResourcePlace> all = topic.map(place -> catalogue.entryOf(place).resourcesFor(place).stream())
                .orElseGet(() -> catalogue.entries().stream()
                        .filter(entry -> spot.roadmap() == Spot.ANY || entry.number() == spot.roadmap())
                        .flatMap(entry -> entry.resources().stream())
                        .filter(place -> spot.phase() == Spot.ANY || place.phase() == spot.phase()));
        return all.filter(place ->
                        spot.kind() == null || spot.kind() == place.resource().kind())
                .toList();
    }

    private static String filter(Catalogue catalogue, Resources spot) {
        List<String> words = new ArrayList<>();
        catalogue
                .place(spot.topic())
                .ifPresent(place -> words.add(Text.inert(place.topic().title())));
        catalogue.entry(spot.roadmap()).ifPresent(entry -> {
            words.add(Text.inert(entry.roadmap().title()));
            if (spot.phase() >= 0 && spot.phase() < entry.roadmap().phases().size()) {
                words.add(Text.inert(entry.roadmap().phases().get(spot.phase()).title()));
            }
        });
        if (spot.kind() != null) {
            words.add(word(spot.kind()));
        }
        return words.isEmpty() ? "all roadmaps" : String.join(" · ", words);
    }

    /** "[Title](link) · host · course". */
    static String described(Resource resource) {
        String title =
                resource.url() == null ? Text.inert(resource.title()) : Text.link(resource.title(), resource.url());
        return resource.kind() == null ? title : title + " · " + word(resource.kind());
    }

    private static String whence(ResourcePlace place) {
        return " · " + Text.inert(place.roadmap().id())
                + place.inPhase()
                        .flatMap(Phase::name)
                        .map(name -> ", " + Text.inert(name))
                        .orElse("");
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** "course, book, …": all kinds there are. */
    static String kinds() {
        return Stream.of(Kind.values()).map(ResourcesView::word).collect(Collectors.joining(", "));
    }
}
