package dev.cairn.library;

/**
 * A text as it is printed, and the same with its letters alike, place for place.
 */
record Printed(String text, String alike) {
    static Printed of(String text) {
        return new Printed(text, Letters.alike(text));
    }

    int length() {
        return text.length();
    }

    /** What is at a place; a blank at the end. */
    char at(int place) {
        return place < alike.length() ? alike.charAt(place) : ' ';
    }

    int skipBlanks(int from) {
        int at = from;
        while (at < alike.length() && alike.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    Printed part(int from, int to) {
        return new Printed(text.substring(from, to), alike.substring(from, to));
    }

    Printed from(int start) {
        return part(start, length());
    }
}
