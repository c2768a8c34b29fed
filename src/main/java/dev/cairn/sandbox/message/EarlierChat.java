package dev.cairn.sandbox.message;

import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.wire.Body;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.Snowflakes;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** What the members said to each other before anybody came to look, so that the place is lived in. */
public final class EarlierChat {
    private record Line(int daysAgo, String time, String channel, String person, String text) {}

    private static final List<Line> LINES = List.of(
            new Line(34, "17:05", "general", "olga", """
                    Welcome to the Study Hall! Say hello, pick a roadmap, and take it one stone at a time."""),
            new Line(34, "19:12", "general", "mira", """
                    Hi, I'm Mira. Two or three evenings a week, slow and steady."""),
            new Line(20, "21:40", "general", "jonas", "Off hiking for a week. No screens, promised."),
            new Line(13, "08:15", "general", "jonas", "Back! What did I miss?"),
            new Line(6, "18:02", "general", "priya", """
                    Hello everybody, I'm new here. Which roadmap would you begin with?"""),
            new Line(6, "18:09", "general", "mira", """
                    Hi Priya! Look at two or three and follow the one you like. You can always change your mind."""),
            new Line(1, "17:30", "general", "olga", """
                    Cairn keeps our checklists now. Try it: type `/roadmap` to look around, `/next` for what to learn next, \
                    `/progress` to see how far you are. Only you see the answers, until you press **Share**."""),
            new Line(17, "20:48", "machine-learning", "mira", """
                    It finally clicked why the test set is split off *before* one looks at the data."""),
            new Line(17, "21:03", "machine-learning", "jonas", """
                    That one saves you weeks. Cross-validation is easy from there."""),
            new Line(3, "19:55", "machine-learning", "priya", """
                    How much algebra do I need before I start? Vectors are fine, eigenvalues are not."""),
            new Line(3, "20:10", "machine-learning", "jonas", """
                    Vectors and matrices are enough to begin. Eigenvalues will make sense when you meet PCA."""),
            new Line(8, "16:00", "papers", "olga", """
                    Paper of the week: **Attention Is All You Need**. Sections 1 to 3, and bring one question."""),
            new Line(7, "22:21", "papers", "jonas", "Mine: why divide by the square root of the dimension?"),
            new Line(10, "20:30", "showcase", "jonas", """
                    A digit recogniser in 60 lines, no framework. It is right 97 times out of 100 and proud of it."""),
            new Line(10, "20:52", "showcase", "mira", "It could read my handwriting. My teachers never could!"),
            new Line(5, "16:45", "organisers", "olga", """
                    To do: find somebody who tells us about their first job in the field."""));

    private final MessageFiller filler;
    private final Messages messages;

    public EarlierChat(MessageFiller filler, Messages messages) {
        this.filler = filler;
        this.messages = messages;
    }

    /** Puts it into the days before this moment. */
    public void addBefore(Instant now) {
        LINES.forEach(line -> add(line, now));
    }

    private void add(Line line, Instant now) {
        Channel channel = StudyHall.CHANNELS.stream()
                .filter(each -> each.key().equals(line.channel()))
                .findFirst()
                .orElseThrow();
        Person person = StudyHall.member(line.person()).orElseThrow();
        Instant at = now.atZone(ZoneOffset.UTC)
                .minusDays(line.daysAgo())
                .with(LocalTime.parse(line.time()))
                .toInstant();
        Body body = new Body(Json.object().put("content", line.text()), List.of());
        messages.add(new StoredMessage(
                filler.filled(filler.blank(Snowflakes.at(at), channel, person, MessageFiller.PLAIN), body),
                channel,
                null,
                null));
    }
}
