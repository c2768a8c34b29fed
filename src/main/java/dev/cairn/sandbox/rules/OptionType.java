package dev.cairn.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;

/** Discord's numbers for what an option of a command holds. */
public final class OptionType {
    public static final int SUBCOMMAND = 1;
    public static final int GROUP = 2;
    public static final int STRING = 3;
    public static final int INTEGER = 4;
    public static final int BOOLEAN = 5;
    public static final int USER = 6;
    public static final int CHANNEL = 7;
    public static final int ROLE = 8;
    public static final int MENTIONABLE = 9;
    public static final int NUMBER = 10;
    public static final int ATTACHMENT = 11;

    private OptionType() {}

    public static int of(JsonNode option) {
        return option.path("type").asInt();
    }

    public static boolean isSubcommand(JsonNode option) {
        return of(option) == SUBCOMMAND || of(option) == GROUP;
    }

    public static boolean takesText(int type) {
        return type == STRING || type == INTEGER || type == NUMBER;
    }
}
