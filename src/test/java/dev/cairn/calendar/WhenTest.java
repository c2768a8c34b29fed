package dev.cairn.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.calendar.When.Unclear;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write, and what it means on Monday, 30 November 2026, at 10:00 in Berlin. */
class WhenTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    every Thursday 18:00                    | every Thursday at 18:00
                    EVERY THURSDAY AT 18:00!                | every Thursday at 18:00
                    Thursdays at 6pm                        | every Thursday at 18:00
                    thursdays 6 p.m.                        | every Thursday at 18:00
                    each thu, 18h                           | every Thursday at 18:00
                    18:00 every thursday                    | every Thursday at 18:00
                    every thurs at 1800                     | every Thursday at 18:00
                    every week on Thursday at 18.00         | every Thursday at 18:00
                    weekly on tues 6:30 pm                  | every Tuesday at 18:30
                    weekly, Monday 10:00                    | every Monday at 10:00
                    every day 8:00                          | every day at 08:00
                    daily at 8 am                           | every day at 08:00
                    everyday at noon                        | every day at 12:00
                    every day at midnight                   | every day at 00:00
                    every morning at 7                      | every day at 07:00
                    every evening at 8                      | every day at 20:00
                    every night 10pm                        | every day at 22:00
                    every weekday 8:00                      | every weekday at 08:00
                    weekdays at 8                           | every weekday at 08:00
                    mon-fri 9am                             | every weekday at 09:00
                    Mon – Fri 9am                           | every weekday at 09:00
                    from Monday to Friday at 9 o'clock      | every weekday at 09:00
                    monday through thursday 9am             | every Monday to Thursday at 09:00
                    fri-mon 20:00                           | every Mon, Fri, Sat and Sun at 20:00
                    every weekend 10am                      | every Saturday and Sunday at 10:00
                    weekends at 10                          | every Saturday and Sunday at 10:00
                    mon, wed & fri 8:30                     | every Monday, Wednesday and Friday at 08:30
                    mon+thu 7pm                             | every Monday and Thursday at 19:00
                    every monday and every thursday 7pm     | every Monday and Thursday at 19:00
                    every other Friday 18:00                | every 2 weeks on Friday at 18:00 from 2026-12-04
                    every second Friday 18:00               | every 2 weeks on Friday at 18:00 from 2026-12-04
                    every 2 weeks on Mon and Thu 7pm        | every 2 weeks on Monday and Thursday at 19:00 from 2026-11-30
                    every 2 weeks on Mon and Thu 9am        | every 2 weeks on Monday and Thursday at 09:00 from 2026-12-03
                    every two weeks on monday 9am           | every 2 weeks on Monday at 09:00 from 2026-12-07
                    biweekly on wednesday 19:00             | every 2 weeks on Wednesday at 19:00 from 2026-12-02
                    fortnightly on Sundays at 19:00         | every 2 weeks on Sunday at 19:00 from 2026-12-06
                    every fortnight on Sunday, 19:00        | every 2 weeks on Sunday at 19:00 from 2026-12-06
                    every second week on saturday 11am      | every 2 weeks on Saturday at 11:00 from 2026-12-05
                    every 2 Thursdays at 18:00              | every 2 weeks on Thursday at 18:00 from 2026-12-03
                    every other week 9am on monday          | every 2 weeks on Monday at 09:00 from 2026-12-07
                    every 6pm on monday                     | every Monday at 18:00
                    every third week on saturday 11am       | every 3 weeks on Saturday at 11:00 from 2026-12-05
                    every 52 weeks on friday 18:00          | every 52 weeks on Friday at 18:00 from 2026-12-04
                    every 2 weeks from 2027-01-14 18:00     | every 2 weeks on Thursday at 18:00 from 2027-01-14
                    last Friday of the month 17:30          | the last Friday of every month at 17:30
                    every last friday of the month at 17:30 | the last Friday of every month at 17:30
                    first Monday of every month 9am         | the first Monday of every month at 09:00
                    1st monday of each month, 9 am          | the first Monday of every month at 09:00
                    2nd tuesday monthly 18:00               | the second Tuesday of every month at 18:00
                    every second tuesday of the month 18:00 | the second Tuesday of every month at 18:00
                    monthly on the 4th sunday at 18:00      | the fourth Sunday of every month at 18:00
                    every third friday 18:00                | the third Friday of every month at 18:00
                    every 2 months on the last Friday 18:00 | the last Friday of every 2 months at 18:00 from 2026-12-25
                    first monday of every 3 months at 18:00 | the first Monday of every 3 months at 18:00 from 2026-12-07
                    every month on the 15th at noon         | the 15th of every month at 12:00
                    15th of each month 12:00                | the 15th of every month at 12:00
                    every 15th at 12:00                     | the 15th of every month at 12:00
                    monthly on the 15th, 12pm               | the 15th of every month at 12:00
                    the 30th of the month 12am              | the 30th (or last day) of every month at 00:00
                    last day of the month 18:00             | the last day of every month at 18:00
                    last day of every month at 18:00        | the last day of every month at 18:00
                    every month on the 31st 18:00           | the last day of every month at 18:00
                    every 3 months on the 1st 9:00          | the 1st of every 3 months at 09:00 from 2026-12-01
                    every 12 months on the 1st 9:00         | the 1st of every 12 months at 09:00 from 2026-12-01
                    every year on 1 March 18:00             | the 1st of every 12 months at 18:00 from 2027-03-01
                    yearly on february 29th 18:00           | the 29th (or last day) of every 12 months at 18:00 from 2028-02-29
                    monthly from 2027-01-15 9am             | the 15th of every month at 09:00 from 2027-01-15
                    every last day of the month 17:00       | the last day of every month at 17:00
                    on the first of every month 9am         | the 1st of every month at 09:00
                    once a month on the 1st 18:00           | the 1st of every month at 18:00
                    sunday evenings at 7                    | every Sunday at 19:00
                    every sat/sun: 10:00                    | every Saturday and Sunday at 10:00
                    every thursday 1800 hours               | every Thursday at 18:00
                    every thu from 1 jan to 30 june 18:00   | every Thursday at 18:00 from 2027-01-07 until 2027-06-30
                    every thursday 18:00 until 2027-06-30   | every Thursday at 18:00 until 2027-06-30
                    every thu 18:00 till 30 June            | every Thursday at 18:00 until 2027-06-30
                    every thu 18:00 until the end of June   | every Thursday at 18:00 until 2027-06-30
                    every thu until june 30th, 2028 at 6pm  | every Thursday at 18:00 until 2028-06-30
                    thu 18:00 until the 15th                | every Thursday at 18:00 until 2026-12-15
                    thursdays 18:00 until friday            | every Thursday at 18:00 until 2026-12-04
                    every thursday 18:00 10 times           | every Thursday at 18:00 10 times from 2026-12-03
                    every thursday 18:00 for 1 time         | every Thursday at 18:00 1 time from 2026-12-03
                    every thursday 18:00, ten times         | every Thursday at 18:00 10 times from 2026-12-03
                    every day 9:00 1000 times               | every day at 09:00 1000 times from 2026-12-01
                    every thursday 18:00 for 10 weeks       | every Thursday at 18:00 until 2027-02-10
                    every thursday 18:00 for a month        | every Thursday at 18:00 until 2027-01-02
                    every thursday 18:00 from 2027-01-10    | every Thursday at 18:00 from 2027-01-14
                    every thursday 18:00 starting 10 Jan    | every Thursday at 18:00 from 2027-01-14
                    daily 8:00 from next monday             | every day at 08:00 from 2026-12-07
                    daily 8:00 starting on Friday           | every day at 08:00 from 2026-12-04
                    daily 8:00 since 2026-01-01             | every day at 08:00
                    thu 18:00 from 2026-11-05, 9 times      | every Thursday at 18:00 9 times from 2026-11-05
                    every 2 weeks on mon 9am from 2026-11-16 | every 2 weeks on Monday at 09:00 from 2026-11-16
                    """)
    void rhythms(String text, String words) {
        assertThat(read(text).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    thu 18:00                   | 2026-12-03 at 18:00
                    on friday at noon           | 2026-12-04 at 12:00
                    monday 18:00                | 2026-11-30 at 18:00
                    monday 9:00                 | 2026-12-07 at 09:00
                    monday 10:00                | 2026-12-07 at 10:00
                    monday 10:01                | 2026-11-30 at 10:01
                    this monday 18:00           | 2026-11-30 at 18:00
                    next monday 18:00           | 2026-12-07 at 18:00
                    next friday 18:00           | 2026-12-04 at 18:00
                    today 18:00                 | 2026-11-30 at 18:00
                    tonight at 8                | 2026-11-30 at 20:00
                    tonight at midnight         | 2026-12-01 at 00:00
                    tomorrow 9am                | 2026-12-01 at 09:00
                    tomorrow at 6               | 2026-12-01 at 18:00
                    tomorrow at 7               | 2026-12-01 at 07:00
                    tomorrow at 6 in the morning | 2026-12-01 at 06:00
                    tomorrow at 6:00            | 2026-12-01 at 06:00
                    tomorrow evening at 7       | 2026-12-01 at 19:00
                    tomorrow 12am               | 2026-12-01 at 00:00
                    tomorrow 12:30pm            | 2026-12-01 at 12:30
                    tmrw 18                     | 2026-12-01 at 18:00
                    day after tomorrow at 9     | 2026-12-02 at 09:00
                    the day after tomorrow 18h30 | 2026-12-02 at 18:30
                    in 20 minutes               | 2026-11-30 at 10:20
                    in 2 hours                  | 2026-11-30 at 12:00
                    in 2h                       | 2026-11-30 at 12:00
                    in an hour                  | 2026-11-30 at 11:00
                    in half an hour             | 2026-11-30 at 10:30
                    in 1 hour and 30 minutes    | 2026-11-30 at 11:30
                    in 3 days at 9              | 2026-12-03 at 09:00
                    in a week at 18:00          | 2026-12-07 at 18:00
                    in 3 months 18:00           | 2027-02-28 at 18:00
                    next week 18:00             | 2026-12-07 at 18:00
                    18:00                       | 2026-11-30 at 18:00
                    at 9:30                     | 2026-12-01 at 09:30
                    midnight                    | 2026-12-01 at 00:00
                    2027-03-01 18:00            | 2027-03-01 at 18:00
                    2027/03/01 18:00            | 2027-03-01 at 18:00
                    2027-03-01T18:00            | 2027-03-01 at 18:00
                    2027-03-01 at 18:00:00      | 2027-03-01 at 18:00
                    1 March 2027 6 pm           | 2027-03-01 at 18:00
                    1st of March, 2027 at 6pm   | 2027-03-01 at 18:00
                    March 1st 18:00             | 2027-03-01 at 18:00
                    mar 1, 2027 18:00           | 2027-03-01 at 18:00
                    29 feb 18:00                | 2028-02-29 at 18:00
                    30 November 18:00           | 2026-11-30 at 18:00
                    30 November 9:00            | 2027-11-30 at 09:00
                    1.3.2027 18:00              | 2027-03-01 at 18:00
                    1.3. 18.00                  | 2027-03-01 at 18:00
                    13/3/2027 18:00             | 2027-03-13 at 18:00
                    3/13/27 18:00               | 2027-03-13 at 18:00
                    5/5/2027 18:00              | 2027-05-05 at 18:00
                    24/12 18:00                 | 2026-12-24 at 18:00
                    the 15th at 18:00           | 2026-12-15 at 18:00
                    31st 18:00                  | 2026-12-31 at 18:00
                    end of february 18:00       | 2027-02-28 at 18:00
                    Tue 2026-12-01 18:00        | 2026-12-01 at 18:00
                    2026-12-31 23:59            | 2026-12-31 at 23:59
                    """)
    void moments(String text, String words) {
        assertThat(read(text).words()).isEqualTo(words);
        assertThat(read(text).isOnce()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    every blursday            | I don't understand "every blursday". Write it like: every Thursday 18:00 · every 2 weeks on Mon and Thu 7pm · last Friday of the month 17:30 · tomorrow 9am · 2027-03-01 18:00.
                    every 2 spoons on friday  | I don't understand "every 2 spoons on friday". Write
                    3 spoons                  | I don't understand "3 spoons". Write
                    @everyone                 | I don't understand "@everyone". Write
                    every 2 weeks from 18:00  | I don't understand
                    tomorrow in 20 minutes    | I don't understand
                    every thursday the 15th 18:00 | I don't understand
                    18:00 thursday 9th of many | I don't understand
                    every thursday            | At what time? Write it like every Thursday 18:00.
                    tomorrow                  | At what time?
                    tonight                   | At what time?
                    last friday of the month  | At what time?
                    every 18:00               | On which day?
                    every 2 weeks 18:00       | On which day?
                    every month 18:00         | On which day?
                    every month               | On which day?
                    every month on friday 18:00 | Which Friday of the month? Write it like first Friday of the month 18:00.
                    fifth friday of the month 18:00 | Not every month has a fifth one.
                    monday 2026-12-01 18:00   | 2026-12-01 is a Tuesday, not a Monday.
                    every thu 25:00           | There is no time 25:00. Write 00:00 to 23:59, 6pm, noon or midnight.
                    every thu 24:00           | There is no time 24:00.
                    every thu 23:60           | There is no time 23:60.
                    every thu 13pm            | There is no time 13pm.
                    every thu 0am             | There is no time 0am.
                    every thu 13:30 am        | There is no time 13:30am.
                    every thu at 24           | There is no time 24.
                    31 February 18:00         | There is no day 31 February. Write it like 2027-03-01 or 1 March.
                    29 February 2027 18:00    | There is no day 29 February 2027.
                    2027-02-29 18:00          | There is no day 2027-02-29.
                    2027-13-01 18:00          | There is no day 2027-13-01.
                    31.4.2027 18:00           | There is no day 31.4.2027.
                    31.4. 18:00               | There is no day 31 April.
                    32nd 18:00                | There is no day 32.
                    the 32nd of every month 18:00 | There is no day 32.
                    13/13/2027 18:00          | There is no day 13/13/2027.
                    0/5 18:00                 | There is no day 0/5.
                    3/1/2027 18:00            | Is 3/1/2027 day 3 of month 1, or day 1 of month 3? Write it like 2027-03-01.
                    2026-11-29 18:00          | 2026-11-29 at 18:00 has passed. Write a moment that lies ahead, like tomorrow 9am.
                    today 9:00                | 2026-11-30 at 09:00 has passed.
                    today 10:00               | 2026-11-30 at 10:00 has passed.
                    in 0 minutes              | 2026-11-30 at 10:00 has passed.
                    every thu 18:00 until 2026-11-29 | That ends before it takes place even once.
                    every thu 18:00 until 2026-12-02 | That ends before it takes place even once.
                    thu 18:00 from 2026-01-01 9 times | That ends before it takes place even once.
                    every thu 18:00 for 0 weeks | That ends before it takes place even once.
                    every 0 weeks on mon 18:00 | From 1 to 52 weeks, not 0.
                    every 53 weeks on mon 18:00 | From 1 to 52 weeks, not 53.
                    every 0 months on the 1st 18:00 | From 1 to 12 months, not 0.
                    every 13 months on the 1st 18:00 | From 1 to 12 months, not 13.
                    every thu 18:00 0 times   | From 1 to 1000 times, not 0.
                    every thu 18:00 1001 times | From 1 to 1000 times, not 1001.
                    every 2 days 18:00        | Days are counted in weeks here.
                    every other day 18:00     | Days are counted in weeks here.
                    every hour                | Once a day is the most.
                    every 30 minutes          | Once a day is the most.
                    every 2 years on 1 March 18:00 | Every year is the longest.
                    every thu 18:00 and 20:00 | That has two times. Write one, and make another reminder for the other.
                    1st and 15th of the month 18:00 | That has two days of the month.
                    first and third monday of the month 18:00 | That has two days of the month.
                    tomorrow 2027-03-01 18:00 | That has two days.
                    every week every month 18:00 | That has two rhythms.
                    every thu 18:00 10 times for 10 weeks | That has two ends.
                    every thu 18:00 until june 1 until july 1 | That has two ends.
                    every thu 18:00 for 999999999 weeks | That is too far away.
                    in 999999999 days 18:00   | That is too far away.
                    in 999999999 hours        | That is too far away.
                    """)
    void whatIsRefused(String text, String words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Unclear.class,
                        unclear -> assertThat(unclear.words()).startsWith(words).endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tomorrow                | 2026-12-01T08:00:00Z
                    tomorrow 18:00          | 2026-12-01T17:00:00Z
                    2027-01-10              | 2027-01-10T08:00:00Z
                    next monday 9am         | 2026-12-07T08:00:00Z
                    monday                  | 2026-12-07T08:00:00Z
                    friday                  | 2026-12-04T08:00:00Z
                    in 3 days               | 2026-12-03T08:00:00Z
                    in 20 minutes           | 2026-11-30T09:20:00Z
                    18:00                   | 2026-11-30T17:00:00Z
                    1 July 2027             | 2027-07-01T07:00:00Z
                    2027-03-28 2:30         | 2027-03-28T01:30:00Z
                    2027-10-31 2:30         | 2027-10-31T00:30:00Z
                    """)
    void oneMoment(String text, Instant moment) {
        assertThat(When.moment(text, NOW, BERLIN, NINE)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    every thursday          | Only one moment, please. Write it like tomorrow 9am, in 3 days, or 2027-03-01 18:00.
                    mon and thu             | Only one moment, please.
                    last friday             | Only one moment, please.
                    from 2027-01-10         | Only one moment, please.
                    today                   | 2026-11-30 at 09:00 has passed.
                    2026-11-29              | 2026-11-29 at 09:00 has passed.
                    in the jungle           | I don't understand "in the jungle".
                    on                      | I don't understand "on".
                    """)
    void whatIsNotOneMoment(String text, String words) {
        assertThatThrownBy(() -> When.moment(text, NOW, BERLIN, NINE))
                .isInstanceOfSatisfying(
                        Unclear.class, unclear -> assertThat(unclear.words()).startsWith(words));
    }

    /** Who says "in an hour" while the clocks go back means an hour. */
    @Test
    void anHourIsAnHourWhileTheClocksChange() {
        Instant beforeTheClocksGoBack = Instant.parse("2026-10-25T00:30:30Z");

        assertThat(When.moment("in 1 hour", beforeTheClocksGoBack, BERLIN, NINE))
                .isEqualTo("2026-10-25T01:31:00Z");
        assertThat(When.moment("in 2 hours", beforeTheClocksGoBack, BERLIN, NINE))
                .isEqualTo("2026-10-25T02:31:00Z");
    }

    /** What a clock that shows the same time twice cannot say is not said to be something else. */
    @Test
    void theSecondOfTwoHoursIsNotTakenForTheFirst() {
        Instant betweenTheTwo = Instant.parse("2026-10-25T00:50:00Z");

        assertThatThrownBy(() -> When.read("in 20 minutes", betweenTheTwo, BERLIN))
                .isInstanceOfSatisfying(
                        Unclear.class, unclear -> assertThat(unclear.words()).contains("has passed"));
    }

    @Test
    void todayIsTheDayOfTheZone() {
        Instant lateInBerlin = Instant.parse("2026-12-31T22:30:00Z");

        assertThat(When.read("tomorrow 9am", lateInBerlin, BERLIN).words()).isEqualTo("2027-01-01 at 09:00");
        assertThat(When.read("tomorrow 9am", lateInBerlin, ZoneId.of("Asia/Tokyo"))
                        .words())
                .isEqualTo("2027-01-02 at 09:00");
        assertThat(When.read("today 9pm", lateInBerlin, ZoneId.of("America/New_York"))
                        .words())
                .isEqualTo("2026-12-31 at 21:00");
    }

    @Test
    void aTextOfTwoHundredCharactersIsReadAndALongerOneIsNot() {
        String text = "every thursday 18:00" + " ".repeat(180);

        assertThat(read(text).words()).isEqualTo("every Thursday at 18:00");
        assertThatThrownBy(() -> read(text + " "))
                .isInstanceOfSatisfying(
                        Unclear.class,
                        unclear -> assertThat(unclear.words())
                                .startsWith("That is longer than 200 characters. Write it like: every Thursday 18:00"));
    }

    @Test
    void nothingSaidIsAskedFor() {
        for (String nothing : List.of("", "   ", "\u00a0\t\n")) {
            assertThatThrownBy(() -> read(nothing))
                    .isInstanceOfSatisfying(
                            Unclear.class,
                            unclear -> assertThat(unclear.words()).startsWith("When? Write"));
        }
    }

    @Test
    void whatIsQuotedIsCut() {
        assertThatThrownBy(() -> read("\ud83d\ude00\n".repeat(60)))
                .isInstanceOfSatisfying(
                        Unclear.class,
                        unclear -> assertThat(unclear.words())
                                .startsWith("I don't understand \"" + "\ud83d\ude00 ".repeat(30) + "\u2026\". Write"));
    }

    private static Rhythm read(String text) {
        return When.read(text, NOW, BERLIN);
    }
}
