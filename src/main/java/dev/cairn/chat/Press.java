package dev.cairn.chat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A button that was pressed, a menu that was picked from, or a form that was sent. Anybody can forge one, so each is
 * authorised as if typed.
 *
 * @param keys what the id of the component or form carries behind its verb
 * @param picked the menu's picked values; empty for a button
 * @param shown the values that the menu showed as picked; a panel may be days old, so only the difference is the member's
 * @param form what was filled in; {@link Form#NONE} for buttons and menus
 */
public record Press(Visit visit, List<String> keys, List<String> picked, List<String> shown, Form form) {
    private static final String SEPARATOR = ":";

    public Press {
        keys = List.copyOf(keys);
        picked = List.copyOf(picked);
        shown = List.copyOf(shown);
    }

    /** The id of a component or form, such as "untick:4711:88". At most 100 characters, so numbers belong in it, not titles. */
    public static String id(String verb, Object... keys) {
        return Stream.concat(Stream.of(verb), Arrays.stream(keys).map(Object::toString))
                .collect(Collectors.joining(SEPARATOR));
    }

    /** The verb of such an id. */
    static String verbOf(String id) {
        return id.split(SEPARATOR, 2)[0];
    }

    static List<String> keysOf(String id) {
        return Arrays.stream(id.split(SEPARATOR, -1)).skip(1).toList();
    }

    public String key(int position) {
        if (position >= keys.size()) {
            throw outdated();
        }
        return keys.get(position);
    }

    public long number(int position) {
        return number(key(position));
    }

    public int index(int position) {
        return Math.clamp(number(position), 0, Integer.MAX_VALUE);
    }

    /** What the member added, in a menu whose values are numbers. */
    public List<Long> added() {
        return picked.stream()
                .filter(value -> !shown.contains(value))
                .map(Press::number)
                .toList();
    }

    /** What the member took out, in a menu whose values are numbers. */
    public List<Long> removed() {
        return shown.stream()
                .filter(value -> !picked.contains(value))
                .map(Press::number)
                .toList();
    }

    /** The value picked in a menu that takes one. */
    public String onlyPicked() {
        if (picked.size() != 1) {
            throw outdated();
        }
        return picked.get(0);
    }

    /** The number picked in a menu that takes one. */
    public long onlyPickedNumber() {
        return number(onlyPicked());
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw outdated();
        }
    }

    /** Refuses everybody but the member whose id stands at this position. */
    public void onlyFor(int position) {
        if (number(position) != visit.member()) {
            throw new Refusal("This belongs to somebody else. Type the command yourself to get your own.");
        }
    }

    /** The answer to an id that no longer means anything. */
    public static Refusal outdated() {
        return new Refusal("This is from another version of the bot. Type the command again.");
    }
}
