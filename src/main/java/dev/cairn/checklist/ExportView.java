package dev.cairn.checklist;

import dev.cairn.checklist.Export.Former;
import dev.cairn.progress.Standing.Said;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member's progress in Markdown, in lists with boxes, as roadmaps are written themselves. */
final class ExportView {
    private ExportView() {}

    static Panel panel(Export export, String ending, String content) {
        String former = counted(export, true, " that these do not have any more")
                + counted(export, false, " in roadmaps that are not seen here");
        return new Panel()
                .text("## Your progress, to take away\n"
                        + Text.count(export.roadmaps().size(), "roadmap") + former + ". Only you see this.")
                .file("cairn-progress-" + export.day() + "." + ending, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String counted(Export export, boolean gone, String which) {
        long count =
                export.former().stream().filter(each -> each.gone() == gone).count();
        return count == 0 ? "" : ", and " + Text.count(Math.toIntExact(count), "topic") + which;
    }

    static String markdown(Export export) {
        List<String> lines =
                new ArrayList<>(List.of("# My progress", "", "As of " + export.day() + ". Dates are UTC."));
        export.roadmaps().forEach(entry -> roadmap(export, entry, lines));
        former("No longer in the roadmaps", export, true, lines);
        former("In roadmaps that are not seen here", export, false, lines);
        return String.join("\n", lines) + "\n";
    }

    private static void roadmap(Export export, Entry entry, List<String> lines) {
        lines.addAll(List.of(
                "",
                "## " + Text.inert(entry.roadmap().title()),
                "",
                Text.done(export.standing().tally(entry.counted()))));
        List<Phase> phases = entry.roadmap().phases();
        for (int i = 0; i < phases.size(); i++) {
            places(Text.phaseTitle(phases.get(i)), export, export.ofPhase(entry, i), lines);
        }
        places("Beside the phases", export, export.besidePhases(entry), lines);
    }

    private static void places(String title, Export export, List<Place> places, List<String> lines) {
        if (!places.isEmpty()) {
            lines.addAll(List.of("", "### " + Text.inert(title), ""));
            places.forEach(place -> lines.add(line(
                    export.standing().said().get(place.number()), place.topic().title(), "")));
        }
    }

    private static void former(String heading, Export export, boolean gone, List<String> lines) {
        List<Former> former =
                export.former().stream().filter(each -> each.gone() == gone).toList();
        if (!former.isEmpty()) {
            lines.addAll(List.of("", "## " + heading, ""));
            former.forEach(each -> lines.add(line(
                    export.standing().said().get(each.topic().number()),
                    each.topic().title(),
                    " · " + Whereabouts.of(each.topic()))));
        }
    }

    private static String line(@Nullable Said said, String title, String where) {
        String box = said != null && said.state().isFinished() ? "- [x] " : "- [ ] ";
        return box
                + Text.inert(title)
                + where
                + (said == null ? "" : " (" + word(said.state()) + " " + day(said) + ")");
    }

    private static LocalDate day(Said said) {
        return LocalDate.ofInstant(said.since(), ZoneOffset.UTC);
    }

    private static String word(State state) {
        return switch (state) {
            case OPEN -> "open since";
            case LEARNING -> "learning since";
            case DONE -> "done";
            case SKIPPED -> "skipped";
            case KNOWN -> "known before, noted";
        };
    }
}
