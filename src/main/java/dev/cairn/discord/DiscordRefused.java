package dev.cairn.discord;

/** Why Discord will not have the bot, in words for the operator; trying again would not help. */
public final class DiscordRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DiscordRefused(String words) {
        super(words);
    }
}
