package dev.cairn.meet;

import dev.cairn.chat.Errand;
import dev.cairn.chat.Press;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Dates;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;

/** What is said of a session in its group's channel, and in Discord's list of events. */
final class SessionPosts {
    private static final int NAMED = 20;
    private static final int WEEK = 5;

    private SessionPosts() {}

    /** @param post by which its buttons know what they stand below; the same for the others */
    static Container call(Scene scene, long post) {
        return announced(scene, heading(scene), post).build();
    }

    /** The same for those who have answered it before, where they may not see it any more. */
    static Container again(Scene scene, long post) {
        return announced(scene, heading(scene) + said(scene), post).build();
    }

    private static String heading(Scene scene) {
        String group = scene.session().title().isEmpty()
                ? ""
                : "\nThe study group **" + Text.inert(scene.group().name()) + "** meets.";
        return "## " + meets(scene) + " · " + Dates.brief(scene.meeting().begins()) + group;
    }

    /** "Night Owls meets", or its title. */
    private static String meets(Scene scene) {
        String title = scene.session().title();
        return title.isEmpty()
                ? Text.inert(scene.group().name()) + " meets"
                : Text.inert(title, Session.MOST_TITLE);
    }

    private static String called(Scene scene) {
        return Text.inert(scene.session().called(scene.group().name()));
    }

    /** The announcement under a heading of its own; its buttons ask who comes. */
    private static Panel announced(Scene scene, String heading, long post) {
        return new Panel().text(heading).lines(facts(scene)).lines(roll(scene)).buttons(answers(scene.meeting(), post));
    }

    static List<String> facts(Scene scene) {
        List<String> lines = new ArrayList<>();
        lines.add("**When** " + Dates.full(scene.meeting().begins()) + " · "
                + minutes(scene.session().lasts().toMinutes()));
        lines.addAll(about(scene));
        where(scene.session()).ifPresent(where -> lines.add("**Where** " + where));
        return lines;
    }

    /** Its topic; and what else the plan has that week, unless the host has said what it is about. */
    private static List<String> about(Scene scene) {
        List<String> lines = new ArrayList<>();
        scene.topic()
                .ifPresent(topic ->
                        lines.add("**Topic** " + Text.inert(topic.topic().title()) + " · "
                                + Text.inert(topic.roadmap().title())));
        List<Place> others = scene.week().stream()
                .filter(place -> scene.topic().filter(place::equals).isEmpty())
                .toList();
        if (scene.session().topic().isEmpty() && !others.isEmpty()) {
            lines.add("-# Also in this week's plan: "
                    + others.stream()
                            .limit(WEEK)
                            .map(place -> Text.inert(place.topic().title()))
                            .collect(Collectors.joining(", "))
                    + (others.size() > WEEK ? " and " + (others.size() - WEEK) + " more" : ""));
        }
        return lines;
    }

    static Optional<String> where(Session session) {
        Session.Spot spot = session.spot();
        String words = spot.words().isEmpty() ? "" : Text.message(spot.words());
        if (spot.voice().isEmpty()) {
            return Optional.of(words).filter(any -> !any.isEmpty());
        }
        String voice = "<#" + spot.voice().getAsLong() + ">";
        return Optional.of(words.isEmpty() ? voice : voice + " · " + words);
    }

    private static String minutes(long minutes) {
        return minutes % 60 == 0 ? Text.count((int) minutes / 60, "hour") : minutes + " minutes";
    }

    static List<String> roll(Scene scene) {
        List<String> lines = new ArrayList<>();
        Roll roll = scene.roll();
        String seats = scene.session().seats().isPresent()
                ? " of " + scene.session().seats().getAsInt()
                : "";
        lines.add("**Coming** " + roll.coming().size() + seats + names(roll.coming()));
        if (!roll.waiting().isEmpty()) {
            lines.add("**Waiting for a seat** " + roll.waiting().size() + names(roll.waiting()));
        }
        if (!roll.maybe().isEmpty()) {
            lines.add("**Maybe** " + roll.maybe().size() + names(roll.maybe()));
        }
        if (!roll.no().isEmpty()) {
            lines.add("**Not coming** " + roll.no().size());
        }
        return lines;
    }

    private static String names(List<Long> members) {
        if (members.isEmpty()) {
            return "";
        }
        return ": " + mentions(members.subList(0, Math.min(NAMED, members.size())))
                + (members.size() > NAMED ? " and " + (members.size() - NAMED) + " more" : "");
    }

    private static String mentions(List<Long> members) {
        return members.stream().map(member -> "<@" + member + ">").collect(Collectors.joining(", "));
    }

    private static List<Button> answers(Meeting meeting, long post) {
        return List.of(
                Button.success(says(meeting, Answer.YES, post), "I'm coming"),
                Button.secondary(says(meeting, Answer.MAYBE, post), "Maybe"),
                Button.secondary(says(meeting, Answer.NO, post), "Not this time"));
    }

    private static String says(Meeting meeting, Answer answer, long post) {
        return Press.id(AnswerControls.SAY, meeting.number(), answer.stored(), post);
    }

    /** A message of its own, by which people are notified; the announcement stays where the answers are. */
    static Container reminder(Scene scene, Task task, List<Long> named, long post) {
        Panel panel = new Panel()
                .text("## " + (task == Task.DAY ? "Tomorrow: " : "Soon: ") + meets(scene))
                .lines(facts(scene))
                .lines(roll(scene));
        if (!named.isEmpty()) {
            panel.text(mentions(named));
        }
        List<Button> buttons = new ArrayList<>(answers(scene.meeting(), post));
        buttons.add(
                Button.secondary(Press.id(AnswerControls.QUIET, scene.meeting().number()), "Don't remind me"));
        return panel.buttons(buttons).build();
    }

    static Container moved(Scene scene, Instant before, long post) {
        return announced(
                        scene,
                        "## " + called(scene) + " is moved\nIt takes place "
                                + Dates.full(scene.meeting().begins()) + ", not " + Dates.brief(before) + "."
                                + said(scene),
                        post)
                .build();
    }

    static Container cancelled(Scene scene) {
        return new Panel()
                .text("## " + called(scene) + " does not take place this time\nThe session of "
                        + Dates.brief(scene.meeting().begins()) + " is cancelled." + said(scene))
                .build();
    }

    private static String said(Scene scene) {
        List<Long> concerned = scene.roll().concerned();
        return concerned.isEmpty() ? "" : "\n" + mentions(concerned.subList(0, Math.min(100, concerned.size())));
    }

    /** Whoever moved up may have given the seat away since. */
    static Container seat(Scene scene, long member, long post) {
        String news = scene.roll().coming().contains(member)
                ? ", a seat is free for you: **"
                : " has given the free seat away: **";
        return new Panel()
                .text("<@" + member + ">" + news + meets(scene) + "**, "
                        + Dates.full(scene.meeting().begins()) + ".")
                .lines(roll(scene))
                .buttons(answers(scene.meeting(), post))
                .build();
    }

    /** @param attended who says to have been there */
    static Container after(Scene scene, List<Long> named, List<Long> attended) {
        Panel panel =
                new Panel().text("## " + called(scene) + " is over\nWere you there? Say so, and how far you are now.");
        if (scene.topic().isPresent()) {
            panel.lines(about(scene));
        }
        if (!named.isEmpty()) {
            panel.text(mentions(named.subList(0, Math.min(100, named.size()))));
        }
        if (!attended.isEmpty()) {
            panel.text("**There** " + attended.size() + names(attended));
        }
        return panel.buttons(afterwards(scene)).build();
    }

    private static List<Button> afterwards(Scene scene) {
        long meeting = scene.meeting().number();
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.success(Press.id(AnswerControls.WAS_THERE, meeting), "I was there"));
        scene.topic().ifPresent(topic -> {
            String title = Text.cut(topic.topic().title(), 50);
            buttons.add(Button.secondary(Press.id(AnswerControls.MARK, meeting, "done"), "Done: " + title));
            buttons.add(Button.secondary(Press.id(AnswerControls.MARK, meeting, "learning"), "Still learning it"));
        });
        return buttons;
    }

    static Container asked(Scene scene) {
        return new Panel()
                .text("## Shall " + Text.inert(scene.session().spoken(scene.group().name()))
                        + " go on?\nNobody came to the last two sessions, so it rests for now. <@"
                        + scene.session().host() + ">, another day or hour may suit people better.")
                .buttons(List.of(
                        Button.primary(
                                Press.id(SessionPanels.RESUME, scene.session().number()), "Go on"),
                        Button.danger(
                                Press.id(SessionPanels.END, scene.session().number()), "End it")))
                .build();
    }

    static String threadName(Scene scene) {
        return scene.name()
                + scene.topic().map(topic -> ": " + topic.topic().title()).orElse("");
    }

    static Errand.Event event(Scene scene, OptionalLong known) {
        Session session = scene.session();
        String topic = scene.topic()
                .map(place -> "Topic: " + Text.inert(place.topic().title()) + "\n")
                .orElse("");
        String words =
                topic + "Say in <#" + session.channel().channel() + "> whether you come. A session of the study group "
                        + Text.inert(scene.group().name()) + ".";
        String place = session.spot().words();
        return new Errand.Event(
                known,
                Text.cut(threadName(scene), Errand.Event.LONGEST_NAME),
                Text.cut(words, Errand.Event.LONGEST_WORDS),
                scene.meeting().begins(),
                scene.meeting().ends(),
                session.spot().voice(),
                place.isEmpty() ? "See the announcement" : Text.cut(place, Errand.Event.LONGEST_NAME));
    }
}
