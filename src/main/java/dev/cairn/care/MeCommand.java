package dev.cairn.care;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.member.MemberStore;
import dev.cairn.member.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /me visibility [who]}: who may see my progress. */
final class MeCommand implements Command {
    static final String VISIBILITY = "me-visibility";

    private static final String WHO = "who";

    private final MemberStore members;

    MeCommand(MemberStore members) {
        this.members = members;
    }

    @Override
    public SlashCommandData shape() {
        OptionData who = new OptionData(OptionType.STRING, WHO, "Leave this out to see how it is")
                .addChoices(Stream.of(Visibility.values())
                        .map(each -> new Choice(each.words(), each.words()))
                        .toList());
        return Commands.slash("me", "What concerns only you")
                .addSubcommands(new SubcommandData("visibility", "Who may see your progress").addOptions(who));
    }

    List<Control> controls() {
        return List.of(new Control(VISIBILITY, Opening.REDRAW, press -> {
            press.onlyFor(1);
            return show(press.visit().member(), chosen(press.key(0)));
        }));
    }

    @Override
    public Reply answer(Call call) {
        Optional<String> who = call.text(WHO);
        long member = call.visit().member();
        return who.map(words -> show(member, chosen(words)))
                .orElseGet(() -> Reply.of(
                        CareView.visibility(members.visibility(member), member).build()));
    }

    private Reply show(long member, Visibility to) {
        members.show(member, to);
        return Reply.of(CareView.visibility(to, member).build());
    }

    private static Visibility chosen(String words) {
        return Stream.of(Visibility.values())
                .filter(each -> each.words().equalsIgnoreCase(words))
                .findFirst()
                .orElseThrow(() -> new Refusal("Choose one of: only me, my groups, this server."));
    }
}
