package dev.cairn.browse;

import dev.cairn.browse.Spot.OfPhase;
import dev.cairn.browse.Spot.OfRoadmap;
import dev.cairn.browse.Spot.Side;
import dev.cairn.chat.Press;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Milestone;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.roadmap.ResourcePlace;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Section;
import dev.cairn.view.Line;
import dev.cairn.view.Mark;
import dev.cairn.view.Page;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import dev.cairn.view.TopicLines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;

/** One phase of a roadmap, and what stands beside its phases. */
final class PhaseView {
    private PhaseView() {}

    static Panel phase(Entry entry, OfPhase spot, Viewer viewer) {
        Phase phase = entry.roadmap().phases().get(spot.phase());
        Page<Line> page = Page.among(Line.pages(lines(entry, spot.phase(), viewer)), spot.page());
        Panel panel = new Panel()
                .text("-# " + Text.inert(entry.roadmap().title()) + (page.isOnly() ? "" : " · " + page.words())
                        + "\n## " + Text.inert(Text.phaseTitle(phase)) + "\n" + facts(entry, spot.phase(), viewer));
        if (phase.description() != null && page.isFirst()) {
            panel.text(Text.inert(phase.description(), 500));
        }
        panel.divider().lines(Line.texts(page.items())).lines(legend(entry, spot, viewer));
        if (!viewer.isSomebody()) {
            return panel;
        }
        return panel.markMenu(
                        Press.id(
                                BrowseFeature.TICK_PHASE,
                                new OfPhase(spot.roadmap(), spot.phase(), page.number()).written(),
                                viewer.member()),
                        Mark.DONE,
                        page.items())
                .buttons(page.turns(
                        (number, label) -> viewer.leading(new OfPhase(spot.roadmap(), spot.phase(), number), label)))
                .buttons(ways(entry, spot, viewer));
    }

    private static String facts(Entry entry, int phase, Viewer viewer) {
        String duration = entry.roadmap().phases().get(phase).duration();
        List<Place> counted = entry.counted(phase);
        String progress = viewer.isSomebody()
                ? Text.progress(viewer.standing().tally(counted))
                : RoadmapView.progress(counted, viewer);
        String bar = viewer.isSomebody() ? "\n" + Text.bar(viewer.standing().tally(counted)) : "";
        return (duration == null ? "" : Text.inert(duration) + " · ") + progress + bar;
    }

    private static List<String> legend(Entry entry, OfPhase spot, Viewer viewer) {
        return Stream.of(Mark.legend(viewer.standing().states(entry.counted(spot.phase()))))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static List<Line> lines(Entry entry, int position, Viewer viewer) {
        List<Line> lines = new ArrayList<>(TopicLines.ofPhase(entry, position, viewer.standing(), Mark.DONE));
        List<ResourcePlace> resources = entry.resources().stream()
                .filter(resource -> resource.phase() == position)
                .toList();
        if (!resources.isEmpty()) {
            lines.add(Line.heading("Resources"));
            resources.forEach(resource -> lines.add(Line.plain("- " + ResourcesView.described(resource.resource()))));
        }
        List<String> tips = entry.roadmap().phases().get(position).tips();
        if (!tips.isEmpty()) {
            lines.add(Line.heading("Tips"));
            tips.forEach(tip -> lines.add(Line.plain("- " + Text.inert(tip))));
        }
        return lines;
    }

    private static List<Button> ways(Entry entry, OfPhase spot, Viewer viewer) {
        List<Phase> phases = entry.roadmap().phases();
        List<Button> buttons = new ArrayList<>();
        if (spot.phase() > 0) {
            buttons.add(viewer.leading(new OfPhase(spot.roadmap(), spot.phase() - 1, 0), "Previous phase"));
        }
        if (spot.phase() < phases.size() - 1) {
            buttons.add(viewer.leading(new OfPhase(spot.roadmap(), spot.phase() + 1, 0), "Next phase"));
        }
        buttons.add(viewer.leading(new OfRoadmap(spot.roadmap(), 0), "Whole roadmap"));
        buttons.add(viewer.sharing(spot));
        return buttons;
    }

    static Panel beside(Entry entry, Spot.Beside spot, Viewer viewer) {
        Page<Line> page = Page.among(Line.pages(linesBeside(entry, spot, viewer)), spot.page());
        Panel panel = new Panel()
                .text("-# " + Text.inert(entry.roadmap().title()) + (page.isOnly() ? "" : " · " + page.words())
                        + "\n## " + title(entry.roadmap(), spot))
                .lines(Line.texts(page.items()));
        if (!viewer.isSomebody()) {
            return panel;
        }
        List<Button> buttons = page.turns((number, label) ->
                viewer.leading(new Spot.Beside(spot.roadmap(), spot.side(), spot.position(), number), label));
        buttons.add(viewer.leading(new OfRoadmap(spot.roadmap(), 0), "Whole roadmap"));
        buttons.add(viewer.sharing(spot));
        return panel.buttons(buttons);
    }

    private static String title(Roadmap roadmap, Spot.Beside spot) {
        return switch (spot.side()) {
            case TIMETABLE -> "Recommended timetable";
            case TIPS -> "Study tips";
            case TRACK -> Text.inert(roadmap.tracks().get(spot.position()).title());
            case PART -> Text.inert(roadmap.parts().get(spot.position()).title());
        };
    }

    private static List<Line> linesBeside(Entry entry, Spot.Beside spot, Viewer viewer) {
        Roadmap roadmap = entry.roadmap();
        return switch (spot.side()) {
            case TIMETABLE -> roadmap.path().stream().map(PhaseView::milestone).toList();
            case TIPS ->
                roadmap.tips().stream()
                        .map(tip -> Line.plain("- " + Text.inert(tip)))
                        .toList();
            case TRACK -> section(entry, roadmap.tracks().get(spot.position()), viewer);
            case PART -> section(entry, roadmap.parts().get(spot.position()), viewer);
        };
    }

    private static Line milestone(Milestone milestone) {
        String what = Text.inert(milestone.what());
        return Line.plain(
                "- " + (milestone.when() == null ? what : "**" + Text.inert(milestone.when()) + "**: " + what));
    }

    private static List<Line> section(Entry entry, Section section, Viewer viewer) {
        List<Line> lines = new ArrayList<>();
        if (section.description() != null) {
            lines.add(Line.plain(Text.inert(section.description())));
        }
        lines.addAll(TopicLines.ofSection(entry, section, viewer.standing()));
        section.tips().forEach(tip -> lines.add(Line.plain("- " + Text.inert(tip))));
        resources(section, lines);
        return lines;
    }

    private static void resources(Section section, List<Line> lines) {
        if (!section.resources().isEmpty()) {
            lines.add(Line.heading("Resources"));
            section.resources().forEach(resource -> lines.add(Line.plain("- " + ResourcesView.described(resource))));
        }
        for (Section below : section.sections()) {
            int before = lines.size();
            resources(below, lines);
            if (lines.size() > before) {
                lines.set(before, Line.heading(Text.inert(below.title())));
            }
        }
    }

    /** Whether the roadmap still has what the spot names; a changed file may not. */
    static boolean exists(Roadmap roadmap, Side side, int position) {
        return switch (side) {
            case TIMETABLE, TIPS -> true;
            case TRACK -> position >= 0 && position < roadmap.tracks().size();
            case PART -> position >= 0 && position < roadmap.parts().size();
        };
    }
}
