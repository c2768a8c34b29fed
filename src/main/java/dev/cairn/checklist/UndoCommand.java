package dev.cairn.checklist;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.chat.Visit;
import dev.cairn.lookup.Lookup;
import dev.cairn.lookup.Suggestions;
import dev.cairn.progress.HistoryStore;
import dev.cairn.progress.ProgressStore.TakenBack;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /undo [topic]}: takes back what was said last, of a topic or at all. */
final class UndoCommand implements Command {
    static final String TAKE_BACK = "undo";
    static final String PICK = "undo-pick";

    private static final String TOPIC = "topic";
    /** Stands for no interaction. */
    private static final Long NONE = 0L;

    private final Sources sources;
    private final HistoryStore history;
    private final MarkControls controls;
    private final WholePhase phases;

    UndoCommand(Sources sources, HistoryStore history, MarkControls controls) {
        this.sources = sources;
        this.history = history;
        this.controls = controls;
        this.phases = new WholePhase(sources);
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("undo", "Take back what you said last, or what you said last of a topic or phase")
                .addOption(
                        OptionType.STRING,
                        TOPIC,
                        "Of which topic or phase; leave it out for your last step",
                        false,
                        true);
    }

    List<Control> controls() {
        return List.of(
                new Control(TAKE_BACK, Opening.REDRAW, press -> {
                    press.onlyFor(2);
                    return takeBack(press.visit(), press.number(0), press.number(1));
                }),
                new Control(PICK, Opening.REDRAW, press -> {
                    press.onlyFor(0);
                    Picked picked = Picked.read(press.onlyPicked());
                    return takeBack(press.visit(), picked.topic(), picked.number());
                }));
    }

    @Override
    public Reply answer(Call call) {
        return call.text(TOPIC).map(name -> named(call.visit(), name)).orElseGet(() -> lastStep(call.visit()));
    }

    /** The last step that concerns the roadmaps seen here; those of other servers are taken back there. */
    private Reply lastStep(Visit visit) {
        Catalogue catalogue = sources.catalogue().get();
        List<TakenBack> taken = sources.progress()
                .takeBackLast(visit, topic -> catalogue.place(topic).isPresent());
        if (taken.isEmpty()) {
            throw new Refusal(UndoView.nothing(
                    history.topics(sources.progress().lastSaid(visit.member()).sequencedKeySet().stream()
                            .limit(1)
                            .toList()),
                    sources::isGone));
        }
        return controls.undone(taken, Optional.empty(), visit.member());
    }

    private Reply named(Visit visit, String name) {
        List<WholePhase.Named> whole = phases.named(name, Optional.empty(), visit.member());
        return whole.isEmpty() ? ofTopic(visit, name) : ofPhase(visit, name, whole);
    }

    /** Of several phases, the one that is marked in any way. */
    private Reply ofPhase(Visit visit, String name, List<WholePhase.Named> whole) {
        Map<Long, Long> said = sources.progress().lastSaid(visit.member());
        List<WholePhase.Named> marked = whole.stream()
                .filter(phase -> last(said, numbers(phase.counted())).isPresent())
                .toList();
        if (marked.isEmpty()) {
            throw unmarked(whole.getFirst().label());
        }
        WholePhase.Named phase = WholePhase.onlyOne(marked, name, "undo");
        Set<Long> topics = numbers(phase.counted());
        List<TakenBack> taken =
                sources.progress().takeBack(visit, last(said, topics).orElse(NONE), topics::contains);
        return controls.undone(taken, Optional.of(phase.title()), visit.member());
    }

    private Reply ofTopic(Visit visit, String topic) {
        Catalogue catalogue = sources.catalogue().get();
        long member = visit.member();
        Map<Long, Long> said = sources.progress().lastSaid(member);
        if (Lookup.topics(catalogue, topic).isEmpty()) {
            phases.refuseMissing(topic, "undo");
        }
        List<Place> found = Lookup.topics(
                catalogue,
                topic,
                near -> Press.id(TAKE_BACK, near.number(), last(said, near).orElse(NONE), member));
        List<Place> marked =
                found.stream().filter(place -> last(said, place).isPresent()).toList();
        if (marked.isEmpty()) {
            throw unmarked(found.get(0).topic().title());
        }
        if (marked.size() > 1) {
            return Reply.of(MarkView.ask(
                            Text.inert(marked.get(0).topic().title()) + " is marked in several places. Which one?",
                            marked,
                            place -> new Picked(
                                    place.number(),
                                    last(said, place).orElse(NONE).toString()),
                            Press.id(PICK, member))
                    .build());
        }
        Place place = marked.getFirst();
        return takeBack(visit, place.number(), last(said, place).orElse(NONE));
    }

    private static Refusal unmarked(String title) {
        return new Refusal(Text.inert(title) + " is not marked in any way, so nothing was changed.");
    }

    private Optional<Long> last(Map<Long, Long> said, Place place) {
        return last(said, leaves(place));
    }

    /** The interaction that said something of any of these last, in what is sorted by that. */
    private static Optional<Long> last(Map<Long, Long> said, Set<Long> topics) {
        return said.entrySet().stream()
                .filter(each -> topics.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Set<Long> leaves(Place place) {
        return numbers(sources.catalogue().get().leaves(place));
    }

    private static Set<Long> numbers(List<Place> places) {
        return places.stream().map(Place::number).collect(Collectors.toSet());
    }

    /** Takes back what that interaction said of it, once, however often it is asked to. */
    private Reply takeBack(Visit visit, long topic, long interaction) {
        Place place = sources.place(topic);
        if (interaction == NONE) {
            throw unmarked(place.topic().title());
        }
        List<TakenBack> taken = sources.progress().takeBack(visit, interaction, leaves(place)::contains);
        return controls.undone(taken, Optional.of(place.topic().title()), visit.member());
    }

    /** What was said something of, the last first; then phases that hold any of it. */
    @Override
    public List<Choice> suggest(Typing typing) {
        Catalogue catalogue = sources.catalogue().get();
        Set<Long> said =
                sources.progress().lastSaid(typing.call().visit().member()).sequencedKeySet();
        Set<Place> like = Set.copyOf(catalogue.topicNames().suggest(typing.text(), Integer.MAX_VALUE));
        List<Choice> topics = Suggestions.choices(
                said.stream().flatMap(topic -> catalogue.place(topic).stream()).filter(like::contains));
        Stream<Choice> whole = phases.like(typing).stream()
                .filter(phase -> numbers(phase.counted()).stream().anyMatch(said::contains))
                .map(phase -> Suggestions.choice(phase.label(), phase.typed()));
        return Stream.concat(topics.stream(), whole).limit(MOST_CHOICES).toList();
    }
}
