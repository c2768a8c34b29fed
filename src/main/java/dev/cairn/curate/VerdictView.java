package dev.cairn.curate;

import dev.cairn.chat.Press;
import dev.cairn.curate.Judge.Replaced;
import dev.cairn.curate.Judge.Verdict;
import dev.cairn.roadmap.Known;
import dev.cairn.roadmap.Outline;
import dev.cairn.roadmap.Place;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Resource;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Topic;
import dev.cairn.server.OwnRoadmap;
import dev.cairn.view.EditLines;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;

/** What a file that was sent would be, and what came of it. */
final class VerdictView {
    private static final int MOST_ERRORS = 10;
    private static final int MOST_WARNINGS = 3;
    private static final int MOST_CHANGES = 6;
    private static final int MOST_PHASES = 12;

    private VerdictView() {}

    /** What a roadmap holds: leaves by the position of their phase, and all resources. */
    private static final class Sizes implements Outline.Visitor {
        private final int[] phases;
        private int beside;
        private int resources;

        Sizes(Roadmap roadmap) {
            phases = new int[roadmap.phases().size()];
            Outline.walk(roadmap, this);
        }

        @Override
        public void topic(int phase, List<String> trail, Topic topic) {
            if (topic.isLeaf() && phase == Place.NO_PHASE) {
                beside++;
            } else if (topic.isLeaf()) {
                phases[phase]++;
            }
        }

        @Override
        public void resource(int phase, List<String> trail, Resource resource) {
            resources++;
        }
    }

    static Panel preview(Verdict verdict, long draft, long member) {
        Roadmap roadmap = verdict.roadmap();
        String title = Text.inert(roadmap.title(), 80);
        Panel panel = new Panel()
                .text("## "
                        + verdict.replaced()
                                .map(replaced -> question(replaced.title(), title))
                                .orElse("Add " + title + "?"))
                .lines(about(verdict))
                .lines(outline(roadmap));
        verdict.replaced()
                .flatMap(Replaced::namesake)
                .map(VerdictView::mistaken)
                .ifPresent(panel::text);
        verdict.replaced().map(Replaced::effect).map(VerdictView::told).ifPresent(panel::text);
        problems(verdict).ifPresent(panel::text);
        return panel.buttons(List.of(
                Button.success(
                        Press.id(DraftControls.TAKE, draft, member), verdict.replaces() ? "Replace it" : "Add it"),
                Button.secondary(Press.id(DraftControls.LEAVE, draft, member), "Leave it")));
    }

    private static String question(String before, String title) {
        String replaced = Text.inert(before, 80);
        return replaced.equals(title)
                ? "Replace " + title + " by this file?"
                : "Replace " + replaced + " by " + title + "?";
    }

    private static String mistaken(Roadmap namesake) {
        return "**Is this the right file?** Its own id is `" + namesake.id() + "`, and that is another roadmap: "
                + Text.inert(namesake.title(), 80) + ".";
    }

    static String identical(String fileName, String title) {
        return Text.inert(fileName, 60) + " is identical to the file of " + Text.inert(title, 80)
                + " that is there already, so nothing was changed.";
    }

    private static List<String> about(Verdict verdict) {
        List<String> about = new ArrayList<>();
        about.add("From " + Text.inert(verdict.draft().fileName(), 60) + ". Members will see it in this server, by"
                + " `/roadmap " + verdict.roadmap().id() + "`.");
        if (verdict.roadmap().description() != null) {
            about.add(Text.inert(verdict.roadmap().description(), 300));
        }
        return about;
    }

    private static List<String> outline(Roadmap roadmap) {
        Sizes sizes = new Sizes(roadmap);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sizes.phases.length; i++) {
            lines.add("- " + Text.inert(Text.phaseTitle(roadmap.phases().get(i)), 80) + " · "
                    + Text.count(sizes.phases[i], "topic"));
        }
        List<String> outline = first(MOST_PHASES, lines);
        if (sizes.beside > 0) {
            outline.add("- Beside the phases · " + Text.count(sizes.beside, "topic") + " that no total counts");
        }
        outline.add(Text.count(sizes.resources, "resource") + " in all.");
        return outline;
    }

    /** "What it changes: 3 renamed, 1 removed. 4 members affected". */
    private static String told(Effect effect) {
        if (effect.edit().isEmpty()) {
            return "It changes no topic: everybody's ticks stay as they are.";
        }
        String words = "**What it changes:** " + effect.edit().inWords() + "\n"
                + String.join("\n", first(MOST_CHANGES, changes(effect))) + "\n";
        return effect.members() == 0
                ? words + "No member has ticked any of that."
                : words + Text.count(effect.members(), "member") + " affected: what was renamed stays ticked, what was"
                        + " removed leaves the totals and stays in their history.";
    }

    private static List<String> changes(Effect effect) {
        return EditLines.of(effect.edit(), new ByTitle()).stream()
                .map(line -> "- " + line)
                .toList();
    }

    /** Organisers know topics by their titles, and phases too. */
    private static final class ByTitle implements EditLines.Words {
        @Override
        public String topic(Known topic) {
            return Text.inert(topic.title(), 60);
        }

        @Override
        public String place(Known topic) {
            return topic.trail().stream()
                    .findFirst()
                    .map(title -> Text.inert(title, 60))
                    .orElse("beside the phases");
        }

        @Override
        public String kept(Known topic) {
            return "";
        }

        @Override
        public String retired(Known topic) {
            return "";
        }
    }

    private static Optional<String> problems(Verdict verdict) {
        List<Problem> problems = verdict.reading().problems();
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of("**" + Text.count(problems.size(), "place") + " to look at**\n"
                        + listed(MOST_WARNINGS, problems));
    }

    private static String listed(int most, List<Problem> problems) {
        return String.join(
                "\n",
                first(most, problems.stream().map(each -> "- " + told(each)).toList()));
    }

    /** "line 3, column 1: broken front matter". */
    static String told(Problem problem) {
        return "line " + problem.line() + ", column " + problem.column() + ": " + Text.inert(problem.message(), 160);
    }

    /** So many lines, and how many more there are. */
    static List<String> first(int most, List<String> lines) {
        List<String> first = new ArrayList<>(lines.stream().limit(most).toList());
        if (lines.size() > most) {
            first.add("- and " + (lines.size() - most) + " more");
        }
        return first;
    }

    static String unreadable(String fileName, List<Problem> problems) {
        List<Problem> errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
        return Text.inert(fileName, 60) + " cannot be used as it is; mend this and send it again:\n"
                + listed(MOST_ERRORS, errors);
    }

    static String empty(String fileName, List<Problem> problems) {
        String words = "No topic was found in " + Text.inert(fileName, 60)
                + ". A roadmap has headings such as \"## Phase 1: Basics\", and below them a list with one topic a line.";
        return problems.isEmpty() ? words : words + "\n" + listed(MOST_WARNINGS, problems);
    }

    static String taken(OwnRoadmap own) {
        return "This server has a roadmap `" + own.id()
                + "` already. Use `/roadmaps replace` to put this file in its place," + " or give the file another id.";
    }

    static String taken(Roadmap shared) {
        return "`" + shared.id()
                + "` is a roadmap that everybody has. Give this file an id of its own: first lines `---`,"
                + " `id: another-name`, `---`.";
    }

    static Panel taken(Verdict verdict) {
        String title = Text.inert(verdict.roadmap().title());
        return new Panel()
                .text((verdict.replaces() ? "Replaced: **" : "Added: **") + title + "**. `/roadmap "
                        + verdict.roadmap().id() + "` shows it, to the members of this server only.");
    }

    static Panel left() {
        return new Panel().text("Left as it was. The file is not kept.");
    }
}
