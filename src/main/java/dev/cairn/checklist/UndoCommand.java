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
import dev.cairn.progress.Standing;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Text;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /undo topic}: unticks a topic. */
final class UndoCommand implements Command {
    static final String UNTICK = "undo-untick";
    static final String PICK = "undo-pick";

    private static final String TOPIC = "topic";

    private final Sources sources;

    UndoCommand(Sources sources) {
        this.sources = sources;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("undo", "Take a tick back")
                .addOption(OptionType.STRING, TOPIC, "Which topic is not done after all", true, true);
    }

    List<Control> controls() {
        return List.of(
                new Control(UNTICK, Opening.REDRAW, press -> {
                    press.onlyFor(1);
                    return untick(press.visit(), sources.place(press.number(0)));
                }),
                new Control(PICK, Opening.REDRAW, press -> {
                    press.onlyFor(0);
                    return untick(press.visit(), sources.place(press.onlyPickedNumber()));
                }));
    }

    @Override
    public Reply answer(Call call) {
        Catalogue catalogue = sources.catalogue().get();
        long member = call.visit().member();
        List<Place> found =
                Lookup.topics(catalogue, call.text(TOPIC).orElse(""), near -> Press.id(UNTICK, near.number(), member));
        Standing standing = sources.progress().standing(member);
        List<Place> ticked = found.stream()
                .filter(place -> standing.isOn(catalogue.leaves(place)))
                .toList();
        if (ticked.isEmpty()) {
            throw new Refusal(Text.inert(found.get(0).topic().title()) + " is not ticked off, so nothing was changed.");
        }
        if (ticked.size() > 1) {
            return Reply.of(DoneView.ask(
                            Text.inert(ticked.get(0).topic().title()) + " is done in several places. Which one?",
                            ticked,
                            Press.id(PICK, member))
                    .build());
        }
        return untick(call.visit(), ticked.get(0));
    }

    private Reply untick(Visit visit, Place place) {
        Catalogue catalogue = sources.catalogue().get();
        List<Long> leaves = catalogue.leaves(place).stream().map(Place::number).toList();
        boolean changed = !sources.progress().set(visit, leaves, State.OPEN).isEmpty();
        return Reply.of(DoneView.undone(
                        changed ? List.of(place) : List.of(),
                        catalogue,
                        sources.progress().standing(visit.member()),
                        visit.member())
                .build());
    }

    /** What is ticked, newest first. */
    @Override
    public List<Choice> suggest(Typing typing) {
        Catalogue catalogue = sources.catalogue().get();
        Set<Place> like = Set.copyOf(catalogue.topicNames().suggest(typing.text(), Integer.MAX_VALUE));
        Standing standing = sources.progress().standing(typing.call().visit().member());
        return Suggestions.choices(standing.newest(State.DONE, Integer.MAX_VALUE).stream()
                .flatMap(topic -> catalogue.place(topic).stream())
                .filter(like::contains));
    }
}
