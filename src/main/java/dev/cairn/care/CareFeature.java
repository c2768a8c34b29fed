package dev.cairn.care;

import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Feature;
import dev.cairn.chat.Welcome;
import dev.cairn.ledger.Announcer;
import dev.cairn.ledger.Ledger;
import dev.cairn.member.MemberStore;
import dev.cairn.member.ServerStore;
import dev.cairn.roadmap.Catalogue;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Help, what the bot is, the first words in a server, and what a member lets others see. */
public final class CareFeature implements Feature {
    private final HelpCommand help;
    private final AboutCommand about;
    private final MeCommand me;

    /**
     * Takes what examples are chosen from, and what /about says of this very bot.
     *
     * @param version as released
     * @param contact where members report problems: a link or a sentence; blank to send them to their organisers
     */
    public CareFeature(Supplier<Catalogue> catalogue, String version, String contact, MemberStore members) {
        this.help = new HelpCommand(catalogue);
        this.about = new AboutCommand(version, contact);
        this.me = new MeCommand(members);
    }

    /** What to do next, for whoever runs a server; remembered there. */
    public static Welcome welcome(Supplier<Catalogue> catalogue, ServerStore servers, InstantSource time) {
        return new ServerWelcome(catalogue, servers, time);
    }

    /** Tells organisers what was not posted. */
    public static Announcer notices(Ledger ledger) {
        return new NoticeAnnouncer(ledger);
    }

    @Override
    public List<Command> commands() {
        return List.of(help, about, me);
    }

    @Override
    public List<Control> controls() {
        return me.controls();
    }
}
