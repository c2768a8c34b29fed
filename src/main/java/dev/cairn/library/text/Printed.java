package dev.cairn.library.text;

/**
 * A text as it is printed, and the same with its letters alike, place for place.
 */
public record Printed(String text, String alike) {
    public static Printed of(String text) {
        return new Printed(text, Letters.alike(text));
    }

    public int length() {
        return text.length();
    }

    /** What is at a place; a blank at the end. */
    public char at(int place) {
        return place < alike.length() ? alike.charAt(place) : ' ';
    }

    public int skipBlanks(int from) {
        int at = from;
        while (at < alike.length() && alike.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    public Printed part(int from, int to) {
        return new Printed(text.substring(from, to), alike.substring(from, to));
    }

    public Printed from(int start) {
        return part(start, length());
    }
}
