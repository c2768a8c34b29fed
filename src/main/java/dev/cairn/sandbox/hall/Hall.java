package dev.cairn.sandbox.hall;

import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Overwrite;
import dev.cairn.sandbox.hall.StudyHall.Server;
import dev.cairn.sandbox.hall.StudyHall.ThreadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The study server as it is now: what it was at the beginning, and what has been taken away or closed since. Beside it
 * there may be a crowd of others, in which nothing ever changes.
 */
public final class Hall {
    /** How the bot stands to the server. */
    public enum Standing {
        HERE,
        /** Discord cannot reach the server just now. */
        AWAY,
        /** The bot is no longer in it. */
        REMOVED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Crowd crowd;
    private final Set<String> deleted = new HashSet<>();
    private final Map<String, Long> denied = new HashMap<>();
    private final Map<String, ThreadState> threads = new HashMap<>();
    private final Map<String, Channel> begun = new LinkedHashMap<>();
    private final EventBoard events = new EventBoard();
    private final RoleBoard roles = new RoleBoard();
    private Standing standing = Standing.HERE;

    public Hall(Crowd crowd) {
        this.crowd = crowd;
    }

    public synchronized Standing standing() {
        return standing;
    }

    /**
     * How the bot stands to one of all servers.
     *
     * @param server the id of a server that there is
     */
    public Standing standing(String server) {
        return server.equals(StudyHall.SERVER) ? standing() : Standing.HERE;
    }

    public synchronized void stand(Standing now) {
        standing = now;
    }

    /** A channel or thread that is there, or somebody's direct messages. */
    public synchronized Optional<Channel> channel(String id) {
        return known(id).filter(this::isThere).map(this::now).or(() -> crowd.channel(id));
    }

    /** One that was there at the beginning, or has been made since. */
    private Optional<Channel> known(String id) {
        return StudyHall.channel(id).or(() -> Optional.ofNullable(begun.get(id)));
    }

    /** A text channel that is there from now on. */
    public synchronized Channel make(String id, String name, String topic) {
        Channel channel = new Channel(id, StudyHall.SERVER, name, StudyHall.TEXT, topic, null, List.of());
        begun.put(id, channel);
        return channel;
    }

    /** The thread below that channel which has this id from now on: the one of the message that it was begun from. */
    public synchronized Channel begin(Channel parent, String id, String name, String owner) {
        Channel thread = new Channel(
                id,
                parent.server(),
                name,
                StudyHall.PUBLIC_THREAD,
                "",
                new ThreadState(parent.id(), owner, false, false),
                parent.overwrites());
        begun.put(id, thread);
        return thread;
    }

    /** What is going on in the study server. */
    public EventBoard events() {
        return events;
    }

    /** The roles of the study server, and who has them. */
    public RoleBoard roles() {
        return roles;
    }

    /** The channels and threads that are there, each thread below its channel. */
    public synchronized List<Channel> places() {
        return Stream.concat(StudyHall.CHANNELS.stream(), begun.values().stream())
                .filter(channel -> channel.thread() == null)
                .flatMap(channel -> Stream.concat(Stream.of(channel), below(channel)))
                .filter(this::isThere)
                .map(this::now)
                .toList();
    }

    /** The study server as the bot sees it: of threads only the active ones that it may look into. */
    public synchronized Server server() {
        List<Channel> there = places();
        return new Server(
                StudyHall.SERVER,
                StudyHall.NAME,
                roles.all(),
                there.stream().filter(channel -> channel.thread() == null).toList(),
                there.stream().filter(Hall::isActive).toList(),
                StudyHall.CAIRN,
                StudyHall.MEMBERS.size() + 1);
    }

    /** One of all servers, by id. */
    public Optional<Server> server(String id) {
        return id.equals(StudyHall.SERVER) ? Optional.of(server()) : crowd.server(id);
    }

    /** All but the study server. */
    public Stream<Server> others() {
        return crowd.servers();
    }

    /** Takes a channel away, and the threads below it. */
    public synchronized void delete(Channel channel) {
        deleted.add(channel.id());
    }

    public synchronized void undelete(Channel channel) {
        deleted.remove(channel.id());
    }

    /** Takes permissions from the bot in a channel, besides those that it lacks there already. */
    public synchronized void deny(Channel channel, long permissions) {
        denied.merge(channel.id(), permissions, (before, more) -> before | more);
    }

    /** Gives back all that the bot has been denied in a channel. */
    public synchronized void allow(Channel channel) {
        denied.remove(channel.id());
    }

    /** Archives or locks a thread, or the contrary. */
    public synchronized void set(Channel thread, boolean archived, boolean locked) {
        threads.put(thread.id(), thread.asThread().with(archived, locked));
    }

    /** The channels and threads that are no longer there. */
    public synchronized List<Channel> gone() {
        return StudyHall.places().filter(channel -> !isThere(channel)).toList();
    }

    /** The channels and threads that are not as they were, in which the bot has been denied something for one. */
    public synchronized List<Channel> changed() {
        return places().stream()
                .filter(channel -> denied.containsKey(channel.id()) || threads.containsKey(channel.id()))
                .toList();
    }

    /** Puts every channel and thread back to where it was at the beginning. */
    public synchronized void restore() {
        deleted.clear();
        denied.clear();
        threads.clear();
    }

    /** What the bot has been denied in this channel beyond what it lacked at the beginning. */
    public synchronized long denied(Channel channel) {
        return denied.getOrDefault(channel.id(), 0L);
    }

    private Stream<Channel> below(Channel channel) {
        return Stream.concat(StudyHall.THREADS.stream(), begun.values().stream())
                .filter(thread -> thread.thread() != null)
                .filter(thread -> thread.asThread().parent().equals(channel.id()));
    }

    private static boolean isActive(Channel channel) {
        return channel.thread() != null
                && !channel.thread().isArchived()
                && Permissions.may(StudyHall.CAIRN, channel, Permissions.VIEW_CHANNEL);
    }

    private boolean isThere(Channel channel) {
        boolean isOrphan =
                channel.thread() != null && deleted.contains(channel.thread().parent());
        return !isOrphan && !deleted.contains(channel.id());
    }

    /** A thread has no overwrites of its own; those of the channel above it count. */
    private Channel now(Channel channel) {
        ThreadState thread = channel.thread();
        if (thread == null) {
            return channel.with(overwrites(channel));
        }
        Channel parent = known(thread.parent()).orElseThrow();
        return channel.with(overwrites(parent)).with(threads.getOrDefault(channel.id(), thread));
    }

    private List<Overwrite> overwrites(Channel channel) {
        long taken = denied.getOrDefault(channel.id(), 0L);
        if (taken == 0) {
            return channel.overwrites();
        }
        List<Overwrite> overwrites = new ArrayList<>(channel.overwrites());
        overwrites.add(new Overwrite(StudyHall.BOT, 0, taken));
        return overwrites;
    }
}
