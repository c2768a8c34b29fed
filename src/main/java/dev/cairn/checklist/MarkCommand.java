package dev.cairn.checklist;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.chat.Visit;
import dev.cairn.lookup.Examples;
import dev.cairn.lookup.Lookup;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/**
 * {@code /done}, {@code /learning}, {@code /skip} and {@code /knew}, each with topics or a phase: says how far one is with
 * them. {@code /done} without any asks which, by a form.
 */
final class MarkCommand implements Command {
    static final String TOPIC = "topic";
    static final String ROADMAP = "roadmap";
    private static final int MOST_TOPICS = 25;

    /** The four directions of the same thing. */
    enum Direction {
        DONE(
                "done",
                State.DONE,
                "Tick off topics or a phase: one, several with commas, or a whole list in a form",
                "What you have learnt, or phase 2 as a whole; without it a form opens"),
        LEARNING(
                "learning", State.LEARNING, "Say what you are learning; it comes first in /next", "Topics, or a phase"),
        SKIP("skip", State.SKIPPED, "Leave topics or a phase out: they count in no total", "Topics, or a phase"),
        KNEW(
                "knew",
                State.KNOWN,
                "Tick off what you knew before: it counts as progress, in no ranking",
                "Topics, or a phase");

        private final String word;
        private final State state;
        private final String help;
        private final String topics;

        Direction(String word, State state, String help, String topics) {
            this.word = word;
            this.state = state;
            this.help = help;
            this.topics = topics;
        }
    }

    private final Sources sources;
    private final MarkControls controls;
    private final Direction direction;
    private final WholePhase phases;
    private final MarkList list;
    private final MarkSuggestions suggestions;

    MarkCommand(Sources sources, MarkControls controls, Direction direction) {
        this.sources = sources;
        this.controls = controls;
        this.direction = direction;
        this.phases = new WholePhase(sources);
        this.list = new MarkList(sources, controls);
        this.suggestions = new MarkSuggestions(sources, direction.state);
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash(direction.word, direction.help)
                .addOption(OptionType.STRING, TOPIC, direction.topics, !asksByForm(), true)
                .addOption(OptionType.STRING, ROADMAP, "In which roadmap, if it stands in several", false, true);
    }

    private boolean asksByForm() {
        return direction == Direction.DONE;
    }

    @Override
    public Opening opening(Call call) {
        return asksByForm() && call.text(TOPIC).isEmpty() ? Opening.FORM : Opening.ONLY_YOU;
    }

    @Override
    public Reply answer(Call call) {
        Catalogue catalogue = sources.catalogue().get();
        Optional<Entry> roadmap = call.text(ROADMAP).map(text -> TopicChoice.roadmap(catalogue, text));
        return opening(call) == Opening.FORM
                ? new Reply.Ask(DoneFormView.form(catalogue.entries(), roadmap))
                : mark(call.visit(), names(catalogue, call.text(TOPIC).orElse("")), roadmap);
    }

    /** Of several names, those that are clear are marked; a single one that is not is asked for. */
    private Reply mark(Visit visit, List<String> names, Optional<Entry> roadmap) {
        if (names.size() > 1) {
            return list.mark(visit, direction.state, names, roadmap);
        }
        String name = names.getFirst();
        List<WholePhase.Named> whole = phases.named(name, roadmap, visit.member());
        return whole.isEmpty()
                ? markTopic(visit, name, roadmap)
                : controls.mark(
                        visit, direction.state, left(WholePhase.onlyOne(whole, name, direction.word), visit.member()));
    }

    private Reply markTopic(Visit visit, String name, Optional<Entry> roadmap) {
        Catalogue catalogue = sources.catalogue().get();
        long member = visit.member();
        List<Place> found = found(catalogue, name, member);
        List<Place> meant = TopicChoice.among(
                catalogue, name, found, roadmap, sources.follows().followed(member));
        if (meant.isEmpty() && roadmap.isPresent()) {
            throw new Refusal(TopicChoice.elsewhere(found.get(0), roadmap.get()));
        }
        return meant.size() == 1
                ? controls.mark(visit, direction.state, meant)
                : Reply.of(MarkView.ask(
                                MarkView.whichOf(name, meant),
                                meant,
                                place -> new Picked(place.number(), extent(member, place)),
                                Press.id(MarkControls.PICK, direction.state.stored(), member))
                        .build());
    }

    private List<Place> found(Catalogue catalogue, String name, long member) {
        if (Lookup.topics(catalogue, name).isEmpty()) {
            refuseOther(catalogue, name);
        }
        return Lookup.topics(
                catalogue,
                name,
                near -> Press.id(
                        MarkControls.MARK, direction.state.stored(), near.number(), extent(member, near), member));
    }

    /** Says so where no topic is named, but something else. */
    private void refuseOther(Catalogue catalogue, String name) {
        phases.refuseMissing(name, direction.word);
        Lookup.roadmapCalled(catalogue, name).ifPresent(entry -> {
            throw new Refusal(Lookup.isRoadmap(entry) + " Name one of them, or a phase"
                    + Examples.phase(entry)
                            .map(words -> ", as in /" + direction.word + " " + words)
                            .orElse("")
                    + ". Nothing was changed.");
        });
    }

    /** How much of it is meant as it stands now. */
    private String extent(long member, Place place) {
        return sources.progress()
                .standing(member)
                .extent(sources.catalogue().get().leaves(place))
                .stored();
    }

    private List<Place> left(WholePhase.Named phase, long member) {
        List<Place> left = phases.topics(phase, member);
        if (left.isEmpty()) {
            throw MarkControls.finished(phase.title());
        }
        return left;
    }

    private static List<String> names(Catalogue catalogue, String text) {
        List<String> names = TopicList.names(catalogue, text);
        if (names.isEmpty() || names.size() > MOST_TOPICS) {
            throw new Refusal("Name between 1 and " + MOST_TOPICS + " topics, with commas between them.");
        }
        return names;
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        return typing.option().equals(ROADMAP) ? sources.suggestions().roadmaps(typing) : suggestions.offered(typing);
    }
}
