package dev.cairn.care;

import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Feature;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Trouble;
import dev.cairn.chat.Welcome;
import dev.cairn.ledger.Announcer;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Schedule;
import dev.cairn.member.MemberStore;
import dev.cairn.member.ServerStore;
import dev.cairn.member.Zoning;
import dev.cairn.roadmap.Catalogue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;

/** Help, what the bot is, the first words in a server, what members choose for themselves, and how a server is set up. */
public final class CareFeature implements Feature {
    private final HelpCommand help;
    private final AboutCommand about;
    private final MeCommand me;
    private final SettingsCommand settings;
    private final SetupCommand setup;

    /**
     * What is said of this very bot.
     *
     * @param contact where problems are told; blank for one's organisers
     * @param backup when its database was last backed up
     */
    public record Itself(String version, String contact, Supplier<Optional<Instant>> backup) {}

    /** What people have chosen, for themselves and for their servers. */
    public record People(MemberStore members, ServerStore servers, Zoning zones) {}

    /**
     * What the bot posts of itself.
     *
     * @param names what something that is not personal is called
     * @param personal the kinds of what members set for themselves, which is no organiser's affair
     * @param awaited what people wait for, as against what the bot does for itself
     */
    public record Posts(
            Ledger ledger,
            Postbox postbox,
            Function<Schedule, String> names,
            Predicate<String> personal,
            Predicate<Schedule> awaited) {}

    /** What is to be done about something that was not posted. */
    @FunctionalInterface
    public interface Advice {
        /** For what is no reminder; empty where the same holds as for a reminder. */
        Optional<String> about(Schedule schedule, Trouble why);
    }

    /**
     * Takes what examples are chosen from, and what is cared for.
     *
     * @param offers what a member who sets up a server may begin with
     */
    public CareFeature(
            Supplier<Catalogue> catalogue,
            Itself itself,
            People people,
            Posts posts,
            LongFunction<List<Button>> offers) {
        this.help = new HelpCommand(catalogue);
        this.about = new AboutCommand(itself.version(), itself.contact());
        this.me = new MeCommand(people);
        this.settings = new SettingsCommand(people, posts.postbox());
        this.setup = new SetupCommand(new Surveyor(people, posts, itself.backup()), offers);
    }

    /** What to do next, for whoever runs a server; remembered there. */
    public static Welcome welcome(Supplier<Catalogue> catalogue, ServerStore servers, InstantSource time) {
        return new ServerWelcome(catalogue, servers, time);
    }

    /** Tells organisers what was not posted. */
    public static Announcer notices(Ledger ledger, Advice advice) {
        return new NoticeAnnouncer(ledger, advice);
    }

    @Override
    public List<Command> commands() {
        return List.of(help, about, me, settings, setup);
    }

    @Override
    public List<Control> controls() {
        return Stream.of(me.controls(), settings.controls(), setup.controls())
                .flatMap(List::stream)
                .toList();
    }
}
