package dev.cairn.sandbox.hall;

import static dev.cairn.sandbox.hall.Permissions.ADD_REACTIONS;
import static dev.cairn.sandbox.hall.Permissions.ATTACH_FILES;
import static dev.cairn.sandbox.hall.Permissions.CONNECT;
import static dev.cairn.sandbox.hall.Permissions.CREATE_PUBLIC_THREADS;
import static dev.cairn.sandbox.hall.Permissions.EMBED_LINKS;
import static dev.cairn.sandbox.hall.Permissions.MANAGE_CHANNELS;
import static dev.cairn.sandbox.hall.Permissions.MANAGE_EVENTS;
import static dev.cairn.sandbox.hall.Permissions.MANAGE_MESSAGES;
import static dev.cairn.sandbox.hall.Permissions.MANAGE_ROLES;
import static dev.cairn.sandbox.hall.Permissions.MANAGE_SERVER;
import static dev.cairn.sandbox.hall.Permissions.MENTION_EVERYONE;
import static dev.cairn.sandbox.hall.Permissions.READ_MESSAGE_HISTORY;
import static dev.cairn.sandbox.hall.Permissions.SEND_MESSAGES;
import static dev.cairn.sandbox.hall.Permissions.SEND_MESSAGES_IN_THREADS;
import static dev.cairn.sandbox.hall.Permissions.SPEAK;
import static dev.cairn.sandbox.hall.Permissions.USE_APPLICATION_COMMANDS;
import static dev.cairn.sandbox.hall.Permissions.VIEW_CHANNEL;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The study server that the sandbox shows, as it is at the beginning: its channels, an organiser, three learners, and the bot. The ids never change,
 * because progress in the database is kept by them.
 */
public final class StudyHall {
    public static final String SERVER = "1302200000000000001";
    public static final String NAME = "Study Hall";
    public static final String BOT = "1302200000000000900";
    /** What the bot has to show; no secret. */
    public static final String TOKEN = "sandbox-token";

    public static final String OWNER = "1302200000000000201";

    /** What the invite link of the bot asks for, never administrator; and what an organiser has granted it since. */
    static final long BOT_PERMISSIONS =
            309_237_763_072L | Permissions.CREATE_EVENTS | Permissions.MANAGE_ROLES | Permissions.MANAGE_CHANNELS;

    public static final int TEXT = 0;
    static final int DIRECT = 1;
    public static final int VOICE = 2;
    static final int PUBLIC_THREAD = 11;

    private static final String ORGANISERS = "1302200000000000011";
    private static final String BOT_ROLE = "1302200000000000012";
    private static final String READERS = "1302200000000000013";

    /**
     * A role; the one with the server's own id is everyone's.
     *
     * @param mentionable whether everybody may ping those who have it
     */
    public record Role(String id, String name, long permissions, int position, int colour, boolean mentionable) {
        public Role permitting(long others) {
            return new Role(id, name, others, position, colour, mentionable);
        }
    }

    /**
     * What a channel allows or denies somebody beyond what the server grants them.
     *
     * @param target id of a role or of a person
     */
    record Overwrite(String target, long allow, long deny) {}

    /**
     * What only threads have.
     *
     * @param parent the channel above
     * @param owner who has begun it
     */
    public record ThreadState(String parent, String owner, boolean isArchived, boolean isLocked) {
        ThreadState with(boolean archived, boolean locked) {
            return new ThreadState(parent, owner, archived, locked);
        }
    }

    /**
     * A channel of a server, a thread below one, or the direct messages between the bot and one member.
     *
     * @param server its id; empty for direct messages
     * @param thread null if it is none
     * @param overwrites of a thread, those of the channel above it
     */
    public record Channel(
            String id,
            String server,
            String key,
            int type,
            String topic,
            @Nullable ThreadState thread,
            List<Overwrite> overwrites) {
        public boolean isDirect() {
            return type == DIRECT;
        }

        public boolean isArchived() {
            return thread != null && thread.isArchived();
        }

        public boolean isLocked() {
            return thread != null && thread.isLocked();
        }

        /** What one needs to write here. */
        public long toWrite() {
            return thread == null ? Permissions.SEND_MESSAGES : Permissions.SEND_MESSAGES_IN_THREADS;
        }

        /** Of a channel that is known to be one. */
        public ThreadState asThread() {
            return Objects.requireNonNull(thread);
        }

        Channel with(List<Overwrite> others) {
            return new Channel(id, server, key, type, topic, thread, others);
        }

        Channel with(ThreadState other) {
            return new Channel(id, server, key, type, topic, other, overwrites);
        }
    }

    /**
     * A server as the bot sees it.
     *
     * @param bot with the roles that it has there
     * @param members how many people, the bot among them
     */
    public record Server(
            String id,
            String name,
            List<Role> roles,
            List<Channel> channels,
            List<Channel> threads,
            Person bot,
            int members) {}

    /** A member of the server; the bot is one too. */
    public record Person(String id, String key, String name, List<String> roles, Channel directMessages) {
        public boolean isBot() {
            return id.equals(BOT);
        }

        Person with(List<String> others) {
            return new Person(id, key, name, others, directMessages);
        }

        public boolean isOrganiser() {
            return roles.contains(ORGANISERS);
        }
    }

    public static final List<Role> ROLES = List.of(
            new Role(
                    SERVER,
                    "@everyone",
                    VIEW_CHANNEL
                            | SEND_MESSAGES
                            | EMBED_LINKS
                            | ATTACH_FILES
                            | ADD_REACTIONS
                            | READ_MESSAGE_HISTORY
                            | CONNECT
                            | SPEAK
                            | USE_APPLICATION_COMMANDS
                            | CREATE_PUBLIC_THREADS
                            | SEND_MESSAGES_IN_THREADS,
                    0,
                    0,
                    false),
            new Role(
                    ORGANISERS,
                    "Organisers",
                    MANAGE_SERVER | MANAGE_CHANNELS | MANAGE_MESSAGES | MANAGE_ROLES | MANAGE_EVENTS | MENTION_EVERYONE,
                    3,
                    0xE67E22,
                    false),
            new Role(BOT_ROLE, "Cairn", BOT_PERMISSIONS, 2, 0, false),
            new Role(READERS, "Readers", 0, 1, 0x3498DB, true));

    /** The bot may not see "organisers", and nobody may write in the study room, so that both refusals can be met. */
    public static final List<Channel> CHANNELS = List.of(
            text("1302200000000000101", "general", "Whatever you are learning"),
            text("1302200000000000102", "machine-learning", "Questions and finds on the machine learning roadmaps"),
            text("1302200000000000103", "papers", "One paper a week"),
            text("1302200000000000104", "showcase", "Show what you have built"),
            new Channel(
                    "1302200000000000105",
                    SERVER,
                    "organisers",
                    TEXT,
                    "Planning",
                    null,
                    List.of(new Overwrite(SERVER, 0, VIEW_CHANNEL), new Overwrite(ORGANISERS, VIEW_CHANNEL, 0))),
            new Channel(
                    "1302200000000000109",
                    SERVER,
                    "study room",
                    VOICE,
                    "",
                    null,
                    List.of(new Overwrite(SERVER, 0, SEND_MESSAGES))));

    public static final List<Channel> THREADS = List.of(new Channel(
            "1302200000000000121",
            SERVER,
            "paper-night",
            PUBLIC_THREAD,
            "",
            new ThreadState("1302200000000000103", OWNER, false, false),
            List.of()));

    public static final List<Person> MEMBERS = List.of(
            person(OWNER, "Olga", List.of(ORGANISERS), "1302200000000000301"),
            person("1302200000000000202", "Mira", List.of(READERS), "1302200000000000302"),
            person("1302200000000000203", "Jonas", List.of(READERS), "1302200000000000303"),
            person("1302200000000000204", "Priya", List.of(), "1302200000000000304"));

    public static final Person CAIRN = person(BOT, "Cairn", List.of(BOT_ROLE), "0");

    private StudyHall() {}

    public static Stream<Person> everybody() {
        return Stream.concat(MEMBERS.stream(), Stream.of(CAIRN));
    }

    public static Optional<Person> person(String id) {
        return everybody().filter(person -> person.id().equals(id)).findFirst();
    }

    /** By key; the bot is none. */
    public static Optional<Person> member(String key) {
        return MEMBERS.stream().filter(member -> member.key().equals(key)).findFirst();
    }

    public static Optional<Role> role(String id) {
        return ROLES.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    /** The channels and threads of the server. */
    public static Stream<Channel> places() {
        return Stream.concat(CHANNELS.stream(), THREADS.stream());
    }

    /** A channel or thread of the server, by key. */
    public static Optional<Channel> place(String key) {
        return places().filter(channel -> channel.key().equals(key)).findFirst();
    }

    /** A channel or thread of the server, or somebody's direct messages; at the beginning. */
    public static Optional<Channel> channel(String id) {
        return Stream.concat(places(), MEMBERS.stream().map(Person::directMessages))
                .filter(channel -> channel.id().equals(id))
                .findFirst();
    }

    /** The member who shares these direct messages with the bot. */
    public static Optional<Person> recipient(Channel direct) {
        return MEMBERS.stream()
                .filter(member -> member.directMessages().equals(direct))
                .findFirst();
    }

    private static Channel text(String id, String name, String topic) {
        return new Channel(id, SERVER, name, TEXT, topic, null, List.of());
    }

    private static Person person(String id, String name, List<String> roles, String directMessages) {
        String key = name.toLowerCase(Locale.ROOT);
        return new Person(id, key, name, roles, new Channel(directMessages, "", "dm", DIRECT, "", null, List.of()));
    }
}
