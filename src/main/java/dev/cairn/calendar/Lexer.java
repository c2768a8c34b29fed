package dev.cairn.calendar;

import dev.cairn.calendar.Token.Clock;
import dev.cairn.calendar.Token.DayAndMonth;
import dev.cairn.calendar.Token.FullDate;
import dev.cairn.calendar.Token.Numeral;
import dev.cairn.calendar.Token.Ordinal;
import dev.cairn.calendar.Token.Word;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text apart into tokens. */
final class Lexer {
    private static final List<Shape> SHAPES = List.of(
            shape(
                    "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)(?:t(?=\\d))?",
                    at -> date(at, number(at, 1), number(at, 2), number(at, 3))),
            shape(
                    "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)",
                    at -> date(at, number(at, 3), number(at, 2), number(at, 1))),
            shape("(\\d{1,2})\\.(0?[1-9]|1[0-2])\\.(?!\\d)", at -> new DayAndMonth(number(at, 1), number(at, 2))),
            shape("(\\d{1,2})/(\\d{1,2})(?:/((?:\\d\\d)?\\d\\d))?(?![\\d/])", Lexer::slashed),
            shape("(\\d{1,2})[:.h](\\d\\d)(?::\\d\\d)?(?!\\d)", Lexer::clock),
            shape("(\\d{1,4})(?:st|nd|rd|th)(?!\\p{L})", at -> new Ordinal(number(at, 1))),
            shape("\\d{1,9}(?!\\d)", at -> new Numeral(at.group())),
            shape("([ap])\\.?m\\b\\.?", at -> new Word(at.group(1) + "m")),
            shape("\\p{L}[\\p{L}']*", at -> word(at.group())),
            shape("\\S", at -> new Word(at.group())));

    private Lexer() {}

    static List<Token> tokens(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("[\u2010-\u2015]", "-");
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < small.length()) {
            if (isSpace(small.charAt(at))) {
                at++;
            } else {
                at = next(small, at, tokens);
            }
        }
        return tokens;
    }

    private static int next(String text, int from, List<Token> tokens) {
        for (Shape shape : SHAPES) {
            Matcher matcher =
                    shape.pattern().matcher(text).region(from, text.length()).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                tokens.add(shape.token().apply(matcher));
                return matcher.end();
            }
        }
        return from + 1;
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static Token word(String text) {
        Optional<Integer> number = Vocabulary.number(text);
        return number.isPresent() ? new Numeral(number.get().toString()) : new Word(text);
    }

    private static Token date(MatchResult at, int year, int month, int day) {
        try {
            return new FullDate(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            throw Doubt.noSuchDay(at.group());
        }
    }

    /** Half of the world begins with the day, the other half with the month. */
    private static Token slashed(MatchResult at) {
        int one = number(at, 1);
        int other = number(at, 2);
        int month = other > 12 ? one : other;
        int day = other > 12 ? other : one;
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            throw Doubt.noSuchDay(at.group());
        } else if (day < 13 && day != month) {
            throw Doubt.dayOrMonth(at.group(), one, other);
        }
        String year = at.group(3);
        return year == null ? new DayAndMonth(day, month) : date(at, fullYear(Integer.parseInt(year)), month, day);
    }

    private static int fullYear(int year) {
        return year < 100 ? 2000 + year : year;
    }

    private static Token clock(MatchResult at) {
        if (number(at, 1) > 23 || number(at, 2) > 59) {
            throw Doubt.noSuchTime(at.group());
        }
        return new Clock(LocalTime.of(number(at, 1), number(at, 2)));
    }

    private static int number(MatchResult at, int group) {
        return Integer.parseInt(at.group(group));
    }

    private static Shape shape(String pattern, Function<MatchResult, Token> token) {
        return new Shape(Pattern.compile(pattern), token);
    }

    /** How one kind of token is written, and what it is then. */
    private record Shape(Pattern pattern, Function<MatchResult, Token> token) {}
}
