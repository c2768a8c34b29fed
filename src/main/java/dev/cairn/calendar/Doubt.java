package dev.cairn.calendar;

import dev.cairn.calendar.When.Unclear;
import dev.cairn.calendar.When.Unclear.Lack;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Every sentence that says why a text is not understood. */
final class Doubt {
    private static final int SHOWN = 60;
    private static final String EXAMPLES = "Write it like: every Thursday 18:00 · every 2 weeks on Mon and Thu 7pm"
            + " · last Friday of the month 17:30 · tomorrow 9am · 2027-03-01 18:00.";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd 'at' HH:mm", Locale.ROOT);

    private Doubt() {}

    static Unclear notUnderstood(String text) {
        return new Unclear("I don't understand \"" + shown(text) + "\". " + EXAMPLES, Lack.SENSE);
    }

    static Unclear empty() {
        return new Unclear("When? " + EXAMPLES, Lack.SENSE);
    }

    static Unclear tooLong(int most) {
        return new Unclear("That is longer than " + most + " characters. " + EXAMPLES, Lack.TRUTH);
    }

    static Unclear noTime() {
        return new Unclear("At what time? Write it like every Thursday 18:00.", Lack.TIME);
    }

    static Unclear noDay() {
        return new Unclear(
                "On which day? Write it like every 2 weeks on Monday 19:00, or every month on the 15th 19:00.",
                Lack.DAY);
    }

    static Unclear whichOfTheMonth(String day) {
        return new Unclear(
                "Which " + day + " of the month? Write it like first " + day + " of the month 18:00.", Lack.TRUTH);
    }

    static Unclear fifth() {
        return new Unclear(
                "Not every month has a fifth one. Write first to fourth, or last Friday of the month 17:30.",
                Lack.TRUTH);
    }

    static Unclear passed(LocalDateTime moment) {
        return new Unclear(
                MOMENT.format(moment) + " has passed. Write a moment that lies ahead, like tomorrow 9am.", Lack.TRUTH);
    }

    static Unclear over() {
        return new Unclear(
                "That ends before it takes place even once. Write a later end, like until 2030-12-31.", Lack.TRUTH);
    }

    static Unclear tooFar() {
        return new Unclear("That is too far away. The last day I know is 9999-12-31.", Lack.TRUTH);
    }

    static Unclear noSuchTime(String time) {
        return new Unclear(
                "There is no time " + shown(time) + ". Write 00:00 to 23:59, 6pm, noon or midnight.", Lack.TRUTH);
    }

    static Unclear noSuchDay(String day) {
        return new Unclear("There is no day " + shown(day) + ". Write it like 2027-03-01 or 1 March.", Lack.TRUTH);
    }

    static Unclear dayOrMonth(String text, int one, int other) {
        return new Unclear(
                "Is " + text + " day " + one + " of month " + other + ", or day " + other + " of month " + one
                        + "? Write it like 2027-03-01.",
                Lack.TRUTH);
    }

    static Unclear outside(int most, String what, String number) {
        return new Unclear("From 1 to " + most + " " + what + ", not " + number + ".", Lack.TRUTH);
    }

    static Unclear everySomeDays() {
        return new Unclear(
                "Days are counted in weeks here. Write it like every Mon, Wed and Fri 18:00, or every day 8:00.",
                Lack.TRUTH);
    }

    static Unclear tooOften() {
        return new Unclear("Once a day is the most. Write it like every day 8:00.", Lack.TRUTH);
    }

    static Unclear everySomeYears() {
        return new Unclear("Every year is the longest. Write it like every year on 1 March 18:00.", Lack.TRUTH);
    }

    static Unclear two(String what) {
        return new Unclear(
                "That has two " + what + ". Write one, and make another reminder for the other.", Lack.TRUTH);
    }

    static Unclear otherWeekday(String date, String day, String said) {
        return new Unclear(
                date + " is a " + day + ", not a " + said + ". Write only the date, or only the day.", Lack.TRUTH);
    }

    static Unclear onlyOneMoment() {
        return new Unclear(
                "Only one moment, please. Write it like tomorrow 9am, in 3 days, or 2027-03-01 18:00.", Lack.TRUTH);
    }

    private static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
