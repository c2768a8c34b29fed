package dev.cairn.discord;

import dev.cairn.chat.Address;
import dev.cairn.chat.Post;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.RestAction;
import org.jspecify.annotations.Nullable;

/** What the bot posts of itself, by Discord's REST interface; what the cache already knows to be in vain is not asked for. */
final class Outbox extends ListenerAdapter implements Postbox {
    /** 42 a second, so that a few that are held up on their way and arrive together do no harm. */
    private static final Duration GAP = Duration.ofNanos(23_500_000);

    /** Longer than this a request waits in JDA's queue only when Discord has told it to; then it is tried later. */
    private static final long LONGEST_WAIT_SECONDS = 90;

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;

    private final JDA jda;
    private final Pace pace = new Pace(GAP);
    private final Set<Long> left = ConcurrentHashMap.newKeySet();

    Outbox(JDA jda) {
        this.jda = jda;
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        left.add(event.getGuild().getIdLong());
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        left.remove(event.getGuild().getIdLong());
    }

    /** A server that is not known at this moment comes back: with the end of an outage, or of a session that has to begin anew. */
    @Override
    public boolean isReachable(Address address) {
        boolean up = jda.getStatus() == JDA.Status.CONNECTED;
        return switch (address) {
            case Address.InServer(long server, long channel) ->
                up && (left.contains(server) || (jda.getGuildById(server) != null && !jda.isUnavailable(server)));
            case Address.Direct direct -> up;
        };
    }

    @Override
    public Delivery send(Address address, Post post, Seal seal) {
        try {
            return switch (address) {
                case Address.InServer place -> sendInServer(place, post, seal);
                case Address.Direct(long member) -> send(direct(member), post, post.roles(), seal);
            };
        } catch (ErrorResponseException e) {
            return failed(e);
        } catch (RuntimeException e) { // it timed out, or the program is ending
            return new Delivery.Uncertain(e.toString());
        }
    }

    private Delivery sendInServer(Address.InServer place, Post post, Seal seal) {
        Guild guild = jda.getGuildById(place.server());
        if (guild == null) {
            return left.contains(place.server())
                    ? new Delivery.Refused(Trouble.NOT_IN_SERVER)
                    : new Delivery.Uncertain("the server is not known at this moment");
        }
        GuildMessageChannel channel = guild.getChannelById(GuildMessageChannel.class, place.channel());
        Optional<Trouble> inTheWay = inTheWay(channel);
        return channel == null || inTheWay.isPresent()
                ? new Delivery.Refused(inTheWay.orElse(Trouble.CHANNEL_GONE))
                : send(channel, post, roles(channel, post), seal);
    }

    /** What is known without asking. */
    private static Optional<Trouble> inTheWay(@Nullable GuildMessageChannel channel) {
        if (channel == null) {
            return Optional.of(Trouble.CHANNEL_GONE);
        }
        if (!channel.getGuild().getSelfMember().hasAccess(channel)) {
            return Optional.of(Trouble.NO_ACCESS);
        }
        if (channel instanceof ThreadChannel thread && thread.isLocked()) {
            return Optional.of(Trouble.THREAD_LOCKED);
        }
        return channel.canTalk() ? Optional.empty() : Optional.of(Trouble.NO_WRITING);
    }

    /** Those who can be told: Discord lets a bot mention a role if it is mentionable, or if the bot may mention everybody. */
    private static Set<Long> roles(GuildMessageChannel channel, Post post) {
        boolean all = channel.getGuild().getSelfMember().hasPermission(channel, Permission.MESSAGE_MENTION_EVERYONE);
        return post.roles().stream()
                .map(channel.getGuild()::getRoleById)
                .filter(role -> role != null && (all || role.isMentionable()))
                .map(Role::getIdLong)
                .collect(Collectors.toSet());
    }

    private Delivery send(MessageChannel channel, Post post, Set<Long> roles, Seal seal) {
        Message message = inTurn(channel.sendMessageComponents(post.words().withUniqueId(seal.mark()))
                .useComponentsV2()
                .setNonce(seal.nonce())
                .mentionRoles(ids(roles))
                .mentionUsers(ids(post.members())));
        return new Delivery.Sent(channel.getIdLong(), message.getIdLong(), roles.equals(post.roles()));
    }

    private static String[] ids(Set<Long> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }

    private MessageChannel direct(long member) {
        return inTurn(jda.openPrivateChannelById(member));
    }

    private <T> T inTurn(RestAction<T> request) {
        pace.await();
        try {
            return request.timeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                    .submit()
                    .orTimeout(2 * LONGEST_WAIT_SECONDS, TimeUnit.SECONDS) // whatever JDA does, nobody waits for ever
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ErrorResponseException refused ? refused : e;
        }
    }

    private static Delivery failed(ErrorResponseException e) {
        return isTemporary(e) ? new Delivery.Uncertain(words(e)) : new Delivery.Refused(trouble(e));
    }

    /** A connection that broke has no status; 401 ends the connection for good by itself, and is nobody's fault here. */
    private static boolean isTemporary(ErrorResponseException e) {
        int status = e.getResponse().code;
        return status < 400 || status == 401 || status == 408 || status == 429 || status >= 500;
    }

    private static String words(ErrorResponseException e) {
        return e.getResponse().code + " " + e.getErrorCode() + " " + e.getMeaning();
    }

    /** By Discord's own codes (docs, "Opcodes and Status Codes"). */
    private static Trouble trouble(ErrorResponseException e) {
        return switch (e.getErrorCode()) {
            case 10003 -> Trouble.CHANNEL_GONE;
            case 10004 -> Trouble.NOT_IN_SERVER;
            case 50001 -> Trouble.NO_ACCESS;
            case 50007 -> Trouble.DIRECT_CLOSED;
            case 50013 -> Trouble.NO_WRITING;
            case 50083 -> Trouble.THREAD_ARCHIVED;
            case 160005 -> Trouble.THREAD_LOCKED;
            case 200000, 240000 -> Trouble.BLOCKED;
            default -> Trouble.REFUSED;
        };
    }

    @Override
    public Search find(Address address, Seal seal, Instant since) {
        try {
            Optional<MessageChannel> channel = readable(address);
            return channel.isEmpty() ? new Search.Unreadable() : find(channel.get(), seal, since);
        } catch (ErrorResponseException e) {
            return isTemporary(e) ? new Search.Unanswered(words(e)) : new Search.Unreadable();
        } catch (RuntimeException e) {
            return new Search.Unanswered(e.toString());
        }
    }

    private Optional<MessageChannel> readable(Address address) {
        return switch (address) {
            case Address.InServer(long server, long channel) ->
                Optional.ofNullable(jda.getGuildById(server))
                        .map(guild -> guild.getChannelById(GuildMessageChannel.class, channel))
                        .filter(there -> there.getGuild()
                                .getSelfMember()
                                .hasPermission(there, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY))
                        .map(MessageChannel.class::cast);
            case Address.Direct(long member) -> Optional.of(direct(member));
        };
    }

    /** From the newest backwards, so that it is found whatever this machine's clock says. */
    private Search find(MessageChannel channel, Seal seal, Instant since) {
        MessageHistory history = channel.getHistory();
        for (int i = 0; i < MOST_PAGES; i++) {
            List<Message> page = inTurn(history.retrievePast(PAGE));
            Optional<Message> found =
                    page.stream().filter(message -> bears(message, seal)).findFirst();
            if (found.isPresent()) {
                return new Search.Found(channel.getIdLong(), found.get().getIdLong());
            }
            if (page.size() < PAGE
                    || page.getLast().getTimeCreated().toInstant().isBefore(since)) {
                return new Search.Absent();
            }
        }
        return new Search.Unreadable();
    }

    private boolean bears(Message message, Seal seal) {
        return message.getAuthor().getIdLong() == jda.getSelfUser().getIdLong()
                && message.getComponents().stream()
                        .mapToInt(Component::getUniqueId)
                        .anyMatch(id -> id == seal.mark());
    }

    @Override
    public Set<String> missing(Address.InServer place) {
        GuildMessageChannel channel = Optional.ofNullable(jda.getGuildById(place.server()))
                .map(guild -> guild.getChannelById(GuildMessageChannel.class, place.channel()))
                .orElseThrow(() -> new Refusal("That channel is not there, or Cairn cannot see it."));
        EnumSet<Permission> needed = EnumSet.of(
                Permission.VIEW_CHANNEL,
                channel instanceof ThreadChannel ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND,
                Permission.MESSAGE_HISTORY);
        needed.removeAll(channel.getGuild().getSelfMember().getPermissions(channel));
        return needed.stream().map(Permission::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
