package dev.cairn.sandbox.hall;

import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Overwrite;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.hall.StudyHall.Role;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who may do what where, by Discord's rules: roles first, then the channel's overwrites. */
public final class Permissions {
    public static final long MANAGE_CHANNELS = 1L << 4;
    static final long MANAGE_SERVER = 1L << 5;
    static final long ADD_REACTIONS = 1L << 6;
    public static final long VIEW_CHANNEL = 1L << 10;
    public static final long SEND_MESSAGES = 1L << 11;
    public static final long MANAGE_MESSAGES = 1L << 13;
    static final long EMBED_LINKS = 1L << 14;
    public static final long ATTACH_FILES = 1L << 15;
    public static final long READ_MESSAGE_HISTORY = 1L << 16;
    public static final long MENTION_EVERYONE = 1L << 17;
    static final long CONNECT = 1L << 20;
    static final long SPEAK = 1L << 21;
    public static final long MANAGE_ROLES = 1L << 28;
    static final long USE_APPLICATION_COMMANDS = 1L << 31;
    static final long MANAGE_EVENTS = 1L << 33;
    public static final long MANAGE_THREADS = 1L << 34;
    public static final long CREATE_PUBLIC_THREADS = 1L << 35;
    public static final long SEND_MESSAGES_IN_THREADS = 1L << 38;
    public static final long CREATE_EVENTS = 1L << 44;

    /** Those that can be taken from the bot in a channel, by Discord's names. */
    public static final Map<String, Long> DENIABLE = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "VIEW_CHANNEL", VIEW_CHANNEL,
            "SEND_MESSAGES", SEND_MESSAGES,
            "SEND_MESSAGES_IN_THREADS", SEND_MESSAGES_IN_THREADS,
            "READ_MESSAGE_HISTORY", READ_MESSAGE_HISTORY,
            "EMBED_LINKS", EMBED_LINKS,
            "ATTACH_FILES", ATTACH_FILES)));

    public static final long ALL = (1L << 53) - 1;

    private static final long IN_DIRECT_MESSAGES =
            VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES | READ_MESSAGE_HISTORY | ADD_REACTIONS;

    private Permissions() {}

    /** Of those that can be denied, the ones among these bits. */
    public static Stream<String> names(long permissions) {
        return DENIABLE.entrySet().stream()
                .filter(permission -> (permissions & permission.getValue()) != 0)
                .map(Map.Entry::getKey);
    }

    public static long of(Person person) {
        return of(person, StudyHall.ROLES);
    }

    static long of(Person person, List<Role> roles) {
        if (person.id().equals(StudyHall.OWNER)) {
            return ALL;
        }
        return roles.stream()
                .filter(role -> has(person, role.id()))
                .mapToLong(Role::permissions)
                .reduce(0, (one, other) -> one | other);
    }

    public static long of(Person person, Channel channel) {
        if (channel.isDirect()) {
            boolean takesPart = channel.equals(person.directMessages()) || person.isBot();
            return takesPart ? IN_DIRECT_MESSAGES : 0;
        }
        long granted = of(person);
        return granted == ALL ? ALL : overwritten(granted, person, channel);
    }

    public static boolean may(Person person, Channel channel, long permission) {
        return (of(person, channel) & permission) == permission;
    }

    /** The overwrite for everyone comes before those for roles, and these before the one for the person. */
    private static long overwritten(long granted, Person person, Channel channel) {
        long allowed = granted;
        for (Overwrite overwrite : channel.overwrites()) {
            if (overwrite.target().equals(StudyHall.SERVER)) {
                allowed = (allowed & ~overwrite.deny()) | overwrite.allow();
            }
        }
        long deny = 0;
        long allow = 0;
        for (Overwrite overwrite : channel.overwrites()) {
            if (person.roles().contains(overwrite.target())) {
                deny |= overwrite.deny();
                allow |= overwrite.allow();
            }
        }
        allowed = (allowed & ~deny) | allow;
        for (Overwrite overwrite : channel.overwrites()) {
            if (overwrite.target().equals(person.id())) {
                allowed = (allowed & ~overwrite.deny()) | overwrite.allow();
            }
        }
        return (allowed & VIEW_CHANNEL) == 0 ? 0 : allowed;
    }

    private static boolean has(Person person, String role) {
        return role.equals(StudyHall.SERVER) || person.roles().contains(role);
    }
}
