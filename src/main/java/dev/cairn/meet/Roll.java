package dev.cairn.meet;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who says to come to a meeting, each list in the order in which they said so.
 *
 * @param coming those who have a seat
 * @param waiting those who will have one when somebody else gives it up
 */
record Roll(List<Long> coming, List<Long> waiting, List<Long> maybe, List<Long> no) {
    /** Those who are told of what concerns the meeting. */
    List<Long> concerned() {
        return Stream.of(coming, waiting, maybe).flatMap(List::stream).toList();
    }

    boolean isEmpty() {
        return coming.isEmpty() && maybe.isEmpty();
    }
}
