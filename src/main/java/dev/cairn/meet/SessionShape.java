package dev.cairn.meet;

import dev.cairn.chat.Postbox;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** How {@code /session} is shown in Discord. */
final class SessionShape {
    static final String GROUP = "group";
    static final String SESSION = "session";
    static final String WHEN = "when";
    static final String TO = "to";
    static final String TOPIC = "topic";
    static final String PLACE = "place";
    static final String VOICE = "voice";
    static final String WEEKLY = "weekly";
    static final String TITLE = "title";
    static final String MINUTES = "minutes";
    static final String SEATS = "seats";
    static final String THREAD = "thread";
    static final String CHANNEL = "channel";

    private SessionShape() {}

    static SlashCommandData shape() {
        return Commands.slash("session", "When study groups meet")
                .addSubcommands(
                        schedule(),
                        new SubcommandData("list", "What is coming up here")
                                .addOption(OptionType.STRING, GROUP, "Of one group only", false, true),
                        about("show", "One session: when, where, who comes"),
                        edit(),
                        about("skip", "Leave out the next time, and tell everybody"),
                        about("move", "Have the next time at another moment, and tell everybody")
                                .addOption(OptionType.STRING, TO, "Such as friday 19:00, tomorrow 6pm", true, true),
                        about("cancel", "End it for good"));
    }

    private static SubcommandData about(String name, String words) {
        return new SubcommandData(name, words).addOption(OptionType.STRING, SESSION, "Which one", true, true);
    }

    private static SubcommandData schedule() {
        return new SubcommandData("schedule", "Have a group meet, once or again and again")
                .addOptions(
                        new OptionData(OptionType.STRING, GROUP, "Which group meets", true, true),
                        new OptionData(
                                OptionType.STRING, WHEN, "Such as tomorrow 18:00, every thursday 7pm", true, true),
                        new OptionData(
                                OptionType.STRING,
                                TOPIC,
                                "What it is about; else what the plan has that week",
                                false,
                                true),
                        place("Where: a link, or words"),
                        voice(),
                        new OptionData(OptionType.BOOLEAN, WEEKLY, "Every week at that time"),
                        title("What it is called; else as the group is"),
                        minutes("How long it takes; an hour unless you say otherwise"),
                        new OptionData(OptionType.INTEGER, SEATS, "How many may come; then there is a waiting list")
                                .setRequiredRange(1, Session.MOST_SEATS),
                        thread(),
                        channel("Where it is announced; else where the group meets"));
    }

    private static SubcommandData edit() {
        return about("edit", "Change what is coming up; what you leave out stays")
                .addOptions(
                        new OptionData(
                                OptionType.STRING,
                                TOPIC,
                                "What it is about; none for what the plan has that week",
                                false,
                                true),
                        place("Where: a link, or words; none for nowhere in particular"),
                        voice(),
                        title("What it is called; none for as the group is"),
                        minutes("How long it takes"),
                        new OptionData(OptionType.INTEGER, SEATS, "How many may come; 0 for everybody")
                                .setRequiredRange(0, Session.MOST_SEATS),
                        thread(),
                        channel("Where it is announced"));
    }

    private static OptionData place(String words) {
        return new OptionData(OptionType.STRING, PLACE, words).setMaxLength(Session.Spot.MOST_WORDS);
    }

    private static OptionData voice() {
        return new OptionData(OptionType.CHANNEL, VOICE, "Where: a voice channel")
                .setChannelTypes(Postbox.VOICE_CHANNELS);
    }

    private static OptionData title(String words) {
        return new OptionData(OptionType.STRING, TITLE, words).setMaxLength(Session.MOST_TITLE);
    }

    private static OptionData minutes(String words) {
        return new OptionData(OptionType.INTEGER, MINUTES, words)
                .setRequiredRange(Session.LEAST_MINUTES, Session.MOST_MINUTES);
    }

    private static OptionData thread() {
        return new OptionData(OptionType.BOOLEAN, THREAD, "A thread for each time");
    }

    private static OptionData channel(String words) {
        return new OptionData(OptionType.CHANNEL, CHANNEL, words).setChannelTypes(Postbox.CHANNELS);
    }
}
