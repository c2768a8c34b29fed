package dev.cairn.checklist;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.checklist.DoneView.Ticked;
import dev.cairn.progress.Standing;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Panel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;

/** Standing topics off, and does what the buttons below that offer: take it back, share it, tick what was meant. */
final class DoneControls {
    static final String UNDO = "done-undo";
    static final String TICK = "done-tick";
    static final String PICK = "done-pick";
    static final String SHARE = "done-share";
    static final String MEANT = "done-meant";

    private final Sources sources;

    DoneControls(Sources sources) {
        this.sources = sources;
    }

    List<Control> controls() {
        return List.of(
                new Control(UNDO, Opening.REDRAW, this::undo),
                new Control(TICK, Opening.REDRAW, press -> {
                    press.onlyFor(1);
                    return tick(press.visit(), List.of(sources.place(press.number(0))));
                }),
                new Control(PICK, Opening.REDRAW, press -> {
                    press.onlyFor(0);
                    return tick(press.visit(), List.of(sources.place(press.onlyPickedNumber())));
                }),
                // a message of its own, so that the list of what else was not understood stays
                new Control(MEANT, Opening.ONLY_YOU, press -> {
                    press.onlyFor(0);
                    return tick(press.visit(), meant(press));
                }),
                new Control(SHARE, Opening.CHANNEL, this::share));
    }

    private List<Place> meant(Press press) {
        if (press.added().isEmpty()) {
            throw Press.outdated(); // Discord sends such a menu only with something picked
        }
        return press.added().stream().map(sources::place).toList();
    }

    Reply tick(Visit visit, List<Place> places) {
        return Reply.of(ticked(visit, places).build());
    }

    /** Standing these off, with all that is below them, and shows it. */
    Panel ticked(Visit visit, List<Place> places) {
        Catalogue catalogue = sources.catalogue().get();
        List<Long> topics = places.stream()
                .flatMap(place -> catalogue.leaves(place).stream())
                .map(Place::number)
                .toList();
        Set<Long> changed = sources.progress().set(visit, topics, State.DONE);
        Standing standing = sources.progress().standing(visit.member());
        return DoneView.done(
                catalogue,
                new Ticked(places, changed, standing, followed(visit.member()), visit.member(), visit.interaction()));
    }

    private Set<Long> followed(long member) {
        return sources.follows().followed(member);
    }

    private Reply undo(Press press) {
        press.onlyFor(1);
        long member = press.visit().member();
        Set<Long> ticked = sources.progress().setBy(member, press.number(0), State.DONE);
        Set<Long> taken = sources.progress().set(press.visit(), ticked, State.OPEN);
        Catalogue catalogue = sources.catalogue().get();
        List<Place> places =
                taken.stream().flatMap(topic -> catalogue.place(topic).stream()).toList();
        if (places.isEmpty() && !taken.isEmpty()) {
            return Reply.of(new Panel()
                    .text("Taken back, though the roadmaps no longer have it.")
                    .build());
        }
        return Reply.of(DoneView.undone(places, catalogue, sources.progress().standing(member), member)
                .build());
    }

    /** Shares what that interaction ticked and is still done. */
    private Reply share(Press press) {
        press.onlyFor(1);
        long member = press.visit().member();
        Catalogue catalogue = sources.catalogue().get();
        Standing standing = sources.progress().standing(member);
        Set<Long> ticked = sources.progress().setBy(member, press.number(0), State.DONE);
        List<Place> places = ticked.stream()
                .flatMap(topic -> catalogue.place(topic).stream())
                .filter(standing::has)
                .toList();
        if (places.isEmpty()) {
            throw new Refusal("You have taken this back, so there is nothing to share.");
        }
        Place first = places.get(0);
        Button mine = Button.secondary(
                Press.id(ChecklistCommand.OPEN, first.roadmapNumber(), Math.max(first.phase(), 0)),
                "Open my checklist");
        Set<Long> still = places.stream().map(Place::number).collect(Collectors.toSet());
        Ticked now = new Ticked(places, still, standing, followed(member), member, press.number(0));
        return Reply.of(DoneView.done(catalogue, now).shared(member, mine));
    }
}
