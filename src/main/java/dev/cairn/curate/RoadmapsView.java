package dev.cairn.curate;

import dev.cairn.chat.Press;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Problem;
import dev.cairn.server.OwnRoadmap;
import dev.cairn.server.OwnRoadmaps;
import dev.cairn.view.Line;
import dev.cairn.view.Page;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;

/** What is said of a server's own roadmaps once they are there. */
final class RoadmapsView {
    private RoadmapsView() {}

    /** Both lists together, in pages. */
    static Panel list(List<OwnRoadmap> own, ServerRoadmaps roadmaps, int number, long member) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.heading("This server's own roadmaps"));
        lines.add(Line.plain(seenBy(own)));
        own.forEach(each -> lines.add(Line.plain(line(each, roadmaps))));
        lines.add(Line.heading("Roadmaps that everybody has"));
        lines.addAll(shared(roadmaps.shared().get().problems()));
        Page<Line> page = Page.among(Line.pages(lines), number);
        return new Panel()
                .text("## Roadmaps" + (page.isOnly() ? "" : "\n-# " + page.words()))
                .lines(Line.texts(page.items()))
                .buttons(
                        page.turns((to, label) -> Button.secondary(Press.id(RoadmapsCommand.LIST, to, member), label)));
    }

    private static String seenBy(List<OwnRoadmap> own) {
        return own.isEmpty()
                ? "None yet. `/roadmaps add` brings one in, from a Markdown file."
                : own.size() + " of " + OwnRoadmaps.MOST
                        + ". Members see them in this server, and nobody does elsewhere.";
    }

    private static String line(OwnRoadmap own, ServerRoadmaps roadmaps) {
        String sent = Text.inert(own.fileName(), 60) + ", sent <t:"
                + own.addedAt().getEpochSecond() + ":R> by <@" + own.addedBy() + ">";
        return roadmaps.entry(own)
                .map(entry -> "- **" + Text.inert(entry.roadmap().title(), 80) + "** · " + shown(own) + " · "
                        + size(entry) + " · " + sent + instead(own, roadmaps))
                .orElseGet(() -> "- " + shown(own) + " · **cannot be read any more**: replace it · " + sent);
    }

    /** Its id was free when it was sent; a roadmap of the bot may have come by it since. */
    private static String instead(OwnRoadmap own, ServerRoadmaps roadmaps) {
        return roadmaps.shared().get().catalogue().entries().stream()
                .filter(entry -> entry.roadmap().id().equals(own.id()))
                .map(entry -> " · stands here in the place of "
                        + Text.inert(entry.roadmap().title(), 80) + ", which every other server has")
                .findFirst()
                .orElse("");
    }

    private static String size(Entry entry) {
        return Text.count(entry.roadmap().phases().size(), "phase") + ", "
                + Text.count(entry.counted().size(), "topic");
    }

    /** How one asks for it. */
    private static String shown(OwnRoadmap own) {
        return "`/roadmap " + own.id() + "`";
    }

    /** Files with an error first, because those are served as they were before, or not at all. */
    private static List<Line> shared(Map<String, List<Problem>> problems) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(files(
                problems,
                Problem.Severity.ERROR,
                "Broken, so members see what the file said before, if it said anything:"));
        lines.addAll(files(problems, Problem.Severity.WARNING, "Read, but worth a look:"));
        return lines.isEmpty() ? List.of(Line.plain("Nothing is wrong with their files.")) : lines;
    }

    private static List<Line> files(Map<String, List<Problem>> problems, Problem.Severity severity, String heading) {
        List<Line> lines = new ArrayList<>();
        problems.forEach((file, found) -> found.stream()
                .filter(problem -> problem.severity() == severity)
                .forEach(problem ->
                        lines.add(Line.plain("- " + Text.inert(file, 60) + ", " + VerdictView.told(problem)))));
        if (!lines.isEmpty()) {
            lines.addFirst(Line.subheading(heading));
        }
        return lines;
    }

    /** Takes how many members have said something of its topics. */
    static Panel removal(OwnRoadmap roadmap, String title, int affected, long member) {
        String ticks = affected == 0
                ? "No member has ticked anything in it."
                : Text.count(affected, "member") + " affected: what they have ticked is kept. Add a roadmap of the id `"
                        + roadmap.id() + "` again, and it counts again.";
        return new Panel()
                .text("## Remove " + Text.inert(title) + "?\nIt leaves this server's roadmaps. " + ticks)
                .buttons(List.of(
                        Button.danger(Press.id(Removal.REMOVE, roadmap.number(), member), "Remove it"),
                        Button.secondary(Press.id(Removal.KEEP, roadmap.number(), member), "Keep it")));
    }

    static Panel removed(String title) {
        return new Panel().text("Removed: **" + Text.inert(title) + "**. Nobody's ticks are lost.");
    }

    static Panel kept(String title) {
        return new Panel().text("Kept: **" + Text.inert(title) + "**.");
    }

    static Panel export(OwnRoadmap roadmap, String title, byte[] content) {
        return new Panel()
                .text("**" + Text.inert(title) + "**, as it was sent.")
                .file(roadmap.fileName(), content);
    }

    /** "`knitting`, `crochet`". */
    static String ids(List<OwnRoadmap> all) {
        return all.stream().map(own -> "`" + own.id() + "`").collect(Collectors.joining(", "));
    }
}
