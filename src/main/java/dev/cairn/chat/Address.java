package dev.cairn.chat;

import java.util.OptionalLong;

/** Where the bot does something of its own accord. */
public sealed interface Address {
    /** A channel or thread of a server. */
    record InServer(long server, long channel) implements Address {}

    /** The direct messages with a member, who has allowed that. */
    record Direct(long member) implements Address {}

    /** The list of what is going on in a server: its scheduled events. */
    record Events(long server) implements Address {}

    /** The roles of a server, and who has them. */
    record Roles(long server) implements Address {}

    /**
     * The list of a server's channels.
     *
     * @param beside the one beside which another shall be, in its category; empty for outside of all categories
     */
    record Channels(long server, OptionalLong beside) implements Address {}

    /** The server; empty for direct messages. */
    default OptionalLong inServer() {
        return switch (this) {
            case InServer(long server, long channel) -> OptionalLong.of(server);
            case Events(long server) -> OptionalLong.of(server);
            case Roles(long server) -> OptionalLong.of(server);
            case Channels(long server, OptionalLong beside) -> OptionalLong.of(server);
            case Direct direct -> OptionalLong.empty();
        };
    }
}
