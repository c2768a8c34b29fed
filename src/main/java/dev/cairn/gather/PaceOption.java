package dev.cairn.gather;

import dev.cairn.calendar.When;
import dev.cairn.chat.Refusal;
import dev.cairn.pace.Pace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a pace as people write it: "3 topics a week", "3/week", "until 2027-03-01", "by 1 March". */
final class PaceOption {
    /** What a group has until somebody says otherwise. */
    static final Pace USUAL = new Pace.Weekly(3);

    private static final int LONGEST = 100;
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final Pattern WEEKLY = Pattern.compile(
            "(\\d{1,4}|[a-z]+)(?: topics?)?(?: ?/ ?| (?:a|an|per|each|every) )week|(\\d{1,4})(?: topics?)?");

    private static final Pattern END = Pattern.compile("(?:until|till|by|through)\\s+(.+)|(\\d{4}-\\d{1,2}-\\d{1,2})");

    private PaceOption() {}

    /** @throws Refusal if it is no pace, or one that nobody can keep */
    static Pace read(String text, Instant now, ZoneId zone) {
        String words = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher weekly = WEEKLY.matcher(words);
        if (words.length() <= LONGEST && weekly.matches()) {
            return weekly(weekly.group(1) == null ? weekly.group(2) : weekly.group(1));
        }
        Matcher end = END.matcher(words);
        if (words.length() <= LONGEST && end.matches()) {
            return until(end.group(1) == null ? end.group(2) : end.group(1), now, zone);
        }
        throw unclear();
    }

    private static Pace weekly(String number) {
        int topics = NUMBERS.contains(number)
                ? NUMBERS.indexOf(number) + 1
                : Optional.of(number)
                        .filter(each -> each.matches("\\d+"))
                        .map(Integer::valueOf)
                        .orElseThrow(PaceOption::unclear);
        if (topics < 1 || topics > Pace.MOST) {
            throw unclear();
        }
        return new Pace.Weekly(topics);
    }

    private static Pace until(String day, Instant now, ZoneId zone) {
        try {
            LocalDate last = When.moment(day, now, zone, LocalTime.of(23, 59))
                    .atZone(zone)
                    .toLocalDate();
            if (last.isAfter(now.atZone(zone).toLocalDate().plusYears(5))) {
                throw new Refusal("That end is more than five years away. Choose an earlier one.");
            }
            return new Pace.Until(last);
        } catch (When.Unclear unclear) {
            throw unclear();
        }
    }

    private static Refusal unclear() {
        return new Refusal("A pace is so many topics a week, 1 to " + Pace.MOST
                + ", as in \"3 topics a week\"; or a day ahead by which all are learnt, as in \"until 2027-03-01\".");
    }
}
