package dev.cairn.meet;

import dev.cairn.chat.Press;
import dev.cairn.chat.Trouble;
import dev.cairn.view.Dates;
import dev.cairn.view.Page;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import dev.cairn.view.TroubleWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** What somebody sees of sessions who sets or looks at them. */
final class SessionView {
    private SessionView() {}

    /**
     * A line of the list.
     *
     * @param next the meeting that lies ahead, if there is one
     */
    record Row(Session session, String group, Optional<Scene> next) {
        String name() {
            return session.name(group);
        }
    }

    /**
     * A session as it is opened.
     *
     * @param next the meeting that lies ahead, or is going on
     * @param later when it takes place after that
     * @param call a link to its announcement; empty if there is none yet
     * @param mayChange whether whoever looks may change it
     */
    record Opened(
            Session session, String group, Optional<Scene> next, List<Instant> later, String call, boolean mayChange) {}

    static Panel preview(Scene first, List<Instant> next, boolean eventsAllowed, long member) {
        Session session = first.session();
        Panel panel = new Panel()
                .text("## Set this session?\n" + named(first))
                .lines(SceneLines.facts(first))
                .lines(List.of(rhythm(session), terms(session)));
        if (next.size() > 1) {
            panel.text("**Then** " + dates(next.subList(1, next.size())));
        }
        if (!eventsAllowed) {
            panel.text(
                    "-# To have it among Discord's events too, give the role Cairn **Create Events** in Server Settings,"
                            + " Roles.");
        }
        return panel.buttons(List.of(
                Button.success(Press.id(SessionPanels.SET, session.number(), member), "Set it"),
                Button.secondary(Press.id(SessionPanels.DROP, session.number(), member), "Leave it")));
    }

    private static String named(Scene scene) {
        String group = "**" + Text.inert(scene.group().name()) + "**";
        return scene.session().title().isEmpty()
                ? group + " meets."
                : "**" + Text.inert(scene.session().title()) + "** of " + group;
    }

    private static String rhythm(Session session) {
        return "**Rhythm** " + Text.inert(session.rhythm().words()) + ", by the clocks of "
                + Dates.zone(session.rhythm().zone());
    }

    private static String terms(Session session) {
        String seats = session.seats().isPresent()
                ? Text.count(session.seats().getAsInt(), "seat") + ", then a waiting list"
                : "room for everybody";
        return "**Announced** in <#" + session.channel().channel() + "> · " + seats
                + (session.thread() ? " · a thread each time" : "");
    }

    private static String dates(List<Instant> moments) {
        return String.join(" · ", moments.stream().map(Dates::brief).toList());
    }

    static Panel dropped() {
        return new Panel().text("Left. Nothing was set.");
    }

    static Panel one(Opened opened, String done, long member) {
        Session session = opened.session();
        Panel panel = new Panel().text("## " + Text.inert(session.called(opened.group())));
        if (!done.isEmpty()) {
            panel.text(done);
        }
        opened.next().ifPresent(scene -> panel.lines(SceneLines.facts(scene)).lines(SceneLines.roll(scene)));
        panel.lines(List.of(rhythm(session), terms(session)));
        state(session).ifPresent(panel::text);
        if (!opened.later().isEmpty()) {
            panel.text("**Then** " + dates(opened.later()));
        }
        return panel.buttons(buttons(opened, member));
    }

    private static Optional<String> state(Session session) {
        return switch (session.state()) {
            case PAUSED -> Optional.of(rests(session));
            case OVER -> Optional.of("**It is over.**");
            case DRAFT, ACTIVE -> Optional.empty();
        };
    }

    private static String rests(Session session) {
        return session.troubled()
                .map(why -> "**It rests** ⚠️ " + TroubleWords.what(why, session.channel()) + ". "
                        + TroubleWords.remedy(why) + " `/session edit` changes it; then its host can let it go on.")
                .orElse("**It rests.** Nobody came twice; its host can let it go on.");
    }

    /** What organisers do about something that was not posted, or not done. */
    static String advice(Task task, Session session, Trouble why) {
        if (Errands.isOnlyOfThreads(task, why)) {
            return "What could not be begun is its thread, and it has none from now on. Let Cairn **Create Public Threads**"
                    + " there; `/session edit` with `thread` brings them back.";
        }
        return task == Task.EVENT || session.state() != Session.State.PAUSED
                ? TroubleWords.remedy(why)
                : "The session rests until somebody mends this. " + TroubleWords.remedy(why)
                        + " `/session edit` changes it, then **Go on** below `/session show` lets it go on.";
    }

    /** Who hears of a change; nobody as long as it rests. */
    static String told(Session now, Session before) {
        boolean isNews = !now.looksLike(before) || !now.channel().equals(before.channel());
        return isNews && now.state() == Session.State.ACTIVE
                ? " <#" + now.channel().channel() + "> is told."
                : "";
    }

    private static List<Button> buttons(Opened opened, long member) {
        List<Button> buttons = new ArrayList<>();
        Session session = opened.session();
        if (!opened.call().isEmpty()) {
            buttons.add(Button.link(opened.call(), "Answer there"));
        }
        if (opened.mayChange() && session.isAlive()) {
            if (session.state() == Session.State.PAUSED) {
                buttons.add(Button.primary(Press.id(SessionPanels.RESUME, session.number()), "Go on"));
            } else {
                buttons.add(Button.secondary(Press.id(SessionPanels.SKIP, session.number(), member), "Skip the next"));
            }
            buttons.add(Button.danger(Press.id(SessionPanels.ASK, session.number(), member), "End it"));
        }
        buttons.add(Button.secondary(Press.id(SessionLists.LIST, 0, 0, member), "All sessions"));
        return buttons;
    }

    /** @param group the number of the group whose sessions these are; 0 for all of the server */
    static Panel list(Page<Row> page, int count, long group, long member) {
        if (count == 0) {
            return new Panel().text("## Sessions\nNone are set. A group's hosts set one with `/session schedule`.");
        }
        List<Button> buttons = new ArrayList<>(
                page.turns((to, label) -> Button.secondary(Press.id(SessionLists.LIST, to, group, member), label)));
        buttons.add(Button.secondary(Press.id(SessionLists.FILE, group, member), "Calendar file"));
        return new Panel()
                .text("## Sessions\n-# " + Text.count(count, "session") + (page.isOnly() ? "" : " · " + page.words()))
                .lines(page.items().stream().map(SessionView::line).toList())
                .menu(StringSelectMenu.create(Press.id(SessionPanels.SHOW, 0, member))
                        .setPlaceholder("Open one")
                        .addOptions(
                                page.items().stream().map(SessionView::option).toList())
                        .build())
                .buttons(buttons);
    }

    private static String line(Row row) {
        String group = row.name().equals(row.group()) ? "" : " · " + Text.inert(row.group());
        String when = row.next()
                .map(scene -> Dates.full(scene.meeting().begins()) + " · "
                        + scene.roll().coming().size() + " coming")
                .orElse(row.session().state() == Session.State.PAUSED ? "rests" : "going on");
        return "- **" + Text.inert(row.name()) + "**" + group + " · " + when;
    }

    private static SelectOption option(Row row) {
        return SelectOption.of(
                        Text.cut(row.name(), 100), Long.toString(row.session().number()))
                .withDescription(Text.cut(row.session().rhythm().words(), 100));
    }

    static Panel askToEnd(Session session, String group, long member) {
        return new Panel()
                .text("## End " + Text.inert(session.spoken(group)) + " for good?")
                .text("Whoever said to come to the next one is told. To leave out only the next, skip it instead.")
                .buttons(List.of(
                        Button.danger(Press.id(SessionPanels.END, session.number()), "End it"),
                        Button.secondary(Press.id(SessionPanels.SHOW, session.number(), member), "Keep it")));
    }

    static Panel ended(Session session, String group) {
        return new Panel().text("**" + Text.inert(session.called(group)) + "** has ended.");
    }

    static Panel resumed(Session session, String group, Optional<Scene> next) {
        return new Panel()
                .text("**" + Text.inert(session.called(group)) + "** goes on"
                        + next.map(scene ->
                                        ": next " + Dates.full(scene.meeting().begins()))
                                .orElse("")
                        + ".");
    }

    static Panel file(byte[] calendar) {
        return new Panel()
                .text(
                        "The sessions of the next half year, for any calendar program. It is a copy: what changes later is"
                                + " not in it.")
                .file("sessions.ics", calendar);
    }
}
