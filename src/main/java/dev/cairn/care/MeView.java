package dev.cairn.care;

import dev.cairn.chat.Press;
import dev.cairn.member.Visibility;
import dev.cairn.view.Dates;
import dev.cairn.view.Panel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;

/** What concerns only the member who asks. */
final class MeView {
    private MeView() {}

    static Panel visibility(Visibility now, long member) {
        String words = switch (now) {
            case ONLY_ME -> "Only you see your progress.";
            case MY_GROUPS -> "Members of your study groups see your progress, each in your group's server.";
            case THIS_SERVER -> "Members of the servers where you use Cairn see your progress.";
        };
        return new Panel()
                .text("## Who sees your progress\n" + words)
                .buttons(Stream.of(Visibility.values())
                        .map(each -> each == now ? button(each, member).asDisabled() : button(each, member))
                        .toList());
    }

    private static Button button(Visibility visibility, long member) {
        return Button.secondary(Press.id(MeCommand.VISIBILITY, visibility.words(), member), label(visibility));
    }

    private static String label(Visibility visibility) {
        return Character.toUpperCase(visibility.words().charAt(0))
                + visibility.words().substring(1);
    }

    /** A zone that the member has set. */
    static Panel ownZone(ZoneId zone, Instant now, long member) {
        return new Panel()
                .text("## Your time zone\n" + zone(zone, now) + " If the two differ, choose another.")
                .text("-# Cairn reads the times you write by it. Nobody else is shown it.")
                .buttons(List.of(Button.secondary(Press.id(MeCommand.DROP_ZONE, member), "Use the server's")));
    }

    /** The one that holds as long as the member has set none. */
    static Panel otherZone(ZoneId zone, boolean ofServer, Instant now) {
        return new Panel()
                .text("## Your time zone\nYou have set none, so " + (ofServer ? "this server's" : "Cairn's own")
                        + " counts.\n" + zone(zone, now))
                .text("-# `/me zone` with your city sets yours. Nobody else is shown it.");
    }

    /** Whoever chose the wrong one sees that the two times differ. */
    private static String zone(ZoneId zone, Instant now) {
        return "**" + Dates.zone(zone) + "**: it is " + Dates.plain(now, zone) + " there now. Your device says "
                + Dates.brief(now) + ".";
    }

    static Panel messages(boolean allowed, long member) {
        return new Panel()
                .text("## May Cairn write to you?\n"
                        + (allowed ? "Yes, you have allowed it." : "No, you have not allowed it."))
                .text(
                        "By direct message you would get your own reminders, hear when a reminder you made could not be posted,"
                                + " and be asked what concerns your groups and your `/buddy`. Nothing else.")
                .buttons(List.of(
                        allowed
                                ? Button.secondary(Press.id(MeCommand.MESSAGES, false, member), "Don't allow it")
                                : Button.success(Press.id(MeCommand.MESSAGES, true, member), "Allow it")));
    }
}
