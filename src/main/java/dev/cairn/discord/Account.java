package dev.cairn.discord;

import java.net.URI;
import java.util.Optional;

/**
 * As whom, and to which server, the bot connects.
 *
 * @param token a secret; never printed
 * @param api REST base of a Discord-compatible server, such as http://127.0.0.1:4000/api/v10; empty for Discord itself
 */
public record Account(String token, Optional<URI> api) {

    /** Without the token, so that no log can hold it. */
    @Override
    public String toString() {
        return "Account[" + api.map(URI::toString).orElse("discord.com") + "]";
    }
}
