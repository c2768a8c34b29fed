package dev.cairn.checklist;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.checklist.ProgressView.Coming;
import dev.cairn.lookup.Lookup;
import dev.cairn.progress.Standing;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Panel;
import java.util.List;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /next [roadmap]}: the next three open topics. */
final class NextCommand implements Command {
    static final String SHOW = "next";
    static final String TICK = "next-tick";
    static final String SHARE = "next-share";
    static final String OPEN = "next-open";
    /** Stands for all of a member's roadmaps, where a roadmap's number could stand. */
    static final long MINE = 0;

    private static final String ROADMAP = "roadmap";
    private static final int TOPICS = 3;

    private final Sources sources;

    NextCommand(Sources sources) {
        this.sources = sources;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("next", "What to learn next, with resources")
                .addOption(OptionType.STRING, ROADMAP, "In this roadmap only", false, true);
    }

    List<Control> controls() {
        return List.of(
                new Control(SHOW, Opening.REDRAW, press -> {
                    press.onlyFor(1);
                    return drawn(press.number(0), press.visit().member());
                }),
                new Control(TICK, Opening.REDRAW, this::tick),
                new Control(SHARE, Opening.CHANNEL, this::share),
                new Control(
                        OPEN,
                        Opening.ONLY_YOU,
                        press -> drawn(press.number(0), press.visit().member())));
    }

    @Override
    public Reply answer(Call call) {
        Catalogue catalogue = sources.catalogue().get();
        long member = call.visit().member();
        long roadmap = call.text(ROADMAP)
                .map(text -> Lookup.roadmap(catalogue, text, near -> Press.id(SHOW, near.number(), member)))
                .map(Entry::number)
                .orElse(MINE);
        return drawn(roadmap, member);
    }

    private Reply drawn(long roadmap, long member) {
        return Reply.of(panel(roadmap, member).build());
    }

    private Panel panel(long roadmap, long member) {
        return ProgressView.next(sources.catalogue().get(), next(roadmap, member), member);
    }

    private Reply tick(Press press) {
        press.onlyFor(2);
        Place place = sources.place(press.number(0));
        boolean changed = !sources.progress()
                .set(press.visit(), List.of(place.number()), State.DONE)
                .isEmpty();
        long member = press.visit().member();
        Panel next = panel(press.number(1), member);
        return Reply.of((changed
                        ? new Panel()
                                .text("## " + MarkView.ticked(place))
                                .add(next)
                                .buttons(List.of(
                                        MarkView.undoing(member, press.visit().interaction())))
                        : next)
                .build());
    }

    private Reply share(Press press) {
        press.onlyFor(1);
        long member = press.visit().member();
        long roadmap = press.number(0);
        return Reply.of(panel(roadmap, member)
                .shared(member, Button.secondary(Press.id(OPEN, roadmap), "What is next for me")));
    }

    /** Of one roadmap, or of all of a member's. */
    private Coming next(long roadmap, long member) {
        Standing standing = sources.progress().standing(member);
        List<Entry> roadmaps = roadmap == MINE ? sources.roadmapsOf(member, standing) : List.of(sources.entry(roadmap));
        return new Coming(Upcoming.of(roadmaps, standing, TOPICS), standing, roadmap);
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        return sources.suggestions().roadmaps(typing);
    }
}
