package dev.cairn.checklist;

import dev.cairn.chat.Press;

/**
 * What the menu that asks which place is meant carries for each of them, so that a second pick does the same and no more.
 *
 * @param topic its number
 * @param rest what else tells what is to be done with it
 */
record Picked(long topic, String rest) {
    private static final String SEPARATOR = ":";

    static Picked read(String value) {
        String[] parts = value.split(SEPARATOR, 2);
        return new Picked(number(parts[0]), parts[parts.length - 1]);
    }

    /** The rest, where it is a number. */
    long number() {
        return number(rest);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Press.outdated();
        }
    }

    String written() {
        return topic + SEPARATOR + rest;
    }
}
