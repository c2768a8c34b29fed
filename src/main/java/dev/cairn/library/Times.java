package dev.cairn.library;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells stretches of time from other texts: how long ("4-6 weeks", "Ongoing") and when ("Months 1-2"). */
final class Times {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NUMBER = "\\d+(?:[.,]\\d+)?";
    private static final String RANGE =
            "(?:\\s*(?:[-\\u2010-\\u2015~+]|\\b(?:" + Vocabulary.TO + ")\\b)\\s*(?:" + NUMBER + ")?)?";
    private static final String SPAN = NUMBER + RANGE + "[-\\s]*(?:" + Vocabulary.UNITS + ")\\b";

    private static final Pattern FIRST_SPAN = Pattern.compile(SPAN, FLAGS);
    private static final Pattern HOW_LONG = Pattern.compile(
            "(?:[~≈<>]|(?:" + Vocabulary.ABOUT + ")\\b)?\\s*" + SPAN + "\\b.*|(?:" + Vocabulary.ENDLESS + ")", FLAGS);
    private static final Pattern WHEN =
            Pattern.compile("(?:" + Vocabulary.TIMES + ")\\s*\\d+" + RANGE + "\\s*\\+?", FLAGS);

    private Times() {}

    /** Whether a text says how long something takes, and begins with it. */
    static boolean isDuration(String text) {
        return HOW_LONG.matcher(text.strip()).matches();
    }

    /** Whether a text is nothing but a place in a timetable. */
    static boolean isWhen(String text) {
        return WHEN.matcher(text.strip()).matches();
    }

    /** The first stretch of time within a sentence. */
    static Optional<String> firstSpan(String text) {
        Matcher span = FIRST_SPAN.matcher(text);
        return span.find() ? Optional.of(span.group()) : Optional.empty();
    }
}
