package dev.cairn.meet;

import dev.cairn.chat.Errand;
import dev.cairn.chat.Press;
import dev.cairn.view.Dates;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;

/** What is said of a session in its group's channel, and in Discord's list of events. */
final class SessionPosts {
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
        return title.isEmpty() ? Text.inert(scene.group().name()) + " meets" : Text.inert(title, Session.MOST_TITLE);
    }

    private static String called(Scene scene) {
        return Text.inert(scene.session().called(scene.group().name()));
    }

    /** The announcement under a heading of its own; its buttons ask who comes. */
    private static Panel announced(Scene scene, String heading, long post) {
        return new Panel()
                .text(heading)
                .lines(SceneLines.facts(scene))
                .lines(SceneLines.roll(scene))
                .buttons(answers(scene.meeting(), post));
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
                .lines(SceneLines.facts(scene))
                .lines(SceneLines.roll(scene));
        if (!named.isEmpty()) {
            panel.text(SceneLines.mentions(named));
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

    static Container changed(Scene scene, long post) {
        return announced(scene, "## " + called(scene) + " is changed" + said(scene), post)
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
        return concerned.isEmpty()
                ? ""
                : "\n" + SceneLines.mentions(concerned.subList(0, Math.min(100, concerned.size())));
    }

    /** Whoever moved up may have given the seat away since. */
    static Container seat(Scene scene, long member, long post) {
        String news = scene.roll().coming().contains(member)
                ? ", a seat is free for you: **"
                : " has given the free seat away: **";
        return new Panel()
                .text("<@" + member + ">" + news + meets(scene) + "**, "
                        + Dates.full(scene.meeting().begins()) + ".")
                .lines(SceneLines.roll(scene))
                .buttons(answers(scene.meeting(), post))
                .build();
    }

    /** @param attended who says to have been there */
    static Container after(Scene scene, List<Long> named, List<Long> attended) {
        Panel panel =
                new Panel().text("## " + called(scene) + " is over\nWere you there? Say so, and how far you are now.");
        if (scene.topic().isPresent()) {
            panel.lines(SceneLines.about(scene));
        }
        if (!named.isEmpty()) {
            panel.text(SceneLines.mentions(named.subList(0, Math.min(100, named.size()))));
        }
        if (!attended.isEmpty()) {
            panel.text("**There** " + attended.size() + SceneLines.names(attended));
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
                .text("## Shall "
                        + Text.inert(scene.session().spoken(scene.group().name()))
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
