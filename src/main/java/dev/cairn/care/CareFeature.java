package dev.cairn.care;

import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Feature;
import dev.cairn.chat.Welcome;
import dev.cairn.member.MemberStore;
import dev.cairn.member.ServerStore;
import java.time.InstantSource;
import java.util.List;

/** Help, what the bot is, the first words in a server, and what a member lets others see. */
public final class CareFeature implements Feature {
    private final HelpCommand help = new HelpCommand();
    private final AboutCommand about;
    private final MeCommand me;

    /**
     * Takes what /about says of this very bot.
     *
     * @param version as released
     * @param contact where members report problems: a link or a sentence; blank to send them to their organisers
     */
    public CareFeature(String version, String contact, MemberStore members) {
        this.about = new AboutCommand(version, contact);
        this.me = new MeCommand(members);
    }

    /** What to do next, for whoever runs a server; remembered there. */
    public static Welcome welcome(ServerStore servers, InstantSource time) {
        return new ServerWelcome(servers, time);
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
