package dev.cairn.gather;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.chat.Visit;
import dev.cairn.group.Group;
import dev.cairn.group.Terms;
import dev.cairn.lookup.Groups;
import dev.cairn.lookup.Suggestions;
import dev.cairn.roadmap.Catalogue.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /group}: the study groups of a server. */
final class GroupCommand implements Command {
    private static final String GROUP = "group";
    private static final String MEMBER = "member";

    private final Groups groups;
    private final GroupPanels panels;
    private final ListPanels lists;
    private final Invitations invitations;
    private final HostCommands hosts;
    private final Suggestions suggestions;

    GroupCommand(
            Groups groups,
            GroupPanels panels,
            ListPanels lists,
            Invitations invitations,
            HostCommands hosts,
            Suggestions suggestions) {
        this.groups = groups;
        this.panels = panels;
        this.lists = lists;
        this.invitations = invitations;
        this.hosts = hosts;
        this.suggestions = suggestions;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("group", "Study groups: learn a roadmap together")
                .setContexts(InteractionContextType.GUILD)
                .addSubcommands(
                        new SubcommandData("create", "Make a group, and host it")
                                .addOptions(name(true), roadmap(true))
                                .addOptions(terms()),
                        new SubcommandData("join", "Join a group").addOptions(group(true)),
                        new SubcommandData("leave", "Leave a group").addOptions(group(false)),
                        new SubcommandData("show", "A group: its week, its members, its next session")
                                .addOptions(group(false)),
                        new SubcommandData("list", "The groups of this server")
                                .addOptions(
                                        roadmap(false),
                                        phase("Only those that are in this phase now"),
                                        language("Only those that speak this"),
                                        new OptionData(
                                                OptionType.BOOLEAN,
                                                ListPanels.FREE,
                                                "True: only those with a free seat")),
                        ofMember("invite", "Invite somebody, in this channel"),
                        ofMember("remove", "Send somebody away"),
                        ofMember("transfer", "Hand your group over to one of its members"),
                        ofMember("cohost", "Have a member host it with you; again, and they don't any more"),
                        new SubcommandData("settings", "Change a group; what you leave out stays")
                                .addOptions(group(false), name(false))
                                .addOptions(terms())
                                .addOptions(clear()),
                        new SubcommandData("archive", "End a group; nothing is deleted").addOptions(group(false)));
    }

    private static SubcommandData ofMember(String name, String description) {
        return new SubcommandData(name, description)
                .addOption(OptionType.USER, MEMBER, "Whom", true)
                .addOptions(group(false));
    }

    private static OptionData group(boolean required) {
        String which = required ? "Which group" : "Which group; leave it out if you have only one";
        return new OptionData(OptionType.STRING, GROUP, which, required, true);
    }

    private static OptionData name(boolean required) {
        return new OptionData(OptionType.STRING, GroupOptions.NAME, "What it is called", required)
                .setMaxLength(Terms.MOST_NAME);
    }

    private static OptionData roadmap(boolean required) {
        return new OptionData(OptionType.STRING, GroupOptions.ROADMAP, "Which roadmap it follows", required, true);
    }

    private static OptionData phase(String description) {
        return new OptionData(OptionType.STRING, GroupOptions.PHASE, description, false, true);
    }

    private static OptionData language(String description) {
        return new OptionData(OptionType.STRING, GroupOptions.LANGUAGE, description).setMaxLength(Terms.MOST_LANGUAGE);
    }

    private static OptionData clear() {
        return new OptionData(OptionType.STRING, GroupOptions.CLEAR, "Take away where it meets, or its language")
                .addChoice("Where it meets", GroupOptions.CHANNEL)
                .addChoice("What is spoken", GroupOptions.LANGUAGE);
    }

    private static List<OptionData> terms() {
        List<OptionData> own = OwnOptions.shape();
        return List.of(
                phase("From which phase on"),
                new OptionData(
                        OptionType.STRING,
                        GroupOptions.PACE,
                        "Such as 3 topics a week, or until 2027-03-01; else 3 a week"),
                new OptionData(
                                OptionType.CHANNEL,
                                GroupOptions.CHANNEL,
                                "Where it meets; Cairn's posts for it go there")
                        .setChannelTypes(Postbox.CHANNELS),
                new OptionData(OptionType.INTEGER, GroupOptions.SIZE, "How many may belong to it")
                        .setRequiredRange(Terms.LEAST_SIZE, Terms.MOST_SIZE),
                language("In which language you talk"),
                new OptionData(
                        OptionType.BOOLEAN, GroupOptions.OPEN, "True: whoever wants joins; False: its hosts decide"),
                own.getFirst(),
                own.getLast());
    }

    /** An invitation is seen by whoever is invited. */
    @Override
    public Opening opening(Call call) {
        return call.subcommand().equals("invite") ? Opening.CHANNEL : Opening.ONLY_YOU;
    }

    @Override
    public Reply answer(Call call) {
        Visit visit = call.visit();
        Optional<String> named = call.text(GROUP);
        return switch (call.subcommand()) {
            case "create" -> hosts.create(call);
            case "join" -> panels.join(groups.named(visit, named.orElse("")), visit);
            case "leave" -> panels.leave(groups.ownOrNamed(visit, named), visit);
            case "show" -> panels.show(groups.ownOrNamed(visit, named), visit, "");
            case "list" -> lists.list(call);
            default -> hosting(call, groups.hostedOrNamed(visit, named));
        };
    }

    private Reply hosting(Call call, Group group) {
        Visit visit = call.visit();
        return switch (call.subcommand()) {
            case "invite" -> invitations.invite(group, member(call), visit);
            case "remove" -> hosts.remove(group, member(call), visit);
            case "transfer" -> hosts.transfer(group, member(call), visit);
            case "cohost" -> hosts.cohost(group, member(call), visit);
            case "settings" -> hosts.change(group, call);
            case "archive" -> hosts.askToArchive(group, visit);
            default ->
                throw new Refusal("/group is followed by create, join, leave, show, list, invite, remove, transfer,"
                        + " cohost, settings or archive.");
        };
    }

    private static long member(Call call) {
        return call.member(MEMBER).orElseThrow(() -> new Refusal("Say whom."));
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        return switch (typing.option()) {
            case GROUP -> groups.suggest(typing);
            case GroupOptions.ROADMAP -> suggestions.roadmaps(typing);
            case GroupOptions.PHASE -> suggestions.phases(ofItsRoadmap(typing));
            default -> List.of();
        };
    }

    /** In the settings it is the group that says which roadmap the phases are of. */
    private Typing ofItsRoadmap(Typing typing) {
        Call call = typing.call();
        if (!call.subcommand().equals("settings")) {
            return typing;
        }
        Map<String, String> texts = new HashMap<>(call.texts());
        groups.meant(call.visit(), call.text(GROUP))
                .flatMap(panels::entry)
                .map(Entry::roadmap)
                .ifPresent(roadmap -> texts.put(GroupOptions.ROADMAP, roadmap.id()));
        return new Typing(new Call(call.visit(), call.subcommand(), texts, call.members()), typing.option());
    }
}
