package dev.cairn.gather;

import dev.cairn.chat.Press;
import dev.cairn.gather.BuddyStore.Match;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.List;
import net.dv8tion.jda.api.components.buttons.Button;

/** What is said to those who look for somebody to learn with. It names nobody before both have said yes. */
final class BuddyView {
    private static final int LISTED = 20;

    private BuddyView() {}

    /** What two have in common; inert. */
    record About(String words) {
        static About of(Match match, Catalogue catalogue) {
            String roadmap = catalogue
                    .entry(match.roadmap())
                    .map(entry -> Text.inert(entry.roadmap().title()))
                    .orElse("the same roadmap");
            return new About(match.topic().stream()
                    .boxed()
                    .flatMap(topic -> catalogue.place(topic).stream())
                    .map(place -> topic(place, roadmap))
                    .findFirst()
                    .orElse("the same phase of " + roadmap));
        }

        private static String topic(Place place, String roadmap) {
            return "**" + Text.inert(place.topic().title()) + "** (" + roadmap + ")";
        }
    }

    static Panel on(boolean changed, boolean learning, boolean direct) {
        return new Panel()
                .text("## " + (changed ? "You can be found now" : "You can be found already"))
                .text(
                        "Whoever learns the same as you, at most three hours away by the clock, may have you asked. Neither of you is"
                                + " named before both have said yes.")
                .lines(
                        learning
                                ? List.of()
                                : List.of("Say what you are learning with /learning, so that there is something to go"
                                        + " by."))
                .text(
                        direct
                                ? "-# Cairn asks you directly. /buddy find looks for somebody now."
                                : "-# Questions wait for you at your next /buddy, because Cairn may not write to you; /me messages"
                                        + " changes that. /buddy find looks for somebody now.");
    }

    static Panel off(boolean changed) {
        return new Panel()
                .text(changed ? "You are not found any more, and no question waits for you." : "It was off already.");
    }

    static Panel learnFirst(List<Long> found) {
        return with(
                found,
                new Panel().text("Say first what you are learning, with /learning; then others can be found by that."));
    }

    static Panel nobody(List<Long> found) {
        return with(
                found,
                new Panel()
                        .text(
                                "Nobody to be asked at the moment: nobody else here is on your topic or phase, at most three hours"
                                        + " away, and was not asked about you this week. You stay switched on, so that others find you."));
    }

    private static Panel with(List<Long> found, Panel panel) {
        return found.isEmpty()
                ? panel
                : panel.text("**You learn with** "
                        + GroupView.mentions(found.stream().limit(LISTED).toList()));
    }

    static Panel found(Match match, About about, List<Long> found) {
        return with(
                found,
                new Panel()
                        .text("## Somebody is learning the same")
                        .text("They are learning " + about.words()
                                + " too. Shall they be asked? If they say yes, each of you is told"
                                + " who the other is.")
                        .buttons(List.of(Button.primary(Press.id(BuddyCommand.ASK, match.number()), "Ask them"))));
    }

    static Panel asked(boolean direct) {
        return new Panel()
                .text(
                        direct
                                ? "They are asked. When they say yes, /buddy find shows who it is; Cairn writes to you as well if you allow"
                                        + " it (/me messages)."
                                : "Cairn may not write to them, so the question waits until they next use /buddy; that may take long, or"
                                        + " never happen. When they say yes, /buddy find shows who it is.");
    }

    static Panel question(Match match, About about) {
        return new Panel()
                .text("## Would you like to learn together?")
                .text("Somebody is learning " + about.words()
                        + " like you, and would like to learn with you. If you say yes, each"
                        + " of you is told who the other is; if not, nobody is.")
                .buttons(List.of(
                        Button.success(Press.id(BuddyCommand.YES, match.number()), "Yes"),
                        Button.secondary(Press.id(BuddyCommand.NO, match.number()), "No, thank you")));
    }

    static Panel declined() {
        return new Panel().text("Nobody is told. You stay switched on; /buddy off ends that.");
    }

    static Panel together(long other, About about, boolean told) {
        return new Panel()
                .text("## It is " + GroupView.mention(other))
                .text("You are both learning " + about.words() + ". Say hello!")
                .text(
                        told
                                ? "-# Cairn tells them as well."
                                : "-# They are told at their next /buddy find, because Cairn may not write to them: you had better write"
                                        + " first.");
    }
}
