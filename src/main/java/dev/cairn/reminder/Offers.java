package dev.cairn.reminder;

import dev.cairn.calendar.End;
import dev.cairn.calendar.Recurrence;
import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Reply;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Share;
import dev.cairn.member.Organisers;
import dev.cairn.member.ServerStore;
import dev.cairn.member.Zoning;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;

/** Reminders to begin with: sensible words, day and hour, to be set as they are or changed afterwards. */
final class Offers {
    private static final String OFFER = "reminder-offer";

    private final ReminderPanels panels;
    private final Organisers organisers;
    private final ServerStore servers;
    private final Zoning zones;

    /** One of them. */
    private enum Offer {
        PAPER(
                "Weekly paper reading",
                "Paper of the week",
                "Time to read together. Which paper is it this week, and what did you take from it? Share one thing that you"
                        + " understood and one that you did not.",
                DayOfWeek.THURSDAY),
        GROUP(
                "Weekly study group",
                "Study group",
                "Where are you on your roadmap? Say what you learnt this week and what comes next; /progress and /next help."
                        + " Whoever is stuck, ask: somebody here has been there.",
                DayOfWeek.SUNDAY);

        private final String label;
        private final String title;
        private final String words;
        private final DayOfWeek day;

        Offer(String label, String title, String words, DayOfWeek day) {
            this.label = label;
            this.title = title;
            this.words = words;
            this.day = day;
        }

        private Plan plan(Address where, long member, ZoneId zone) {
            return new Plan(ReminderFeature.KIND, where, member, title, rhythm(zone), Plan.AN_HOUR);
        }

        private Reminder reminder() {
            return new Reminder(words, OptionalLong.empty());
        }

        private Rhythm rhythm(ZoneId zone) {
            return new Rhythm(
                    new Recurrence.Weekly(1, Set.of(day)), LocalTime.of(18, 0), zone, Rhythm.ALWAYS, new End.Never());
        }
    }

    Offers(ReminderPanels panels, Organisers organisers, ServerStore servers, Zoning zones) {
        this.panels = panels;
        this.organisers = organisers;
        this.servers = servers;
        this.zones = zones;
    }

    List<Button> buttons(long member) {
        return Stream.of(Offer.values())
                .map(offer -> Button.secondary(Press.id(OFFER, offer.name(), member), offer.label))
                .toList();
    }

    List<Control> controls() {
        return List.of(new Control(OFFER, Opening.ONLY_YOU, this::preview));
    }

    /** All of them at once, without asking; for a server that is only there to be tried. */
    static void setAll(Reminders reminders, Address.InServer where, long member, ZoneId zone) {
        for (Offer offer : Offer.values()) {
            Schedule draft = reminders.ledger().draft(offer.plan(where, member, zone));
            reminders.put(draft, offer.reminder());
            reminders.ledger().begin(draft, ReminderPanels.MOST, Share.OF_SERVER);
        }
    }

    private Reply preview(Press press) {
        long server = organisers.server(press.visit());
        press.onlyFor(1);
        Offer offer = Stream.of(Offer.values())
                .filter(each -> each.name().equals(press.key(0)))
                .findFirst()
                .orElseThrow(Press::outdated);
        OptionalLong usual = servers.settings(server).reminders();
        Address here = new Address.InServer(server, usual.orElse(press.visit().channel()));
        return panels.preview(offer.plan(here, press.visit().member(), zones.ofServer(server)), offer.reminder());
    }
}
