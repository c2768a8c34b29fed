package dev.cairn.lookup;

import static net.dv8tion.jda.api.interactions.commands.build.OptionData.MAX_CHOICE_NAME_LENGTH;

import dev.cairn.chat.Refusal;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Names;
import dev.cairn.roadmap.Names.Finding;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;

/** Finds what a member named, or refuses with what they may have meant. */
public final class Lookup {
    /** What one may say before a phase's number or title. */
    public static final String PHASE_WORDS = "(?:phase|level|step|stage|module|month|week|day)";

    private static final Pattern WORD_BEFORE = Pattern.compile("(?i)^" + PHASE_WORDS + "\\s+(?=\\S)");

    private static final int LABEL = 80;
    private static final int MOST = 5;
    private static final String APART = " · ";

    private Lookup() {}

    /**
     * The roadmap of that id or title, give or take a slip.
     *
     * @param idOfButton the id of the button that stands for a roadmap that may have been meant
     */
    public static Entry roadmap(Catalogue catalogue, String text, Function<Entry, String> idOfButton) {
        Finding<Entry> finding = catalogue.roadmapNames().find(text);
        if (!finding.found().isEmpty()) {
            return finding.found().stream()
                    .filter(entry -> entry.roadmap().id().equals(text)) // an id is meant before another one's title
                    .findFirst()
                    .orElse(finding.found().get(0));
        }
        Function<Entry, Button> button = entry -> button(entry.roadmap().title(), idOfButton.apply(entry));
        throw finding.near().isEmpty()
                ? new Refusal(
                        missing("roadmap", text) + " /roadmap lists all there are; these are the first.",
                        catalogue.entries().stream().limit(MOST).map(button).toList())
                : unknown("roadmap", text, finding.near(), button);
    }

    /** The position of the phase that is printed with that number, bears that title, or stands at that position. */
    public static int phase(Entry entry, String text, Function<Integer, String> idOfButton) {
        List<Phase> phases = entry.roadmap().phases();
        Finding<Integer> finding = phases(entry, text);
        if (!finding.found().isEmpty()) {
            return finding.found().get(0);
        }
        List<Integer> near = finding.near().isEmpty() ? positions(phases) : finding.near();
        throw unknown(
                "phase of " + Text.inert(entry.roadmap().title()),
                text,
                near,
                position -> button(Text.phaseTitle(phases.get(position)), idOfButton.apply(position)));
    }

    /** The same, but none where there is none. */
    public static Optional<Integer> phase(Entry entry, String text) {
        return phases(entry, text).found().stream().findFirst();
    }

    private static Finding<Integer> phases(Entry entry, String text) {
        List<Phase> phases = entry.roadmap().phases();
        String wanted = WORD_BEFORE.matcher(text.strip()).replaceFirst("");
        List<Integer> printed = positions(phases).stream()
                .filter(position -> phases.get(position).isNumbered(wanted)
                        || phases.get(position).isCalled(text))
                .limit(1)
                .toList();
        if (!printed.isEmpty()) {
            return new Finding<>(printed, List.of());
        }
        Names<Integer> names = Names.of(positions(phases), position -> namesOf(position, phases.get(position)));
        Finding<Integer> untouched = names.find(text);
        return untouched.found().isEmpty() ? names.find(wanted) : untouched;
    }

    private static List<Integer> positions(List<Phase> phases) {
        return IntStream.range(0, phases.size()).boxed().toList();
    }

    private static Stream<String> namesOf(int position, Phase phase) {
        return phase.number() == null
                ? Stream.of(phase.title(), Integer.toString(position + 1))
                : Stream.of(phase.title(), Text.phaseTitle(phase));
    }

    /** All places of the topic that was named, in the order of the catalogue; refuses when there are none. */
    public static List<Place> topics(Catalogue catalogue, String text, Function<Place, String> idOfButton) {
        List<Place> found = topics(catalogue, text);
        if (found.isEmpty()) {
            roadmapCalled(catalogue, text).ifPresent(entry -> {
                throw new Refusal(isRoadmap(entry) + " Name one of them; /roadmap "
                        + entry.roadmap().id() + " shows them.");
            });
            throw unknown(
                    "topic",
                    text,
                    topicsLike(catalogue, text),
                    place -> button(
                            place.topic().title() + APART + place.roadmap().title(), idOfButton.apply(place)));
        }
        return found;
    }

    /** The same, but none when there are none. */
    public static List<Place> topics(Catalogue catalogue, String text) {
        Optional<Place> chosen = catalogue.place(text.strip());
        if (chosen.isPresent()) {
            return List.of(chosen.get());
        }
        List<Place> found = catalogue.topicNames().find(text).found();
        return found.isEmpty() ? labelled(catalogue, text) : found;
    }

    /** The roadmap that bears exactly that name, where a topic was to be named. */
    public static Optional<Entry> roadmapCalled(Catalogue catalogue, String text) {
        return catalogue.roadmapNames().called(text).stream().findFirst();
    }

    /** "Machine Learning is a roadmap of 60 topics." */
    public static String isRoadmap(Entry entry) {
        return Text.inert(entry.roadmap().title()) + " is a roadmap of "
                + Text.count(entry.places().size(), "topic") + ".";
    }

    /** What may have been meant by a name that no topic bears, best first; of those with one title the first. */
    public static List<Place> topicsLike(Catalogue catalogue, String text) {
        return onceEach(catalogue.topicNames().find(text).near());
    }

    /** Discord sends a suggestion's label instead of its value when somebody goes on typing behind it. */
    private static List<Place> labelled(Catalogue catalogue, String text) {
        return catalogue.topicNames().find(text.split(APART, 2)[0]).found().stream()
                .filter(place -> label(place).equals(text))
                .toList();
    }

    /** How a topic is offered: "Backpropagation · Machine Learning › phase 4". */
    public static String label(Place place) {
        String phase =
                place.inPhase().flatMap(Phase::name).map(name -> " › " + name).orElse("");
        return Text.cut(place.topic().title() + APART + place.roadmap().title() + phase, MAX_CHOICE_NAME_LENGTH);
    }

    private static List<Place> onceEach(List<Place> places) {
        Map<String, Place> byTitle = new LinkedHashMap<>();
        places.forEach(place -> byTitle.putIfAbsent(place.topic().title(), place));
        return List.copyOf(byTitle.values());
    }

    private static <T> Refusal unknown(String what, String text, List<T> near, Function<T, Button> button) {
        return near.isEmpty()
                ? new Refusal(missing(what, text) + " /search looks through everything.")
                : new Refusal(
                        missing(what, text) + " Did you mean one of these?",
                        near.stream().limit(MOST).map(button).toList());
    }

    /** "There is no roadmap called ...", in inert words. */
    public static String missing(String what, String text) {
        return "There is no " + what + " called \"" + Text.inert(Text.cut(text, 60)) + "\".";
    }

    private static Button button(String label, String id) {
        return Button.secondary(id, Text.cut(label, LABEL));
    }
}
