package dev.cairn.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading taken apart: "Phase 3: Deep Learning (4-6 weeks)" is phase 3, Deep Learning, of 4-6 weeks.
 *
 * @param mark what makes it one of a row of headings
 * @param number as printed, null without one
 * @param when its place in a timetable, such as "Month 1"
 * @param title without number, duration, emoji and markup; never empty unless the heading is
 * @param duration as printed, null without one
 */
record HeadingTitle(
        Mark mark,
        @Nullable String number,
        @Nullable String when,
        String title,
        @Nullable String duration) {

    enum Mark {
        NONE,
        /** "1. Basics", "2.3 Vectors". */
        NUMBER,
        /** "Beginner Roadmap". */
        LEVEL,
        /** "Phase 3: Basics". */
        WORD,
        /** "Week 1: Basics". */
        TIME
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern PARENTHESES_AT_END = Pattern.compile("^(.*?)\\s*\\(([^()]*)\\)$");
    private static final Pattern WORD = Pattern.compile(
            "^((" + Vocabulary.ORDINALS + "|" + Vocabulary.TIMES + ")\\s+"
                    + "(\\d+(?:\\s*[-\\u2010-\\u2015]\\s*\\d+|\\+)?|[IVX]+))(?![\\w.]*\\w)\\s*(?:\\(([^()]*)\\))?"
                    + "\\s*[:.)\\-\\u2010-\\u2015]?\\s*(.*)$",
            FLAGS);
    private static final Pattern NUMBER = Pattern.compile("^(\\d+(?:\\.\\d+){1,4}|\\d+(?=[.)]))[.):]?\\s+(.+)$");
    private static final Pattern LEVEL =
            Pattern.compile("^(" + Vocabulary.LEVELS + ")(?:\\s+(?:" + Vocabulary.LEVEL_NOUNS + "))?$", FLAGS);
    private static final Pattern TIME_WORD = Pattern.compile(Vocabulary.TIMES, FLAGS);

    static HeadingTitle of(String heading) {
        String text = Plain.title(heading);
        Matcher parentheses = PARENTHESES_AT_END.matcher(text);
        if (!parentheses.matches() || parentheses.group(1).isEmpty()) {
            return marked(text, null, null);
        }
        String inside = parentheses.group(2).strip();
        String before = Plain.title(parentheses.group(1));
        if (Times.isWhen(inside)) {
            return marked(before, inside, null);
        }
        return Times.isDuration(inside) ? marked(before, null, inside) : marked(text, null, null);
    }

    private static HeadingTitle marked(String text, @Nullable String when, @Nullable String duration) {
        Matcher word = WORD.matcher(text);
        if (word.matches()) {
            String printed = word.group(1);
            String title = word.group(5).isEmpty() ? printed : Plain.title(word.group(5));
            boolean time = TIME_WORD.matcher(word.group(2)).matches();
            return new HeadingTitle(
                    time ? Mark.TIME : Mark.WORD,
                    Plain.line(word.group(3)),
                    time ? printed : when,
                    title,
                    duration == null ? word.group(4) : duration);
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return new HeadingTitle(Mark.NUMBER, number.group(1), when, number.group(2), duration);
        }
        Mark mark = LEVEL.matcher(text).matches() ? Mark.LEVEL : Mark.NONE;
        return new HeadingTitle(mark, null, when, text, duration);
    }

    /** What the topics below are known by in their keys: number or level where there is one, for titles are reworded. */
    String keyName() {
        Matcher level = LEVEL.matcher(title);
        if (number != null) {
            return number;
        }
        return level.matches() ? level.group(1) : title;
    }
}
