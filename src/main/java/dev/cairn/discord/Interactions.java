package dev.cairn.discord;

import dev.cairn.chat.Attachment;
import dev.cairn.chat.Call;
import dev.cairn.chat.Form;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Switchboard;
import dev.cairn.chat.Switchboard.Menu;
import dev.cairn.chat.Switchboard.Turn;
import dev.cairn.chat.Typing;
import dev.cairn.chat.Visit;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what Discord tells into calls and presses, and sees to it that each is answered. */
final class Interactions extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Interactions.class);

    private final Switchboard switchboard;
    private final Consumer<Visit> met;
    private final InstantSource time;
    private final Threads threads;
    private final RecentlySeen seen = new RecentlySeen(10_000);

    Interactions(Switchboard switchboard, Consumer<Visit> met, InstantSource time, Threads threads) {
        this.switchboard = switchboard;
        this.met = met;
        this.time = time;
        this.threads = threads;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        Visit visit = visit(event);
        answer(event, visit, () -> switchboard.call(event.getName(), call(event, visit)));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        Visit visit = visit(event);
        answer(event, visit, () -> switchboard.press(event.getComponentId(), visit, Menu.NONE));
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        Visit visit = visit(event);
        answer(event, visit, () -> switchboard.press(event.getComponentId(), visit, menu(event)));
    }

    private static Menu menu(StringSelectInteractionEvent event) {
        @Nullable StringSelectMenu menu = event.getComponent(); // null when Discord sent the message without it
        List<String> shown = (menu == null ? List.<SelectOption>of() : menu.getOptions())
                .stream()
                        .filter(SelectOption::isDefault)
                        .map(SelectOption::getValue)
                        .toList();
        return new Menu(event.getValues(), shown);
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        Visit visit = visit(event);
        answer(event, visit, () -> switchboard.send(event.getModalId(), visit, form(event)));
    }

    private static Form form(ModalInteractionEvent event) {
        return new Form(event.getValues().stream()
                .collect(Collectors.toMap(ModalMapping::getCustomId, Interactions::filledIn)));
    }

    private static List<String> filledIn(ModalMapping field) {
        return switch (field.getType()) {
            case TEXT_INPUT, RADIO_GROUP ->
                Stream.ofNullable(field.getAsOptionalString()).toList();
            case CHECKBOX -> List.of(Boolean.toString(field.getAsBoolean()));
            case CHECKBOX_GROUP, STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT ->
                field.getAsStringList();
            default -> throw new IllegalStateException("no form asks for a " + field.getType());
        };
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        Typing typing =
                new Typing(call(event, visit(event)), event.getFocusedOption().getName());
        threads.suggestions().execute(() -> {
            try {
                Answer.send(event.replyChoices(switchboard.suggest(event.getName(), typing)));
            } catch (RuntimeException e) {
                LOG.error("failed to suggest for /{}", event.getName(), e);
                Answer.send(event.replyChoices(List.of()));
            }
        });
    }

    private void answer(IReplyCallback event, Visit visit, Supplier<Turn> prepare) {
        if (!seen.isNew(visit.interaction())) {
            LOG.debug("interaction {} was delivered again", visit.interaction());
            return;
        }
        Turn turn = prepared(prepare);
        Answer answer = new Answer(event, turn.opening());
        if (turn.opening() == Opening.FORM) {
            answer.deliver(turn); // at once: it must not wait behind work that does, and cannot be put off
            threads.notes().execute(() -> note(visit));
        } else {
            workOut(answer, turn, visit);
        }
    }

    /** What keeps an answer from being prepared is told as what keeps it from being worked out. */
    private static Turn prepared(Supplier<Turn> prepare) {
        try {
            return prepare.get();
        } catch (RuntimeException e) {
            return new Turn(Opening.ONLY_YOU, () -> {
                throw e;
            });
        }
    }

    private void workOut(Answer answer, Turn turn, Visit visit) {
        Future<?> alarm = answer.acknowledgeInTime(threads.gateway());
        threads.workers().execute(() -> {
            try {
                answer.deliver(turn);
            } finally {
                alarm.cancel(false);
            }
            threads.notes().execute(() -> note(visit));
        });
    }

    private void note(Visit visit) {
        try {
            met.accept(visit);
        } catch (RuntimeException e) {
            LOG.error("could not note a visit; the answer is out", e);
        }
    }

    private Visit visit(Interaction event) {
        OptionalLong server = Optional.ofNullable(event.getGuild())
                .map(guild -> OptionalLong.of(guild.getIdLong()))
                .orElse(OptionalLong.empty());
        return new Visit(
                event.getIdLong(),
                event.getUser().getIdLong(),
                server,
                time.instant(),
                managesServer(event.getMember()),
                event.getChannelIdLong(),
                mayWrite(event),
                roles(event.getMember()));
    }

    /** In direct messages everybody does. */
    private static boolean mayWrite(Interaction event) {
        Member member = event.getMember();
        return member == null || (event.getChannel() instanceof GuildChannel channel && mayWrite(member, channel));
    }

    private static boolean mayWrite(Member member, GuildChannel channel) {
        return member.hasPermission(
                channel,
                channel instanceof ThreadChannel ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND);
    }

    private static Set<Long> roles(@Nullable Member member) {
        return member == null
                ? Set.of()
                : member.getUnsortedRoles().stream().map(ISnowflake::getIdLong).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean managesServer(@Nullable Member member) {
        return member != null && member.hasPermission(Permission.MANAGE_SERVER);
    }

    private static Call call(CommandInteractionPayload event, Visit visit) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> members = new HashMap<>();
        Map<String, Attachment> attachments = new HashMap<>();
        Set<String> closed = new HashSet<>();
        for (OptionMapping option : event.getOptions()) {
            switch (option.getType()) {
                case USER -> members.put(option.getName(), option.getAsLong());
                case ATTACHMENT -> attachment(event, option).ifPresent(file -> attachments.put(option.getName(), file));
                default -> texts.put(option.getName(), option.getAsString());
            }
            if (option.getType() == OptionType.CHANNEL && isClosed(event, option)) {
                closed.add(option.getName());
            }
        }
        String subcommand = Optional.ofNullable(event.getSubcommandName()).orElse("");
        return new Call(visit, subcommand, texts, members, attachments, closed);
    }

    /** While another option is being typed, Discord does not describe channels, and nothing is written in them yet. */
    private static boolean isClosed(CommandInteractionPayload event, OptionMapping option) {
        return event instanceof SlashCommandInteractionEvent
                && event.getMember() != null
                && !mayWrite(event.getMember(), option.getAsChannel());
    }

    /** Discord describes files only when the command is sent, not while another option is being typed. */
    private static Optional<Attachment> attachment(CommandInteractionPayload event, OptionMapping option) {
        return event instanceof SlashCommandInteractionEvent
                ? Optional.of(option.getAsAttachment())
                        .map(file -> new Attachment(file.getFileName(), file.getSize(), file.getUrl()))
                : Optional.empty();
    }
}
