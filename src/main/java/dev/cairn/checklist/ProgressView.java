package dev.cairn.checklist;

import dev.cairn.chat.Press;
import dev.cairn.progress.Standing;
import dev.cairn.progress.State;
import dev.cairn.progress.Tally;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.roadmap.Resource;
import dev.cairn.roadmap.ResourcePlace;
import dev.cairn.view.Line;
import dev.cairn.view.Mark;
import dev.cairn.view.Page;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.TimeFormat;

/** How far a member is, and what comes next. */
final class ProgressView {
    private static final int LAST = 5;
    private static final int RESOURCES = 3;
    private static final int PHASE_RESOURCES = 6;
    private static final int LABEL = 38;

    private ProgressView() {}

    /**
     * Whose progress, for whose eyes.
     *
     * @param roadmaps those the member is on
     * @param added what a phase has gained since it was finished
     */
    record Progress(
            long of,
            long viewer,
            List<Entry> roadmaps,
            Standing standing,
            BiFunction<Entry, Integer, List<Place>> added) {
        boolean isOwn() {
            return of == viewer;
        }
    }

    static Panel progress(Catalogue catalogue, Progress progress, int number) {
        Page<Line> page = Page.among(Line.pages(lines(catalogue, progress)), number);
        boolean own = progress.isOwn();
        Panel panel = new Panel()
                .text("## " + (own ? "Your progress" : "Progress of <@" + progress.of() + ">")
                        + (page.isOnly() ? "" : "\n-# " + page.words()))
                .lines(Line.texts(page.items()));
        List<Button> buttons = page.turns((turned, label) ->
                Button.secondary(Press.id(ProgressCommand.SHOW, progress.of(), turned, progress.viewer()), label));
        if (own) {
            buttons.add(Button.primary(Press.id(NextCommand.SHOW, NextCommand.MINE, progress.of()), "What comes next"));
            buttons.add(Button.secondary(Press.id(ProgressCommand.SHARE, page.number(), progress.of()), "Share"));
        }
        return panel.buttons(buttons);
    }

    private static List<Line> lines(Catalogue catalogue, Progress progress) {
        List<Line> lines = new ArrayList<>();
        if (catalogue.entries().stream().noneMatch(entry -> progress.standing().isOn(entry.places()))) {
            lines.add(Line.plain(nothingHere(progress)));
        }
        progress.roadmaps().forEach(entry -> roadmap(entry, progress, lines));
        List<Line> last = last(catalogue, progress.standing());
        if (!last.isEmpty()) {
            lines.add(Line.heading("Last ticked off"));
            lines.addAll(last);
        }
        return lines;
    }

    private static String nothingHere(Progress progress) {
        return progress.standing().said().isEmpty()
                ? "Nothing is ticked off yet. /next says where to start, and /done ticks the first topic off."
                : "Nothing of the roadmaps here is ticked off yet."
                        + (progress.isOwn() ? " /history says what you did elsewhere." : "");
    }

    private static void roadmap(Entry entry, Progress progress, List<Line> lines) {
        Standing standing = progress.standing();
        Tally all = standing.tally(entry.counted());
        lines.add(Line.heading(Text.inert(entry.roadmap().title())));
        lines.add(new Line(Text.bar(all) + " · " + Text.progress(all), true, null));
        List<Phase> phases = entry.roadmap().phases();
        for (int i = 0; i < phases.size(); i++) {
            Tally inPhase = standing.tally(entry.counted(i));
            lines.add(Line.plain("- " + Text.inert(Text.phaseTitle(phases.get(i))) + " · " + Text.progress(inPhase)
                    + (inPhase.isComplete() ? " ✅" : "")));
            lines.addAll(GrowthView.lines(progress.added().apply(entry, i)));
        }
    }

    private static List<Line> last(Catalogue catalogue, Standing standing) {
        return standing.newest(State.DONE).stream()
                .flatMap(number -> catalogue.place(number).stream())
                .limit(LAST)
                .map(place -> Line.plain("- " + Text.inert(place.topic().title())
                        + standing.since(place)
                                .map(at -> " · " + TimeFormat.RELATIVE.format(at.toEpochMilli()))
                                .orElse("")))
                .toList();
    }

    /**
     * What comes next for a member.
     *
     * @param roadmap of which one; {@link NextCommand#MINE} for all of theirs
     */
    record Coming(List<Place> places, Standing standing, long roadmap) {}

    static Panel next(Catalogue catalogue, Coming coming, long member) {
        List<Place> places = coming.places();
        if (places.isEmpty()) {
            return new Panel()
                    .text(
                            "## Nothing is left\nNo phase of your roadmaps has anything open. 🎉 /roadmap shows what else there is.");
        }
        Panel panel = new Panel().text("## Next");
        for (Place place : places) {
            List<String> lines = new ArrayList<>();
            lines.add("### " + Text.inert(place.topic().title())
                    + Mark.sign(coming.standing().of(place))
                    + (place.topic().detail() == null
                            ? ""
                            : ": " + Text.inert(place.topic().detail())));
            lines.add("-# " + where(place));
            catalogue.entryOf(place).resourcesFor(place).stream()
                    .filter(resource -> !resource.trail().isEmpty())
                    .limit(RESOURCES)
                    .forEach(resource -> lines.add("- " + described(resource.resource())));
            panel.lines(lines);
        }
        panel.lines(ofTheirPhases(catalogue, places));
        List<Button> buttons = new ArrayList<>(places.stream()
                .map(place -> Button.success(
                        Press.id(NextCommand.TICK, place.number(), coming.roadmap(), member),
                        Text.cut("Tick " + place.topic().title(), LABEL)))
                .toList());
        buttons.add(Button.secondary(Press.id(NextCommand.SHARE, coming.roadmap(), member), "Share"));
        return panel.buttons(buttons);
    }

    /** What a whole phase is learnt from is said once, not under each of its topics. */
    private static List<String> ofTheirPhases(Catalogue catalogue, List<Place> places) {
        List<String> lines = Resource.eachOnce(places.stream()
                        .flatMap(place -> catalogue.entryOf(place).resourcesFor(place).stream())
                        .filter(resource -> resource.trail().isEmpty())
                        .map(ResourcePlace::resource))
                .stream()
                .limit(PHASE_RESOURCES)
                .map(resource -> "- " + described(resource))
                .toList();
        return lines.isEmpty()
                ? lines
                : Stream.concat(Stream.of("### To learn them from"), lines.stream())
                        .toList();
    }

    private static String where(Place place) {
        return Text.inert(place.roadmap().title())
                + place.inPhase()
                        .map(phase -> " › " + Text.inert(Text.phaseTitle(phase)))
                        .orElse("");
    }

    private static String described(Resource resource) {
        return resource.url() == null ? Text.inert(resource.title()) : Text.link(resource.title(), resource.url());
    }
}
