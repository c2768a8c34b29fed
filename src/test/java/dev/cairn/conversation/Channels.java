package dev.cairn.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Post;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What stands in the channels of the study server and in direct messages, by Discord's rules; and what can go wrong there. */
public final class Channels implements Postbox {
    static final Map<String, Long> NAMES = Map.of("general", 500L, "papers", 501L, "organisers", 502L);

    private static final Duration NONCE_IS_KNOWN = Duration.ofMinutes(2);

    private static final long FIRST_MESSAGE = 9_000;
    private static final long FIRST_EVENT = 7_000;
    private static final long EVENTS = 0;
    private static final long ROLES = 1;
    private static final long LIST = 2;
    private static final long FIRST_CHANNEL = 600_000;
    private static final String NO_THREADS = "Create Public Threads";

    private final Map<Long, Errand.Event> events = new LinkedHashMap<>();
    private final Map<Long, Integer> seals = new HashMap<>();
    private final Map<Long, String> threads = new LinkedHashMap<>();
    private final Map<Long, Role> roles = new LinkedHashMap<>();
    private final Map<Long, Errand.ChannelMade> made = new LinkedHashMap<>();
    private final Set<Long> threadless = new TreeSet<>();
    private @Nullable Trouble refusingRoles;
    private int eventsMade;
    private final InstantSource time;
    private final LongSupplier ids;
    private final List<Posted> posts = new ArrayList<>();
    private final Map<Long, Trouble> refusing = new HashMap<>();
    private final Map<Long, Set<String>> missing = new LinkedHashMap<>();
    private final Set<Long> unreadable = new TreeSet<>();
    private final Set<Long> deleted = new TreeSet<>();
    private boolean down;
    private boolean unanswering;
    private boolean silent;
    private Runnable meanwhile = () -> {};
    private int requests;

    /** A post as it stands there. */
    record Posted(Address address, Post post, Seal seal, Instant at, Answered seen) {}

    /** A role, and the ids of those who have it. */
    public record Role(String name, Set<Long> members) {}

    /** @param ids the numbers that Discord gives to what comes into being, one after another */
    Channels(InstantSource time, LongSupplier ids) {
        this.time = time;
        this.ids = ids;
    }

    /** An outage that Discord tells of, so that nothing is even tried. */
    public void areDown(boolean down) {
        this.down = down;
    }

    /** Requests end in nothing, and nothing is done. */
    public void doNotAnswer(boolean unanswering) {
        this.unanswering = unanswering;
    }

    /** Posts are taken, but nobody says so. */
    public void takeWithoutAWord(boolean silent) {
        this.silent = silent;
    }

    /** Somebody does this in the moment the next post is on its way. */
    public void meanwhile(Runnable deed) {
        meanwhile = () -> {
            meanwhile = () -> {};
            deed.run();
        };
    }

    public void refuse(String channel, Trouble why) {
        refusing.put(NAMES.get(channel), why);
    }

    /** Somebody takes no direct messages, or not these. */
    public void refuse(Person person, Trouble why) {
        refusing.put(-person.id(), why);
    }

    public void takeAgain(String channel) {
        refusing.remove(NAMES.get(channel));
        missing.remove(NAMES.get(channel));
    }

    public void lack(String channel, String permission) {
        missing.put(NAMES.get(channel), Set.of(permission));
    }

    /** Nobody can see it any more. */
    public void delete(String channel) {
        refuse(channel, Trouble.CHANNEL_GONE);
        deleted.add(NAMES.get(channel));
    }

    public void hideHistory(String channel) {
        unreadable.add(NAMES.get(channel));
    }

    public int requests() {
        return requests;
    }

    @Override
    public boolean isReachable(Address address) {
        return !down;
    }

    @Override
    public Delivery send(Address address, Errand errand, Seal seal) {
        requests++;
        meanwhile.run();
        long channel = channel(address);
        if (unanswering) {
            return new Delivery.Uncertain("502");
        }
        if (refusing.containsKey(channel)) {
            return new Delivery.Refused(refusing.get(channel));
        }
        if (isOfARole(errand) && refusingRoles != null) {
            return new Delivery.Refused(refusingRoles);
        }
        if (isOfAGoneRole(errand)) {
            return new Delivery.Refused(Trouble.ROLE_GONE);
        }
        Delivery done = switch (errand) {
            case Post post -> new Delivery.Sent(channel, FIRST_MESSAGE + post(address, post, seal), true);
            case Errand.ThreadStart(long message, String name) -> {
                threads.putIfAbsent(message, name);
                yield new Delivery.Sent(message, message, true);
            }
            case Errand.Event event -> new Delivery.Sent(0, bring(event, seal), true);
            case Errand.EventEnd(long event) -> {
                events.remove(event);
                yield new Delivery.Sent(0, event, true);
            }
            case Errand.RoleMade role -> new Delivery.Sent(0, make(role), true);
            case Errand.RoleGiven(long role, long member) -> {
                roles.get(role).members().add(member);
                yield new Delivery.Sent(0, role, true);
            }
            case Errand.RoleTaken(long role, long member) -> {
                roles.get(role).members().remove(member);
                yield new Delivery.Sent(0, role, true);
            }
            case Errand.ChannelMade channelMade -> {
                long id = make(channelMade, seal);
                yield new Delivery.Sent(id, id, true);
            }
        };
        return silent ? new Delivery.Uncertain("reset") : done;
    }

    private static boolean isOfARole(Errand errand) {
        return errand instanceof Errand.RoleGiven || errand instanceof Errand.RoleTaken;
    }

    private boolean isOfAGoneRole(Errand errand) {
        return (errand instanceof Errand.RoleGiven given && !roles.containsKey(given.role()))
                || (errand instanceof Errand.RoleTaken taken && !roles.containsKey(taken.role()));
    }

    private long make(Errand.RoleMade wanted) {
        return roles.entrySet().stream()
                .filter(role -> role.getValue().name().equals(wanted.name()) && role.getKey() > wanted.after())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    long id = ids.getAsLong();
                    roles.put(id, new Role(wanted.name(), new TreeSet<>()));
                    return id;
                });
    }

    private long make(Errand.ChannelMade wanted, Seal seal) {
        return sealed(made.keySet(), seal).orElseGet(() -> {
            long id = FIRST_CHANNEL + made.size();
            made.put(id, wanted);
            seals.put(id, seal.mark());
            return id;
        });
    }

    /** The roles that the bot has made, by their ids. */
    public Map<Long, Role> roles() {
        return roles;
    }

    /** The channels that the bot has made, by their ids. */
    public Map<Long, Errand.ChannelMade> made() {
        return made;
    }

    private long bring(Errand.Event event, Seal seal) {
        long id = event.known().orElseGet(() -> eventWith(seal).orElse(FIRST_EVENT + eventsMade++));
        if (event.known().isEmpty() || events.containsKey(id)) { // what somebody has taken out stays out
            events.put(id, event);
            seals.put(id, seal.mark());
        }
        return id;
    }

    private OptionalLong eventWith(Seal seal) {
        return sealed(events.keySet(), seal);
    }

    private OptionalLong sealed(Set<Long> ids, Seal seal) {
        return ids.stream()
                .filter(id -> seals.getOrDefault(id, 0) == seal.mark())
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The server's events, by their ids. */
    public Map<Long, Errand.Event> events() {
        return events;
    }

    /** The names of the threads, by the message that each was begun from. */
    public Map<Long, String> threads() {
        return threads;
    }

    /** The bot may make no events. */
    public void forbidEvents() {
        missing.put(EVENTS, Set.of("Create Events"));
        refusing.put(EVENTS, Trouble.NO_EVENTS);
    }

    /** The bot may make no roles and give none. */
    public void forbidRoles() {
        missing.put(ROLES, Set.of("Manage Roles"));
        refusing.put(ROLES, Trouble.NO_ROLES);
    }

    /** Giving them is refused, though nothing seems to be missing. */
    public void refuseRoles(Trouble why) {
        refusingRoles = why;
    }

    public void permitRoles() {
        missing.remove(ROLES);
        refusing.remove(ROLES);
    }

    /** The bot may make no channels. */
    public void forbidChannels() {
        missing.put(LIST, Set.of("Manage Channels"));
        refusing.put(LIST, Trouble.NO_CHANNELS);
    }

    /** The bot may begin no threads there. */
    public void forbidThreads(String channel) {
        threadless.add(NAMES.get(channel));
    }

    /** The same author and nonce within some minutes is the message that is there already. */
    private int post(Address address, Post post, Seal seal) {
        for (int i = 0; i < posts.size(); i++) {
            Posted before = posts.get(i);
            if (before.seal().nonce().equals(seal.nonce())
                    && !time.instant().isAfter(before.at().plus(NONCE_IS_KNOWN))) {
                return i;
            }
        }
        posts.add(new Posted(address, post, seal, time.instant(), Answered.posted(post)));
        return posts.size() - 1;
    }

    @Override
    public Search find(Address address, Seal seal, Instant since) {
        requests++;
        if (unanswering) {
            return new Search.Unanswered("502");
        }
        if (unreadable.contains(channel(address))) {
            return new Search.Unreadable();
        }
        if (address instanceof Address.Events) {
            OptionalLong event = eventWith(seal);
            return event.isPresent() ? new Search.Found(0, event.getAsLong()) : new Search.Absent();
        }
        if (address instanceof Address.Channels) {
            OptionalLong there = sealed(made.keySet(), seal);
            return there.isPresent() ? new Search.Found(there.getAsLong(), there.getAsLong()) : new Search.Absent();
        }
        for (int i = 0; i < posts.size(); i++) {
            Posted post = posts.get(i);
            if (post.address().equals(address)
                    && post.seal().mark() == seal.mark()
                    && !post.at().isBefore(since)) {
                return new Search.Found(channel(address), FIRST_MESSAGE + i);
            }
        }
        return new Search.Absent();
    }

    @Override
    public Set<String> missing(Address address) {
        long channel = channel(address);
        if (address instanceof Address.InServer && (!isThere(channel) || deleted.contains(channel))) {
            throw new Refusal("That channel is not there, or Cairn cannot see it.");
        }
        return missing.getOrDefault(channel, Set.of());
    }

    private boolean isThere(long channel) {
        return NAMES.containsValue(channel) || threads.containsKey(channel) || made.containsKey(channel);
    }

    @Override
    public Set<String> missingForThread(Address.InServer place) {
        if (threads.containsKey(place.channel())) {
            throw new Refusal("A thread cannot stand in a thread. Choose a channel.");
        }
        Set<String> lacking = new TreeSet<>(missing(place));
        if (threadless.contains(place.channel())) {
            lacking.add(NO_THREADS);
        }
        return lacking;
    }

    private static long channel(Address address) {
        return switch (address) {
            case Address.InServer place -> place.channel();
            case Address.Direct(long member) -> -member;
            case Address.Events events -> EVENTS;
            case Address.Roles roles -> ROLES;
            case Address.Channels channels -> LIST;
        };
    }

    /** What was posted in a channel, the oldest first. */
    public List<Answered> in(String channel) {
        return seen(NAMES.get(channel));
    }

    /** What the bot has written to somebody directly. */
    public List<Answered> directlyTo(Person person) {
        return seen(-person.id());
    }

    /** What was posted in a thread, or in a channel that the bot has made. */
    public List<Answered> in(long channel) {
        return seen(channel);
    }

    private List<Answered> seen(long channel) {
        return posts.stream()
                .filter(post -> channel(post.address()) == channel)
                .map(Posted::seen)
                .toList();
    }

    public Answered last(String channel) {
        List<Answered> all = in(channel);
        assertThat(all).as("posts in " + channel).isNotEmpty();
        return all.getLast();
    }

    String nameOf(long id) {
        return NAMES.entrySet().stream()
                .filter(channel -> channel.getValue() == id)
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> Optional.ofNullable(threads.get(id)))
                .orElseGet(() -> made.get(id).name());
    }

    static Optional<String> id(String text) {
        return Optional.ofNullable(NAMES.get(text.replaceFirst("^#", ""))).map(Object::toString);
    }
}
