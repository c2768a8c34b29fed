package dev.cairn.chat;

/** Where the bot does something of its own accord. */
public sealed interface Address {
    /** A channel or thread of a server. */
    record InServer(long server, long channel) implements Address {}

    /** The direct messages with a member, who has allowed that. */
    record Direct(long member) implements Address {}

    /** The list of what is going on in a server: its scheduled events. */
    record Events(long server) implements Address {}
}
