package dev.cairn.checklist;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.checklist.MarkView.Marked;
import dev.cairn.checklist.UndoView.Undone;
import dev.cairn.progress.Marking;
import dev.cairn.progress.Marking.Outcome;
import dev.cairn.progress.ProgressStore.TakenBack;
import dev.cairn.progress.ProposalStore.Proposal;
import dev.cairn.progress.Standing;
import dev.cairn.progress.Standing.Extent;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Asking;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;

/** Brings topics into a state, and does what the buttons below that offer: take it back, share it, mark what was meant. */
final class MarkControls {
    static final String UNDO = "mark-undo";
    static final String MARK = "mark";
    static final String PICK = "mark-pick";
    static final String SHARE = "mark-share";
    static final String MEANT = "mark-meant";

    private final Sources sources;
    private final Marking marking;

    MarkControls(Sources sources) {
        this.sources = sources;
        this.marking = new Marking(sources.progress(), sources.proposals());
    }

    List<Control> controls() {
        return List.of(
                new Control(UNDO, Opening.REDRAW, this::undo),
                new Control(MARK, Opening.REDRAW, press -> {
                    press.onlyFor(3);
                    return mark(press, state(press), List.of(sources.place(press.number(1))), extent(press.key(2)));
                }),
                new Control(PICK, Opening.REDRAW, press -> {
                    press.onlyFor(1);
                    Picked picked = Picked.read(press.onlyPicked());
                    return mark(press, state(press), List.of(sources.place(picked.topic())), extent(picked.rest()));
                }),
                // a message of its own, so that the list of what else was not understood stays
                new Control(MEANT, Opening.ONLY_YOU, press -> {
                    press.onlyFor(1);
                    return mark(press, state(press), meant(press), Extent.AHEAD);
                }),
                new Control(SHARE, Opening.CHANNEL, this::share),
                new Control(Asking.CONFIRM, Opening.REDRAW, this::confirm),
                new Control(Asking.CONFIRM_APART, Opening.ONLY_YOU, this::confirm),
                new Control(Asking.LEAVE, Opening.REDRAW, this::leave),
                new Control(Asking.LEAVE_APART, Opening.ONLY_YOU, this::leave));
    }

    private static State state(Press press) {
        return State.said(press.key(0)).orElseThrow(Press::outdated);
    }

    private static Extent extent(String word) {
        return Extent.stored(word).orElseThrow(Press::outdated);
    }

    private Reply mark(Press press, State state, List<Place> places, Extent extent) {
        Standing before = sources.progress().standing(press.visit().member());
        return Reply.of(marked(
                        press.visit(),
                        state,
                        places,
                        place -> before.meant(sources.catalogue().get(), place, extent),
                        Asking.Answers.HERE)
                .build());
    }

    private List<Place> meant(Press press) {
        if (press.added().isEmpty()) {
            throw Press.outdated(); // Discord sends such a menu only with something picked
        }
        return press.added().stream().map(sources::place).toList();
    }

    Reply mark(Visit visit, State state, List<Place> places) {
        return Reply.of(marked(visit, state, places, Asking.Answers.HERE).build());
    }

    /** Brings these into this state, with what is meant below them, and shows it; of many, asks first. */
    Panel marked(Visit visit, State state, List<Place> places, Asking.Answers answers) {
        Standing before = sources.progress().standing(visit.member());
        return marked(
                visit, state, places, place -> before.meant(sources.catalogue().get(), place), answers);
    }

    private Panel marked(
            Visit visit, State state, List<Place> places, Function<Place, List<Place>> meant, Asking.Answers answers) {
        Catalogue catalogue = sources.catalogue().get();
        Standing before = sources.progress().standing(visit.member());
        places.stream()
                .filter(place -> meant.apply(place).isEmpty() && before.of(catalogue.leaves(place)) != state)
                .findFirst()
                .ifPresent(finished -> {
                    throw finished(finished.topic().title());
                });
        List<Place> topics =
                places.stream().flatMap(place -> meant.apply(place).stream()).toList();
        return switch (marking.mark(visit, state, topics)) {
            case Outcome.Asked(Proposal tooMany) -> Asking.panel(catalogue, tooMany, visit.member(), answers);
            case Outcome.Marked(Set<Long> changed) ->
                MarkView.marked(catalogue, told(state, places, changed, visit.member(), visit.interaction()));
        };
    }

    /** What is finished is not changed by naming what it is part of. */
    static Refusal finished(String title) {
        return new Refusal(Text.inert(title) + " is finished already, so nothing was changed."
                + " Name a topic of it to say something else of that one.");
    }

    private Marked told(State state, List<Place> asked, Set<Long> changed, long member, long interaction) {
        return new Marked(
                state,
                asked,
                changed,
                sources.progress().standing(member),
                sources.follows().followed(member),
                member,
                interaction);
    }

    private Reply confirm(Press press) {
        press.onlyFor(1);
        long member = press.visit().member();
        Catalogue catalogue = sources.catalogue().get();
        Proposal proposal = sources.proposals()
                .confirm(
                        press.visit(),
                        press.number(0),
                        topic -> catalogue.place(topic).isPresent())
                .orElseThrow(() -> new Refusal("This has been left as it was, or was asked more than a day ago."
                        + " Type the command again."));
        List<Place> places = sources.places(proposal.topics());
        if (places.isEmpty()) {
            throw Sources.gone();
        }
        long interaction = proposal.answeredBy().orElseThrow();
        Set<Long> changed = still(proposal.state(), member, interaction);
        if (changed.isEmpty() && interaction != press.visit().interaction()) {
            throw new Refusal("You have taken this back since. Type the command again.");
        }
        return Reply.of(MarkView.marked(catalogue, told(proposal.state(), places, changed, member, interaction))
                .build());
    }

    private Reply leave(Press press) {
        press.onlyFor(1);
        if (!sources.proposals().leave(press.visit().member(), press.number(0))) {
            throw new Refusal("You have confirmed this already. /undo takes it back.");
        }
        return Reply.of(
                new Panel().text("## Left as it was\nNothing has changed.").build());
    }

    private Reply undo(Press press) {
        press.onlyFor(1);
        long member = press.visit().member();
        return undone(sources.progress().takeBack(press.visit(), press.number(0)), Optional.empty(), member);
    }

    /** Shows what was taken back; takes the title of what the member named, if that is more than a topic. */
    Reply undone(List<TakenBack> taken, Optional<String> named, long member) {
        Undone undone = new Undone(taken, named, sources.progress().standing(member), member);
        return Reply.of(UndoView.undone(undone, sources.catalogue().get()).build());
    }

    /** The topics that an interaction brought into this state and that are in it now. */
    private Set<Long> still(State state, long member, long interaction) {
        Standing now = sources.progress().standing(member);
        return sources.places(sources.progress().setBy(member, interaction, state)).stream()
                .filter(place -> now.of(place) == state)
                .map(Place::number)
                .collect(Collectors.toSet());
    }

    /** Shares what that interaction ticked and is still done. */
    private Reply share(Press press) {
        press.onlyFor(1);
        long member = press.visit().member();
        long interaction = press.number(0);
        Set<Long> still = still(State.DONE, member, interaction);
        List<Place> places = sources.places(sources.progress().setBy(member, interaction, State.DONE)).stream()
                .filter(place -> still.contains(place.number()))
                .toList();
        if (places.isEmpty()) {
            throw new Refusal("You have taken this back, so there is nothing to share.");
        }
        Place first = places.get(0);
        Button mine = Button.secondary(
                Press.id(ChecklistCommand.OPEN, first.roadmapNumber(), Math.max(first.phase(), 0)),
                "Open my checklist");
        Marked now = told(State.DONE, places, still, member, interaction);
        return Reply.of(MarkView.marked(sources.catalogue().get(), now).shared(member, mine));
    }
}
