package dev.cairn.browse;

import dev.cairn.browse.Spot.OfRoadmap;
import dev.cairn.browse.Spot.OfTopic;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Feature;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Reply;
import dev.cairn.lookup.Suggestions;
import dev.cairn.progress.FollowStore;
import dev.cairn.progress.Marking;
import dev.cairn.progress.Marking.Outcome;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.ProposalStore;
import dev.cairn.progress.ProposalStore.Proposal;
import dev.cairn.progress.Standing.Extent;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Asking;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;

/** Looking at roadmaps. Every panel is a {@link Spot}: buttons change the panel into another, share it, or open one's own. */
public final class BrowseFeature implements Feature {
    static final String GO = "go";
    static final String GO_PICKED = "go-picked";
    static final String OPEN = "open";
    static final String SHARE = "share";
    static final String FOLLOW = "roadmap-follow";
    static final String UNFOLLOW = "roadmap-unfollow";
    static final String TICK_PHASE = "phase-tick";
    static final String MARK_TOPIC = "topic-mark";
    static final String UNDO_TOPIC = "topic-undo";

    private final Atlas atlas;
    private final ProgressStore progress;
    private final Marking marking;
    private final FollowStore follows;
    private final Suggestions suggestions;

    public BrowseFeature(
            Supplier<Catalogue> catalogue, ProgressStore progress, ProposalStore proposals, FollowStore follows) {
        this.atlas = new Atlas(catalogue, progress, follows);
        this.progress = progress;
        this.marking = new Marking(progress, proposals);
        this.follows = follows;
        this.suggestions = new Suggestions(catalogue, follows);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new RoadmapCommand(atlas, suggestions),
                new TopicCommand(atlas, suggestions),
                new ResourcesCommand(atlas, suggestions),
                new SearchCommand(atlas));
    }

    @Override
    public List<Control> controls() {
        return List.of(
                new Control(GO, Opening.REDRAW, press -> {
                    press.onlyFor(1);
                    return drawn(press, Spot.read(press.key(0)));
                }),
                new Control(GO_PICKED, Opening.REDRAW, press -> {
                    press.onlyFor(0);
                    return drawn(press, Spot.read(press.onlyPicked()));
                }),
                new Control(OPEN, Opening.ONLY_YOU, press -> drawn(press, Spot.read(press.key(0)))),
                new Control(SHARE, Opening.CHANNEL, this::share),
                new Control(FOLLOW, Opening.REDRAW, this::follow),
                new Control(UNFOLLOW, Opening.REDRAW, this::unfollow),
                new Control(TICK_PHASE, Opening.REDRAW, this::tickPhase),
                new Control(MARK_TOPIC, Opening.REDRAW, this::markTopic),
                new Control(UNDO_TOPIC, Opening.REDRAW, this::undoTopic));
    }

    /** A button that opens the presser's own panel of a spot. */
    static Button opening(Spot spot) {
        return Button.secondary(Press.id(OPEN, spot.written()), "Open for me");
    }

    private Reply drawn(Press press, Spot spot) {
        return Reply.of(atlas.draw(spot, atlas.viewer(press.visit().member())).build());
    }

    private Reply share(Press press) {
        press.onlyFor(1);
        Spot spot = Spot.read(press.key(0));
        long member = press.visit().member();
        return Reply.of(atlas.draw(spot, atlas.viewer(member)).shared(member, opening(spot)));
    }

    private Reply follow(Press press) {
        press.onlyFor(1);
        long roadmap = atlas.entry(press.number(0)).number();
        follows.follow(press.visit().member(), roadmap, press.visit().at());
        return drawn(press, new OfRoadmap(press.number(0), 0));
    }

    private Reply unfollow(Press press) {
        press.onlyFor(1);
        follows.unfollow(press.visit().member(), press.number(0));
        return drawn(press, new OfRoadmap(press.number(0), 0));
    }

    private Reply tickPhase(Press press) {
        press.onlyFor(1);
        Spot spot = Spot.read(press.key(0));
        drawn(press, spot); // what is gone is refused before anything changes
        progress.set(press.visit(), known(press.added()), State.DONE, known(press.removed()));
        return drawn(press, spot);
    }

    private List<Long> known(List<Long> topics) {
        return topics.stream()
                .filter(topic -> atlas.catalogue().place(topic).isPresent())
                .toList();
    }

    private Reply markTopic(Press press) {
        press.onlyFor(3);
        State state = State.said(press.key(0)).orElseThrow(Press::outdated);
        Extent extent = Extent.stored(press.key(2)).orElseThrow(Press::outdated);
        Place place = Atlas.place(atlas.catalogue(), press.number(1));
        long member = press.visit().member();
        List<Place> topics = progress.standing(member).meant(atlas.catalogue(), place, extent);
        return switch (marking.mark(press.visit(), state, topics)) {
            case Outcome.Asked(Proposal tooMany) ->
                Reply.of(Asking.panel(atlas.catalogue(), tooMany, member).build());
            case Outcome.Marked any -> drawn(press, new OfTopic(place.number()));
        };
    }

    private Reply undoTopic(Press press) {
        press.onlyFor(2);
        Place place = Atlas.place(atlas.catalogue(), press.number(0));
        Set<Long> leaves =
                atlas.catalogue().leaves(place).stream().map(Place::number).collect(Collectors.toSet());
        progress.takeBack(press.visit(), press.number(1), leaves::contains);
        return drawn(press, new OfTopic(place.number()));
    }
}
