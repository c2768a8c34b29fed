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
import dev.cairn.progress.ProgressStore.TakenBack;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /undo [topic]}: takes back what was said last, of a topic or at all. */
final class UndoCommand implements Command {
    static final String TAKE_BACK = "undo";
    static final String PICK = "undo-pick";

    private static final String TOPIC = "topic";

    private final Sources sources;
    private final MarkControls controls;

    UndoCommand(Sources sources, MarkControls controls) {
        this.sources = sources;
        this.controls = controls;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("undo", "Take back what you said last, or what you said last of one topic")
                .addOption(OptionType.STRING, TOPIC, "Of which topic; leave it out for your last step", false, true);
    }

    List<Control> controls() {
        return List.of(
                new Control(TAKE_BACK, Opening.REDRAW, press -> {
                    press.onlyFor(1);
                    return takeBack(press.visit(), sources.place(press.number(0)));
                }),
                new Control(PICK, Opening.REDRAW, press -> {
                    press.onlyFor(0);
                    return takeBack(press.visit(), sources.place(press.onlyPickedNumber()));
                }));
    }

    @Override
    public Reply answer(Call call) {
        return call.text(TOPIC).map(topic -> ofTopic(call.visit(), topic)).orElseGet(() -> lastStep(call.visit()));
    }

    private Reply lastStep(Visit visit) {
        List<TakenBack> taken = sources.progress().takeBackLast(visit, any -> true);
        if (taken.isEmpty()) {
            throw new Refusal("There is nothing to take back: you have not marked anything yet.");
        }
        return controls.undone(taken, Optional.empty(), visit.member());
    }

    private Reply ofTopic(Visit visit, String topic) {
        Catalogue catalogue = sources.catalogue().get();
        long member = visit.member();
        List<Place> found = Lookup.topics(catalogue, topic, near -> Press.id(TAKE_BACK, near.number(), member));
        Set<Long> spokenOf = Set.copyOf(sources.progress().spokenOf(member));
        List<Place> marked = found.stream()
                .filter(place -> leaves(place).stream().anyMatch(spokenOf::contains))
                .toList();
        if (marked.isEmpty()) {
            throw new Refusal(
                    Text.inert(found.get(0).topic().title()) + " is not marked in any way, so nothing was changed.");
        }
        if (marked.size() > 1) {
            return Reply.of(MarkView.ask(
                            Text.inert(marked.get(0).topic().title()) + " is marked in several places. Which one?",
                            marked,
                            Press.id(PICK, member))
                    .build());
        }
        return takeBack(visit, marked.get(0));
    }

    private Set<Long> leaves(Place place) {
        return sources.catalogue().get().leaves(place).stream()
                .map(Place::number)
                .collect(Collectors.toSet());
    }

    private Reply takeBack(Visit visit, Place place) {
        List<TakenBack> taken = sources.progress().takeBackLast(visit, leaves(place)::contains);
        return controls.undone(taken, Optional.of(place), visit.member());
    }

    /** What was said something of, the last first. */
    @Override
    public List<Choice> suggest(Typing typing) {
        Catalogue catalogue = sources.catalogue().get();
        Set<Place> like = Set.copyOf(catalogue.topicNames().suggest(typing.text(), Integer.MAX_VALUE));
        return Suggestions.choices(
                sources.progress().spokenOf(typing.call().visit().member()).stream()
                        .flatMap(topic -> catalogue.place(topic).stream())
                        .filter(like::contains));
    }
}
