package dev.cairn.reminder;

import dev.cairn.chat.Address;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Feature;
import dev.cairn.chat.Postbox;
import dev.cairn.ledger.Announcer;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Schedule;
import dev.cairn.lookup.Suggestions;
import dev.cairn.member.MemberStore;
import dev.cairn.member.Organisers;
import dev.cairn.member.ServerStore;
import dev.cairn.member.Zoning;
import dev.cairn.store.Database;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;

/** Reminders that organisers set for a channel, and that members set for themselves. */
public final class ReminderFeature implements Feature {
    /** What the ledger calls a reminder for a channel. */
    public static final String KIND = "reminder";

    /** And one of a member for themselves. */
    static final String PERSONAL = "remind";

    private final Reminders reminders;
    private final ReminderCommand reminder;
    private final ReminderPanels panels;
    private final RemindCommand remind;
    private final List<Announcer> announcers;
    private final Offers offers;

    /** What people have set, by which reminders are read and judged. */
    public record People(MemberStore members, ServerStore servers, Organisers organisers, Zoning zones) {}

    public ReminderFeature(
            Database database, Ledger ledger, People people, Postbox postbox, Suggestions topics, InstantSource time) {
        ReminderStore store = new ReminderStore(database);
        this.reminders = new Reminders(ledger, store);
        this.panels = new ReminderPanels(reminders, people.organisers(), people.zones(), postbox, time);
        this.reminder = new ReminderCommand(reminders, panels, people.organisers(), people.servers(), people.zones());
        this.offers = new Offers(panels, people.organisers(), people.servers(), people.zones());
        this.remind = new RemindCommand(ledger, store, people.members(), people.zones(), postbox, topics);
        this.announcers = List.of(new ReminderAnnouncer(store), new RemindAnnouncer(store, people.members()));
    }

    @Override
    public List<Command> commands() {
        return List.of(reminder, remind);
    }

    @Override
    public List<Control> controls() {
        return Stream.of(panels.controls(), offers.controls(), remind.controls())
                .flatMap(List::stream)
                .toList();
    }

    /** Whether it concerns its member alone. */
    public static boolean isPersonal(String kind) {
        return kind.equals(PERSONAL);
    }

    /** Sets what a server may begin with, unless it has reminders already. */
    public void setOffers(Address.InServer where, long member, ZoneId zone) {
        if (reminders.of(where.server()).isEmpty()) {
            Offers.setAll(reminders, where, member, zone);
        }
    }

    /** What a server may begin with; each is previewed when it is pressed. */
    public List<Button> offers(long member) {
        return offers.buttons(member);
    }

    /** What one for a channel is called: its title, else how its words begin. */
    public String name(Schedule schedule) {
        return reminders.name(schedule);
    }

    /** Who writes its posts. */
    public List<Announcer> announcers() {
        return announcers;
    }
}
