package dev.cairn.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many weeks a duration means that a roadmap's author wrote, such as "4-6 weeks" or "2-3 months". */
final class Weeks {
    /** What takes longer is no phase. */
    private static final double MOST = 104;

    private static final double A_MONTH = 52.0 / 12;
    /** So many hours a week does a learner have, when somebody counts in hours. */
    private static final double HOURS = 10;

    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:[.,]\\d+)?)([^\\d]*)");
    private static final Pattern BEFORE_UNIT = Pattern.compile("^[^\\p{L}]*");

    /** By how their names begin, in the languages that roadmaps are written in. */
    private enum Unit {
        MINUTE(1 / (60 * HOURS), "min", "分", "мин"),
        HOUR(
                1 / HOURS, "h", "std", "ora", "ore", "час", "год", "小时", "小時", "時間", "시간", "saat", "giờ", "jam", "घंट",
                "ساع"),
        DAY(1 / 7.0, "d", "t", "j", "g", "дн", "ден", "天", "日", "일", "ngày", "har", "दिन", "يوم", "أيام"),
        WEEK(
                1, "w", "sem", "sett", "нед", "тиж", "周", "週", "주", "hafta", "tuần", "ming", "सप्ताह", "हफ्", "أسب",
                "اسب"),
        MONTH(
                A_MONTH, "mo", "mes", "mês", "mois", "мес", "міс", "个月", "個月", "か月", "ヶ月", "月", "개월", "달", "ay", "thán",
                "bul", "mah", "महीन", "माह", "شهر", "أشهر", "m"),
        YEAR(
                52, "y", "jahr", "an", "año", "ann", "лет", "рік", "рок", "年", "년", "yıl", "năm", "tahun", "साल",
                "वर्ष", "سن");

        private final double weeks;

        @SuppressWarnings("ImmutableEnumChecker") // List.of is
        private final List<String> beginnings;

        Unit(double weeks, String... beginnings) {
            this.weeks = weeks;
            this.beginnings = List.of(beginnings);
        }

        /** The one whose beginning fits best, so that "jahr" is no day and "an" no other word. */
        static @Nullable Unit of(String text) {
            String word = BEFORE_UNIT.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
            @Nullable Unit best = null;
            int longest = 0;
            for (Unit unit : values()) {
                for (String beginning : unit.beginnings) {
                    if (beginning.length() > longest && word.startsWith(beginning)) {
                        best = unit;
                        longest = beginning.length();
                    }
                }
            }
            return best;
        }
    }

    private Weeks() {}

    /** The middle of the range; empty where no number with a unit is said, as in "Ongoing". */
    static OptionalDouble middle(@Nullable String duration) {
        List<Double> numbers = new ArrayList<>();
        List<@Nullable Unit> units = new ArrayList<>();
        Matcher number = NUMBER.matcher(duration == null ? "" : duration);
        while (number.find() && numbers.size() < 2) {
            numbers.add(Double.valueOf(number.group(1).replace(',', '.')));
            units.add(Unit.of(number.group(2)));
        }
        @Nullable Unit last = units.isEmpty() ? null : units.getLast();
        @Nullable Unit first = units.isEmpty() ? null : units.getFirst();
        if (first == null && last == null) {
            return OptionalDouble.empty();
        }
        double from = numbers.getFirst() * weeks(first, last);
        double to = numbers.getLast() * weeks(last, first);
        double middle = Math.min(MOST, (from + to) / 2);
        return middle > 0 ? OptionalDouble.of(middle) : OptionalDouble.empty();
    }

    private static double weeks(@Nullable Unit unit, @Nullable Unit otherwise) {
        Unit counted = unit != null ? unit : otherwise;
        return counted == null ? 0 : counted.weeks;
    }
}
