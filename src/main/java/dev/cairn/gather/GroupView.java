package dev.cairn.gather;

import dev.cairn.chat.Press;
import dev.cairn.gather.Matrix.Company;
import dev.cairn.gather.Matrix.Row;
import dev.cairn.group.Duty;
import dev.cairn.group.Group;
import dev.cairn.group.Seat;
import dev.cairn.group.Terms;
import dev.cairn.pace.Course;
import dev.cairn.pace.Pace;
import dev.cairn.picture.Picture;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Phase;
import dev.cairn.view.Dates;
import dev.cairn.view.Mark;
import dev.cairn.view.Page;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;

/** What one group looks like. */
final class GroupView {
    /** Of more topics a week, the first are named. */
    static final int MOST_TOPICS = 12;

    /** So many members at once, because each one's name is asked from Discord. */
    private static final int A_PAGE = 10;

    private static final int TITLE = 60;
    private static final int MOST_COMPANY = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private GroupView() {}

    /**
     * All that is known of a group at a moment.
     *
     * @param entry its roadmap; empty if that is not there any more
     * @param week counted from 0
     * @param done what was just done; empty if it is only looked at
     */
    record Seen(
            Group group,
            Optional<Entry> entry,
            List<Seat> seats,
            Matrix matrix,
            int week,
            Optional<Instant> session,
            long viewer,
            String done) {
        Optional<Duty> duty() {
            return seats.stream()
                    .filter(seat -> seat.member() == viewer)
                    .map(Seat::duty)
                    .findFirst();
        }
    }

    /** Those of its members who stand on one page. */
    static Page<Row> members(Matrix matrix, int number) {
        return Page.of(matrix.rows(), A_PAGE, number);
    }

    static Panel show(Seen seen, Page<Row> page, Optional<Picture> picture) {
        Group group = seen.group();
        Panel panel = new Panel().text("## " + name(group));
        if (!seen.done().isEmpty()) {
            panel.text(seen.done());
        }
        panel.lines(facts(seen))
                .lines(week(seen))
                .text("### Members" + (page.isOnly() ? "" : " · " + page.words()))
                .lines(page.items().stream().map(GroupView::row).toList())
                .lines(company(seen));
        picture.ifPresent(panel::picture);
        return panel.buttons(buttons(seen))
                .buttons(page.turns((to, label) ->
                        Button.secondary(Press.id(GroupPanels.SHOW, group.number(), to, seen.viewer()), label)));
    }

    static String name(Group group) {
        return Text.inert(group.name());
    }

    private static List<String> facts(Seen seen) {
        Group group = seen.group();
        List<String> facts = new ArrayList<>();
        facts.add(goal(group.terms(), seen.entry()) + " · " + pace(group.terms(), seen.entry()));
        facts.add(hosts(seen));
        facts.add(seats(group) + language(group.terms()) + " · " + door(group.terms()));
        group.terms().channel().ifPresent(channel -> facts.add("Meets in <#" + channel + ">"));
        group.ownRole().ifPresent(role -> facts.add(role(role)));
        facts.add(seen.session()
                .map(next -> "**Next session** " + Dates.full(next))
                .orElse("No session is planned."));
        group.askedSince()
                .ifPresent(
                        since -> facts.add("-# Nothing has happened here for four weeks. Unless somebody says that it"
                                + " goes on, it is archived."));
        return facts;
    }

    private static String role(Group.Role role) {
        String refused = role.refusedSince().isPresent() ? ", which Cairn may not give just now" : "";
        return "Its members have the role <@&" + role.number() + ">" + refused;
    }

    /** "Machine Learning, from Phase 2: Deep Learning", inert. */
    static String goal(Terms terms, Optional<Entry> entry) {
        if (entry.isEmpty()) {
            return "Its roadmap is not there any more";
        }
        String title = Text.inert(entry.get().roadmap().title());
        int position = terms.position(entry.get());
        return position == 0
                ? title
                : title + ", from "
                        + Text.inert(
                                Text.phaseTitle(entry.get().roadmap().phases().get(position)), TITLE);
    }

    private static String pace(Terms terms, Optional<Entry> entry) {
        return pace(terms.pace())
                + entry.filter(any -> terms.pace() instanceof Pace.Weekly)
                        .map(terms::course)
                        .filter(course -> !course.topics().isEmpty())
                        .map(course -> ", until " + DAY.format(course.lastDay()))
                        .orElse("");
    }

    /** "3 topics a week", "until 1 Mar 2027". */
    static String pace(Pace pace) {
        return switch (pace) {
            case Pace.Weekly(int topics) -> Text.count(topics, "topic") + " a week";
            case Pace.Until(LocalDate lastDay) -> "until " + DAY.format(lastDay);
        };
    }

    private static String hosts(Seen seen) {
        List<String> hosts = seen.seats().stream()
                .filter(seat -> seat.duty().isHost())
                .map(seat -> mention(seat.member()))
                .toList();
        return seen.group().owner().isEmpty()
                ? "Nobody hosts it since its owner has left."
                : "Hosted by " + String.join(", ", hosts);
    }

    static String seats(Group group) {
        return group.terms().size() == Terms.MOST_SIZE
                ? Text.count(group.members(), "member")
                : group.members() + " of " + Text.count(group.terms().size(), "seat") + " taken";
    }

    static String language(Terms terms) {
        return terms.spoken().map(each -> " · " + Text.inert(each)).orElse("");
    }

    static String door(Terms terms) {
        return terms.open() ? "open to everybody" : "joined by asking its hosts";
    }

    static String mention(long member) {
        return "<@" + member + ">";
    }

    static String mentions(List<Long> members) {
        return members.stream().map(GroupView::mention).collect(Collectors.joining(", "));
    }

    private static List<String> week(Seen seen) {
        if (seen.entry().isEmpty()) {
            return List.of();
        }
        Course course = seen.group().terms().course(seen.entry().get());
        List<String> lines = new ArrayList<>();
        lines.add("### This week (%s to %s)"
                .formatted(SHORT.format(course.firstDay(seen.week())), SHORT.format(course.lastDay(seen.week()))));
        List<String> titles = seen.matrix().topics().stream()
                .map(place -> Text.inert(place.topic().title(), TITLE))
                .toList();
        IntStream.range(0, Math.min(titles.size(), MOST_TOPICS))
                .forEach(i -> lines.add((i + 1) + ". " + titles.get(i)));
        if (titles.size() > MOST_TOPICS) {
            lines.add("-# and " + (titles.size() - MOST_TOPICS) + " more");
        }
        if (titles.isEmpty()) {
            lines.add(
                    course.before(seen.week()) >= course.topics().size()
                            ? "The group has gone through its roadmap. Well done! /group settings sets out anew."
                            : "Nothing new: time to catch up.");
        }
        return lines;
    }

    private static String row(Row row) {
        String duty = switch (row.seat().duty()) {
            case OWNER -> " · host";
            case COHOST -> " · co-host";
            case MEMBER -> "";
        };
        return "- " + mention(row.seat().member()) + duty + " · "
                + (row.shown() ? where(row) + states(row.states()) : "shows no progress here");
    }

    private static String where(Row row) {
        return row.phase().map(GroupView::phase).orElse("through with the roadmap");
    }

    private static String phase(Phase phase) {
        return Text.inert(phase.name().orElse(phase.title()), TITLE);
    }

    /** "done ✅ 1, 3 · learning 📖 2", by the numbers above. */
    private static String states(List<State> states) {
        if (states.isEmpty()) {
            return "";
        }
        String words = Stream.of(Mark.values())
                .filter(mark -> states.contains(mark.state()))
                .map(mark -> mark.named() + " " + numbers(states, mark.state()))
                .collect(Collectors.joining(" · "));
        return " · " + (words.isEmpty() ? "nothing of this week yet" : words);
    }

    private static String numbers(List<State> states, State wanted) {
        return IntStream.range(0, states.size())
                .filter(i -> states.get(i) == wanted)
                .mapToObj(i -> Integer.toString(i + 1))
                .collect(Collectors.joining(", "));
    }

    private static List<String> company(Seen seen) {
        if (!seen.matrix().isLearning(seen.viewer())) {
            return List.of();
        }
        List<Company> all = seen.matrix().with(seen.viewer());
        return all.isEmpty()
                ? List.of("-# Nobody else here is learning the same as you at the moment.")
                : all.stream()
                        .limit(MOST_COMPANY)
                        .map(each -> "**" + Text.inert(each.topic().topic().title(), TITLE)
                                + "** you are learning together with "
                                + mentions(each.members().stream().limit(5).toList()) + more(each))
                        .toList();
    }

    private static String more(Company company) {
        int more = company.members().size() - 5;
        return more > 0 ? " and " + more + " more" : "";
    }

    private static List<Button> buttons(Seen seen) {
        Group group = seen.group();
        List<Button> buttons = new ArrayList<>();
        if (seen.duty().isEmpty()) {
            buttons.add(
                    group.terms().open()
                            ? button(GroupPanels.JOIN, "Join", seen)
                            : button(GroupPanels.ASK, "Ask to join", seen));
            return buttons;
        }
        if (group.owner().isEmpty()) {
            buttons.add(button(HandOver.TAKE_OVER, "I will host it", seen));
        }
        if (group.askedSince().isPresent()) {
            buttons.add(Button.success(Press.id(StillGoing.GOES_ON, group.server(), group.number()), "It goes on"));
        }
        buttons.add(button(GroupPanels.LEAVE, "Leave", seen));
        return buttons;
    }

    private static Button button(String verb, String label, Seen seen) {
        return Button.secondary(Press.id(verb, seen.group().number(), seen.viewer()), label);
    }
}
