package dev.cairn.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.Clocks;
import dev.cairn.Wiring;
import dev.cairn.chat.Attachment;
import dev.cairn.chat.Names.Found;
import dev.cairn.chat.Switchboard;
import dev.cairn.library.RoadmapFolder;
import dev.cairn.library.RoadmapReader;
import dev.cairn.library.Shelf;
import dev.cairn.library.Shelf.FileProblem;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.store.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataArray;

/** A study server in one process: the real features over a real database, and a clock that is moved by hand. */
public final class StudyServer implements AutoCloseable {
    static final long ID = 900;
    static final long ELSEWHERE = 901;
    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
    private static final String CONTACT = "";

    private final Path file;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, byte[]> attachments = new HashMap<>();
    private final Channels channels = new Channels(() -> now(), () -> nextInteraction());
    private final Set<Long> gone = new HashSet<>();
    private boolean nameless;
    private Shelf shelf;
    private Instant now = START;
    private long lastInteraction = 1_000;
    private Database database;
    private Wiring wiring;

    private StudyServer(Path file, Shelf shelf) {
        this.file = file;
        this.shelf = shelf;
        this.database = Database.open(file);
        this.wiring = wired();
    }

    private Wiring wired() {
        Wiring joined = new Wiring(
                database,
                shelf,
                new Clocks(() -> now, () -> now, ZoneOffset.UTC),
                CONTACT,
                (attached, most) -> Objects.requireNonNull(attachments.get(attached.address())));
        joined.connect(this::names);
        joined.connectHere(channels);
        joined.ledger().ring();
        return joined;
    }

    /** With these roadmaps, written in Markdown. */
    public static StudyServer with(Path folder, String... markdown) {
        return new StudyServer(folder.resolve("conversation.db"), read(markdown));
    }

    /** With the roadmaps that come with the bot. */
    public static StudyServer withShippedRoadmaps(Path database) {
        return new StudyServer(database, RoadmapFolder.read(Path.of("roadmaps")));
    }

    private static Shelf read(String... markdown) {
        Map<String, Roadmap> roadmaps = new HashMap<>();
        List<FileProblem> problems = new ArrayList<>();
        for (String text : markdown) {
            String name = "roadmap-" + roadmaps.size() + ".md";
            Reading reading = RoadmapReader.read(name, text.getBytes(StandardCharsets.UTF_8));
            reading.problems().forEach(problem -> problems.add(new FileProblem(name, problem)));
            roadmaps.put(
                    name,
                    Objects.requireNonNull(
                            reading.roadmap(), () -> reading.problems().toString()));
        }
        return new Shelf(roadmaps, problems);
    }

    /** The member of that name; a new one the first time it is said. */
    public Person member(String name) {
        return people.computeIfAbsent(name, each -> new Person(this, name, 100 + people.size(), ID, false));
    }

    /** The same, with the permission Manage Server. */
    public Person organiser(String name) {
        return people.computeIfAbsent(name, each -> new Person(this, name, 100 + people.size(), ID, true));
    }

    /** Somebody has roles from now on, which Discord says when it is asked for their name. */
    Person becomes(Person person) {
        people.put(person.name(), person);
        return person;
    }

    /** Somebody leaves the server, and nobody says so before Discord is asked for their name. */
    public void leavesQuietly(Person person) {
        gone.add(person.id());
    }

    /** The same, and it is noticed. */
    public void leaves(Person person) {
        leavesQuietly(person);
        wiring.names().of(ID, List.of(person.id()));
    }

    /** Discord gives no names for a while. */
    public void tellsNoNames(boolean silent) {
        nameless = silent;
    }

    private Map<Long, Found> names(long server, Collection<Long> members) {
        assertThat(members).as("ten a page").hasSizeLessThanOrEqualTo(10);
        Map<Long, Found> found = new HashMap<>();
        members.forEach(member -> found.put(member, name(member)));
        return found;
    }

    private Found name(long member) {
        return nameless
                ? new Found.Unanswered()
                : people().filter(person -> person.id() == member && !gone.contains(member))
                        .findFirst()
                        .<Found>map(person -> new Found.Member(
                                person.name(), person.roles(), person.name().endsWith("bot")))
                        .orElse(new Found.Gone());
    }

    /** Time goes by, and what is due meanwhile happens at its time. */
    public void later(Duration time) {
        Instant goal = now.plus(time);
        while (now.isBefore(goal)) {
            now = wiring.ledger().nextDue().filter(due -> due.isBefore(goal)).orElse(goal);
            wiring.ledger().ring();
        }
    }

    /** The program is not running meanwhile. */
    public void isOffFor(Duration time) {
        database.close();
        now = now.plus(time);
        database = Database.open(file);
        wiring = wired();
    }

    /** What is posted here. */
    public Channels channels() {
        return channels;
    }

    /** Somebody has taken an event out of Discord's list by hand. */
    public void eventIsGone(long event) {
        wiring.events().gone(ID, event);
    }

    /** Somebody has given an event in Discord's list another beginning by hand. */
    public void eventBegins(long event, Instant begins) {
        wiring.events().begins(ID, event, begins);
    }

    /** Somebody jumps to a moment, as one can in the sandbox. */
    public void at(String moment) {
        later(Duration.between(now, Instant.parse(moment)));
    }

    /** The files change while the bot runs. */
    public void roadmapsBecome(String... markdown) {
        shelf = read(markdown);
        wiring.replace(shelf);
    }

    /** A file is saved with an error in it: what it said before goes on. */
    public void fileBreaks(String name, Problem error) {
        shelf = new Shelf(
                shelf.files(),
                Stream.concat(shelf.problems().stream(), Stream.of(new FileProblem(name, error)))
                        .toList());
        wiring.replace(shelf);
    }

    /** A backup is made, as it is once a day. */
    public void backsUp() {
        database.backups().make(now);
    }

    /** The program ends and starts again on the same file. */
    public void restarts() {
        database.close();
        database = Database.open(file);
        wiring = wired();
    }

    /** Lies where Discord would keep it from now on. */
    Attachment keep(Attaching file) {
        String address = "https://cdn.discordapp.com/attachments/1/" + attachments.size() + "/" + file.name();
        attachments.put(address, file.content());
        return new Attachment(file.name(), file.content().length, address);
    }

    Wiring wiring() {
        return wiring;
    }

    Switchboard switchboard() {
        return wiring.switchboard();
    }

    Instant now() {
        return now;
    }

    long nextInteraction() {
        return ++lastInteraction;
    }

    void note(Step step) {
        steps.add(step);
    }

    /** All that was said here so far. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    Stream<Person> people() {
        return people.values().stream();
    }

    /** The commands in the form Discord gets them, so that a line is read against what Discord would enforce. */
    JsonNode commands() {
        DataArray commands = DataArray.empty();
        switchboard().shapes().stream().map(SlashCommandData::toData).forEach(commands::add);
        return json(commands.toString());
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
