package dev.cairn.lookup;

import dev.cairn.calendar.Rhythm;
import dev.cairn.calendar.When;
import dev.cairn.chat.Command;
import dev.cairn.chat.Refusal;
import dev.cairn.view.Dates;
import dev.cairn.view.Text;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;

/** An option in which somebody writes when something shall be. */
public final class WhenOption {
    private static final int SENTENCE = 600;
    private static final int LONGEST_CHOICE = 100;
    private static final int DATES = 3;

    private WhenOption() {}

    /**
     * The rhythm that somebody wrote.
     *
     * @throws Refusal if it is not understood
     */
    public static Rhythm rhythm(String text, Instant now, ZoneId zone) {
        try {
            return When.read(text, now, zone);
        } catch (When.Unclear unclear) {
            throw refusal(unclear);
        }
    }

    /**
     * The one moment that somebody wrote.
     *
     * @throws Refusal if it is not one that lies ahead
     */
    public static Instant moment(String text, Instant now, ZoneId zone, LocalTime timeIfNone) {
        try {
            return When.moment(text, now, zone, timeIfNone);
        } catch (When.Unclear unclear) {
            throw refusal(unclear);
        }
    }

    private static Refusal refusal(When.Unclear unclear) {
        return new Refusal(Text.inert(unclear.words(), SENTENCE));
    }

    /** What it may become, each with the days on which it would next be. */
    public static List<Choice> suggest(String unfinished, Instant now, ZoneId zone) {
        return When.complete(unfinished, now, zone, Command.MOST_CHOICES).stream()
                .map(rhythm -> new Choice(named(rhythm, now), rhythm.words()))
                .toList();
    }

    private static String named(Rhythm rhythm, Instant now) {
        List<Instant> next = rhythm.from(now).limit(DATES).toList();
        String words =
                Character.toUpperCase(rhythm.words().charAt(0)) + rhythm.words().substring(1);
        String dates = rhythm.isOnce() ? Dates.plain(next.getFirst(), rhythm.zone()) : Dates.days(next, rhythm.zone());
        return Text.cut(words + " (" + dates + ")", LONGEST_CHOICE);
    }
}
