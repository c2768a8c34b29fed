package dev.cairn.discord;

import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Post;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Trouble;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.jspecify.annotations.Nullable;

/** What the bot posts of itself, by Discord's REST interface; what the cache already knows to be in vain is not asked for. */
final class Outbox extends ListenerAdapter implements Postbox {
    private static final int THREAD_THERE_ALREADY = 160004;
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;

    private final JDA jda;
    private final Requests requests = new Requests();
    private final EventList events = new EventList(requests);
    private final RoleList roles = new RoleList(requests);
    private final ChannelList channels = new ChannelList(requests);
    private final ClosedThreads closed = new ClosedThreads(requests);
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
            case Address.InServer(long server, long channel) -> up && isThere(server);
            case Address.Events(long server) -> up && isThere(server);
            case Address.Roles(long server) -> up && isThere(server);
            case Address.Channels(long server, OptionalLong beside) -> up && isThere(server);
            case Address.Direct direct -> up;
        };
    }

    private boolean isThere(long server) {
        return left.contains(server) || (jda.getGuildById(server) != null && !jda.isUnavailable(server));
    }

    @Override
    public Delivery send(Address address, Errand errand, Seal seal) {
        try {
            return switch (address) {
                case Address.InServer place ->
                    in(place.server(), server -> sendInChannel(channel(server, place), errand, seal));
                case Address.Direct(long member) -> sendDirect(member, errand, seal);
                case Address.Events(long number) -> in(number, server -> events.send(server, errand, seal));
                case Address.Roles(long number) -> in(number, server -> roles.send(server, errand));
                case Address.Channels(long number, OptionalLong beside) ->
                    in(number, server -> channels.send(server, beside, errand, seal));
            };
        } catch (ErrorResponseException e) {
            return Requests.failed(e);
        } catch (RuntimeException e) { // it timed out, or the program is ending
            return new Delivery.Uncertain(e.toString());
        }
    }

    private Delivery sendDirect(long member, Errand errand, Seal seal) {
        if (!(errand instanceof Post post)) {
            throw new IllegalArgumentException("only posts can be sent directly, not " + errand);
        }
        return post(direct(member), post, post.roles(), seal);
    }

    private Delivery in(long server, Function<Guild, Delivery> work) {
        Guild guild = jda.getGuildById(server);
        if (guild == null) {
            return left.contains(server)
                    ? new Delivery.Refused(Trouble.NOT_IN_SERVER)
                    : new Delivery.Uncertain("the server is not known at this moment");
        }
        return work.apply(guild);
    }

    private @Nullable GuildMessageChannel channel(Guild guild, Address.InServer place) {
        GuildMessageChannel known = guild.getChannelById(GuildMessageChannel.class, place.channel());
        return known == null ? closed.find(guild, place.channel()).orElse(null) : known;
    }

    private Delivery sendInChannel(@Nullable GuildMessageChannel channel, Errand errand, Seal seal) {
        Optional<Trouble> inTheWay = inTheWay(channel);
        if (channel == null || inTheWay.isPresent()) {
            return new Delivery.Refused(inTheWay.orElse(Trouble.CHANNEL_GONE));
        }
        return switch (errand) {
            case Post post -> post(channel, post, roles(channel, post), seal);
            case Errand.ThreadStart(long message, String name) -> start(channel, message, name);
            default -> throw new IllegalArgumentException("no affair of one channel: " + errand);
        };
    }

    /** A thread has the number of the message that it was begun from, so that it is known whether there is one. */
    private Delivery start(GuildMessageChannel channel, long message, String name) {
        if (!(channel instanceof IThreadContainer container)) {
            return new Delivery.Refused(Trouble.REFUSED); // a thread has no threads
        }
        if (!channel.getGuild().getSelfMember().hasPermission(container, Permission.CREATE_PUBLIC_THREADS)) {
            return new Delivery.Refused(Trouble.NO_THREADS);
        }
        if (channel.getGuild().getThreadChannelById(message) == null) {
            begin(container, message, name);
        }
        return new Delivery.Sent(message, message, true);
    }

    private void begin(IThreadContainer container, long message, String name) {
        try {
            requests.inTurn(container
                    .createThreadChannel(name, message)
                    .setAutoArchiveDuration(ThreadChannel.AutoArchiveDuration.TIME_1_WEEK));
        } catch (ErrorResponseException e) {
            if (e.getErrorCode() != THREAD_THERE_ALREADY) {
                throw e;
            }
        }
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

    private Delivery post(MessageChannel channel, Post post, Set<Long> roles, Seal seal) {
        Message message =
                requests.inTurn(channel.sendMessageComponents(post.words().withUniqueId(seal.mark()))
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
        return requests.inTurn(jda.openPrivateChannelById(member));
    }

    @Override
    public Search find(Address address, Seal seal, Instant since) {
        try {
            return switch (address) {
                case Address.InServer place ->
                    readable(place).map(channel -> find(channel, seal, since)).orElseGet(Search.Unreadable::new);
                case Address.Direct(long member) -> find(direct(member), seal, since);
                case Address.Events(long number) -> findIn(number, server -> events.search(server, seal));
                case Address.Channels(long number, OptionalLong beside) ->
                    findIn(number, server -> channels.search(server, seal));
                case Address.Roles roles -> new Search.Absent(); // they are looked for when they are made
            };
        } catch (ErrorResponseException e) {
            return Requests.isTemporary(e) ? new Search.Unanswered(Requests.words(e)) : new Search.Unreadable();
        } catch (RuntimeException e) {
            return new Search.Unanswered(e.toString());
        }
    }

    private Optional<MessageChannel> readable(Address.InServer place) {
        return Optional.ofNullable(jda.getGuildById(place.server()))
                .map(guild -> channel(guild, place))
                .filter(there -> there.getGuild()
                        .getSelfMember()
                        .hasPermission(there, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY))
                .map(MessageChannel.class::cast);
    }

    private Search findIn(long server, Function<Guild, Search> search) {
        Guild guild = jda.getGuildById(server);
        return guild == null ? new Search.Unanswered("the server is not known at this moment") : search.apply(guild);
    }

    /** From the newest backwards, so that it is found whatever this machine's clock says. */
    private Search find(MessageChannel channel, Seal seal, Instant since) {
        MessageHistory history = channel.getHistory();
        for (int i = 0; i < MOST_PAGES; i++) {
            List<Message> page = requests.inTurn(history.retrievePast(PAGE));
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
    public Set<String> missing(Address address) {
        return switch (address) {
            case Address.InServer place -> missingIn(place);
            case Address.Direct direct -> Set.of();
            case Address.Events(long server) ->
                missingIn(server, EventList::isOpen, Permission.CREATE_SCHEDULED_EVENTS);
            case Address.Roles(long server) -> missingIn(server, RoleList::isOpen, Permission.MANAGE_ROLES);
            case Address.Channels(long server, OptionalLong beside) ->
                missingIn(server, guild -> ChannelList.isOpen(guild, beside), Permission.MANAGE_CHANNEL);
        };
    }

    private Set<String> missingIn(long server, Predicate<Guild> isOpen, Permission otherwise) {
        Guild guild = jda.getGuildById(server);
        return guild != null && isOpen.test(guild) ? Set.of() : Set.of(otherwise.getName());
    }

    private Set<String> missingIn(Address.InServer place) {
        GuildMessageChannel channel = there(place);
        return missingIn(
                channel,
                Permission.VIEW_CHANNEL,
                channel instanceof ThreadChannel ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND,
                Permission.MESSAGE_HISTORY);
    }

    @Override
    public Set<String> missingForThread(Address.InServer place) {
        GuildMessageChannel channel = there(place);
        if (!(channel instanceof IThreadContainer)) {
            throw new Refusal("A thread cannot stand in a thread. Choose a channel.");
        }
        return missingIn(
                channel, Permission.MESSAGE_SEND, Permission.CREATE_PUBLIC_THREADS, Permission.MESSAGE_SEND_IN_THREADS);
    }

    private GuildMessageChannel there(Address.InServer place) {
        try {
            return Optional.ofNullable(jda.getGuildById(place.server()))
                    .map(guild -> channel(guild, place))
                    .orElseThrow(() -> new Refusal("That channel is not there, or Cairn cannot see it."));
        } catch (ErrorResponseException e) {
            throw new Refusal("Discord does not say just now what Cairn may do there. Try again in a moment.");
        }
    }

    private static Set<String> missingIn(GuildMessageChannel channel, Permission first, Permission... others) {
        EnumSet<Permission> needed = EnumSet.of(first, others);
        needed.removeAll(channel.getGuild().getSelfMember().getPermissions(channel));
        return needed.stream().map(Permission::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
