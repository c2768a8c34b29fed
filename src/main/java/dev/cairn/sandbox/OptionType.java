package dev.cairn.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** Discord's numbers for what an option of a command holds. */
final class OptionType {
    static final int SUBCOMMAND = 1;
    static final int GROUP = 2;
    static final int STRING = 3;
    static final int INTEGER = 4;
    static final int BOOLEAN = 5;
    static final int USER = 6;
    static final int CHANNEL = 7;
    static final int ROLE = 8;
    static final int MENTIONABLE = 9;
    static final int NUMBER = 10;
    static final int ATTACHMENT = 11;

    private OptionType() {}

    static int of(JsonNode option) {
        return option.path("type").asInt();
    }

    static boolean isSubcommand(JsonNode option) {
        return of(option) == SUBCOMMAND || of(option) == GROUP;
    }

    static boolean takesText(int type) {
        return type == STRING || type == INTEGER || type == NUMBER;
    }
}
