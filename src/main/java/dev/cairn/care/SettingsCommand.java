package dev.cairn.care;

import dev.cairn.chat.Address;
import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.chat.Visit;
import dev.cairn.member.ServerSettings;
import dev.cairn.member.ServerStore;
import dev.cairn.view.Panel;
import dev.cairn.view.TroubleWords;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /settings zone | channels | organisers}: what holds for a whole server, for those who may manage it. */
final class SettingsCommand implements Command {
    static final String ZONE = "settings-zone";

    /** Discord's number for the permission Manage Server. */
    static final long MANAGE_SERVER = 1L << 5;

    private static final String REMINDERS = "reminders";
    private static final String NOTICES = "notices";
    private static final String ROLE = "role";
    private static final String NOBODY = "nobody";

    private final CareFeature.People people;
    private final ServerStore servers;
    private final Postbox postbox;

    SettingsCommand(CareFeature.People people, Postbox postbox) {
        this.people = people;
        this.servers = people.servers();
        this.postbox = postbox;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("settings", "What holds for this whole server")
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(MANAGE_SERVER))
                .setContexts(InteractionContextType.GUILD)
                .addSubcommands(
                        new SubcommandData("zone", "By which clock this server's reminders go")
                                .addOptions(ZoneOption.option()),
                        new SubcommandData("channels", "Where Cairn posts of itself")
                                .addOptions(
                                        channel(REMINDERS, "Where reminders go unless one says otherwise"),
                                        channel(NOTICES, "Where organisers are told what could not be posted")),
                        new SubcommandData("organisers", "Who may set reminders, besides those with Manage Server")
                                .addOption(OptionType.ROLE, ROLE, "Everybody with this role")
                                .addOption(OptionType.BOOLEAN, NOBODY, "True: nobody besides them any more"));
    }

    private static OptionData channel(String name, String description) {
        return new OptionData(OptionType.CHANNEL, name, description).setChannelTypes(Postbox.CHANNELS);
    }

    List<Control> controls() {
        return List.of(new Control(ZONE, Opening.REDRAW, press -> {
            long server = press.visit().managedServer();
            press.onlyFor(1);
            ZoneId zone = ZoneOption.read(press.key(0), press.visit().at(), taking(press.visit()));
            servers.set(server, settings -> settings.withZone(zone));
            return Reply.of(zone(server, press.visit()).build());
        }));
    }

    @Override
    public Reply answer(Call call) {
        long server = call.visit().managedServer();
        Panel panel = switch (call.subcommand()) {
            case "zone" -> zone(server, call);
            case "channels" -> channels(server, call);
            case "organisers" -> organisers(server, call);
            default -> throw new Refusal("/settings is followed by zone, channels or organisers.");
        };
        return Reply.of(panel.build());
    }

    private Panel zone(long server, Call call) {
        ZoneOption.of(call, taking(call.visit()))
                .ifPresent(zone -> servers.set(server, settings -> settings.withZone(zone)));
        return zone(server, call.visit());
    }

    private static Function<ZoneId, String> taking(Visit visit) {
        return zone -> Press.id(ZONE, zone.getId(), visit.member());
    }

    private Panel zone(long server, Visit visit) {
        boolean isSet = servers.settings(server).zone().isPresent();
        return SettingsView.zone(people.zones().ofServer(server), isSet, visit.at());
    }

    /** Both are good, or none is taken. */
    private Panel channels(long server, Call call) {
        OptionalLong reminders = call.id(REMINDERS);
        OptionalLong notices = call.id(NOTICES);
        reminders.ifPresent(channel -> check(new Address.InServer(server, channel)));
        notices.ifPresent(channel -> check(new Address.InServer(server, channel)));
        return SettingsView.channels(
                reminders.isEmpty() && notices.isEmpty()
                        ? servers.settings(server)
                        : servers.set(server, settings -> with(settings, reminders, notices)));
    }

    private void check(Address.InServer place) {
        Set<String> missing = postbox.missing(place);
        if (!missing.isEmpty()) {
            throw new Refusal(TroubleWords.missing(place, missing));
        }
    }

    private static ServerSettings with(ServerSettings settings, OptionalLong reminders, OptionalLong notices) {
        ServerSettings one = reminders.isPresent() ? settings.withReminders(reminders.getAsLong()) : settings;
        return notices.isPresent() ? one.withNotices(notices.getAsLong()) : one;
    }

    private Panel organisers(long server, Call call) {
        OptionalLong role = call.id(ROLE);
        boolean nobody = call.text(NOBODY).filter(Boolean::parseBoolean).isPresent();
        if (role.isPresent() && nobody) {
            throw new Refusal("Choose a role, or nobody:True, but not both.");
        }
        if (role.isPresent() && role.getAsLong() == server) {
            throw new Refusal("Not everybody can be an organiser. Choose a role that some members have.");
        }
        return SettingsView.organisers(
                role.isPresent() || nobody
                        ? servers.set(server, settings -> settings.withOrganisers(role))
                        : servers.settings(server));
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        return ZoneOption.suggest(typing);
    }
}
