package dev.cairn.browse;

import dev.cairn.browse.Spot.Beside;
import dev.cairn.browse.Spot.OfPhase;
import dev.cairn.browse.Spot.OfRoadmap;
import dev.cairn.browse.Spot.Overview;
import dev.cairn.browse.Spot.Resources;
import dev.cairn.browse.Spot.Side;
import dev.cairn.chat.Press;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.view.Line;
import dev.cairn.view.Page;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** All roadmaps, and one roadmap with its phases. */
final class RoadmapView {
    private static final int ROADMAPS_A_PAGE = 15;
    /** Discord's guideline for a label that is not cut off on a phone. */
    private static final int LABEL = 34;

    private RoadmapView() {}

    static Panel overview(Catalogue catalogue, Overview spot, Viewer viewer) {
        Page<Entry> page = Page.of(catalogue.entries(), ROADMAPS_A_PAGE, spot.page());
        Panel panel = new Panel()
                .text("## Roadmaps" + (page.isOnly() ? "" : "\n-# " + page.words()))
                .lines(page.items().stream()
                        .map(entry -> overviewLine(entry, viewer))
                        .toList());
        if (!viewer.isSomebody()) {
            return panel;
        }
        List<Button> buttons = page.turns((number, label) -> viewer.leading(new Overview(number), label));
        buttons.add(viewer.sharing(spot));
        return panel.menu(goMenu(
                        viewer,
                        "Open a roadmap",
                        page.items().stream()
                                .map(entry -> option(entry.roadmap().title(), new OfRoadmap(entry.number(), 0)))
                                .toList()))
                .buttons(buttons);
    }

    private static String overviewLine(Entry entry, Viewer viewer) {
        String following = viewer.followed().contains(entry.number()) ? " · following" : "";
        return "- **" + Text.inert(entry.roadmap().title()) + "** · " + facts(entry, viewer) + following;
    }

    /** "Intermediate to Advanced · 8-12 months · 3 of 54 done". */
    private static String facts(Entry entry, Viewer viewer) {
        return Stream.of(
                        Optional.ofNullable(entry.roadmap().difficulty()).map(Text::inert),
                        Optional.ofNullable(entry.roadmap().duration()).map(Text::inert),
                        Optional.of(progress(entry.counted(), viewer)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** How much of these the viewer has done, or for everybody, how many there are. */
    static String progress(List<Place> places, Viewer viewer) {
        return viewer.isSomebody() ? Text.done(viewer.standing().tally(places)) : Text.count(places.size(), "topic");
    }

    static Panel roadmap(Catalogue catalogue, Entry entry, int number, Viewer viewer) {
        Page<Line> page = Page.among(Line.pages(stops(entry, viewer)), number);
        Panel panel = new Panel()
                .text("## " + Text.inert(entry.roadmap().title()) + "\n" + facts(entry, viewer)
                        + (page.isOnly() ? "" : " · " + page.words()));
        if (page.isFirst()) {
            panel.lines(about(entry.roadmap()));
        }
        panel.divider().lines(Line.texts(page.items()));
        if (!viewer.isSomebody()) {
            return panel;
        }
        List<SelectOption> options = Line.options(page.items());
        if (!options.isEmpty()) {
            panel.menu(goMenu(viewer, "Open one", options));
        }
        return panel.buttons(
                        page.turns((turned, label) -> viewer.leading(new OfRoadmap(entry.number(), turned), label)))
                .buttons(asides(entry, viewer))
                .buttons(neighbours(catalogue, entry, viewer));
    }

    private static List<String> about(Roadmap roadmap) {
        List<String> about = new ArrayList<>();
        if (roadmap.description() != null) {
            about.add(Text.inert(roadmap.description(), 600));
        }
        if (!roadmap.prerequisites().isEmpty()) {
            about.add("Before you start: " + Text.inert(String.join(", ", roadmap.prerequisites()), 600));
        }
        return about;
    }

    /** The phases, and what stands beside them: one line each, and one option of the menu. */
    private static List<Line> stops(Entry entry, Viewer viewer) {
        Roadmap roadmap = entry.roadmap();
        List<Line> stops = new ArrayList<>();
        for (int i = 0; i < roadmap.phases().size(); i++) {
            Phase phase = roadmap.phases().get(i);
            String duration = phase.duration() == null ? "" : Text.inert(phase.duration()) + " · ";
            stops.add(stop(
                    Text.phaseTitle(phase),
                    duration + progress(entry.counted(i), viewer),
                    new OfPhase(entry.number(), i, 0)));
        }
        for (int i = 0; i < roadmap.tracks().size(); i++) {
            stops.add(stop(roadmap.tracks().get(i).title(), "a track", new Beside(entry.number(), Side.TRACK, i, 0)));
        }
        for (int i = 0; i < roadmap.parts().size(); i++) {
            stops.add(stop(
                    roadmap.parts().get(i).title(), "beside the phases", new Beside(entry.number(), Side.PART, i, 0)));
        }
        return stops;
    }

    private static Line stop(String title, String facts, Spot spot) {
        return Line.pickable("- **" + Text.inert(title) + "** · " + facts, option(title, spot));
    }

    private static List<Button> asides(Entry entry, Viewer viewer) {
        Roadmap roadmap = entry.roadmap();
        List<Button> buttons = new ArrayList<>();
        if (!roadmap.path().isEmpty()) {
            buttons.add(viewer.leading(new Beside(entry.number(), Side.TIMETABLE, 0, 0), "Timetable"));
        }
        if (!roadmap.tips().isEmpty()) {
            buttons.add(viewer.leading(new Beside(entry.number(), Side.TIPS, 0, 0), "Study tips"));
        }
        if (!roadmap.resources().isEmpty()) {
            buttons.add(viewer.leading(
                    new Resources(entry.number(), Place.NO_PHASE, Spot.ANY, null, 0), "General resources"));
        }
        boolean follows = viewer.followed().contains(entry.number());
        buttons.add(Button.primary(
                Press.id(follows ? BrowseFeature.UNFOLLOW : BrowseFeature.FOLLOW, entry.number(), viewer.member()),
                follows ? "Unfollow" : "Follow"));
        buttons.add(viewer.sharing(new OfRoadmap(entry.number(), 0)));
        return buttons;
    }

    private static List<Button> neighbours(Catalogue catalogue, Entry entry, Viewer viewer) {
        List<Entry> all = catalogue.entries();
        int here = all.indexOf(entry);
        List<Button> buttons = new ArrayList<>();
        if (here > 0) {
            buttons.add(toRoadmap(viewer, "Previous: ", all.get(here - 1)));
        }
        if (here < all.size() - 1) {
            buttons.add(toRoadmap(viewer, "Next: ", all.get(here + 1)));
        }
        buttons.add(viewer.leading(new Overview(here / ROADMAPS_A_PAGE), "All roadmaps"));
        return buttons;
    }

    private static Button toRoadmap(Viewer viewer, String direction, Entry entry) {
        return viewer.leading(
                new OfRoadmap(entry.number(), 0),
                Text.cut(direction + entry.roadmap().title(), LABEL));
    }

    static StringSelectMenu goMenu(Viewer viewer, String placeholder, List<SelectOption> options) {
        return StringSelectMenu.create(Press.id(BrowseFeature.GO_PICKED, viewer.member()))
                .setPlaceholder(placeholder)
                .addOptions(options)
                .build();
    }

    static SelectOption option(String label, Spot spot) {
        return SelectOption.of(Text.cut(label, SelectOption.LABEL_MAX_LENGTH), spot.written());
    }
}
