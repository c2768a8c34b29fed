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
import dev.cairn.checklist.DoneView.Ticked;
import dev.cairn.lookup.Lookup;
import dev.cairn.progress.State;
import dev.cairn.progress.Ticks;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /done topic [roadmap]}: ticks topics off. */
final class DoneCommand implements Command {
    static final String UNDO = "done-undo";
    static final String TICK = "done-tick";
    static final String PICK = "done-pick";
    static final String SHARE = "done-share";

    private static final String TOPIC = "topic";
    private static final String ROADMAP = "roadmap";
    private static final int MOST_TOPICS = 25;

    private final Sources sources;

    DoneCommand(Sources sources) {
        this.sources = sources;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("done", "Tick a topic off, or several with commas between them")
                .addOption(OptionType.STRING, TOPIC, "What you have learnt", true, true)
                .addOption(OptionType.STRING, ROADMAP, "In which roadmap, if it stands in several", false, true);
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
                new Control(SHARE, Opening.CHANNEL, this::share));
    }

    @Override
    public Reply answer(Call call) {
        Catalogue catalogue = sources.catalogue().get();
        long member = call.visit().member();
        Optional<Entry> roadmap = call.text(ROADMAP).map(text -> roadmap(catalogue, text));
        Set<Long> followed = sources.follows().followed(member);
        List<Place> places = new ArrayList<>();
        List<String> names = names(catalogue, call.text(TOPIC).orElse(""));
        for (String name : names) {
            List<Place> found = found(catalogue, name, names.size(), member);
            List<Place> meant = TopicChoice.among(found, roadmap, followed);
            if (meant.size() > 1 && names.size() == 1) {
                return Reply.of(DoneView.ask(
                                Text.inert(found.get(0).topic().title()) + " stands in several places. Which one?",
                                meant,
                                Press.id(PICK, member))
                        .build());
            }
            places.add(onlyOne(meant));
        }
        return tick(call.visit(), places.stream().distinct().toList());
    }

    /** Without buttons: one that opened a roadmap would forget the topic. */
    private static Entry roadmap(Catalogue catalogue, String text) {
        try {
            return Lookup.roadmap(catalogue, text, near -> "none");
        } catch (Refusal unknown) {
            throw new Refusal(
                    unknown.words().replaceFirst(" Did you mean one of these\\?", "") + " Nothing was ticked.");
        }
    }

    private static List<Place> found(Catalogue catalogue, String name, int names, long member) {
        try {
            return Lookup.topics(catalogue, name, near -> Press.id(TICK, near.number(), member));
        } catch (Refusal unknown) {
            throw names == 1 ? unknown : new Refusal(unknown.words() + " Nothing was ticked.", unknown.instead());
        }
    }

    private static Place onlyOne(List<Place> meant) {
        if (meant.size() > 1) {
            throw new Refusal(Text.inert(meant.get(0).topic().title())
                    + " stands in several places, so tick it on its own. Nothing was ticked.");
        }
        return meant.get(0);
    }

    /** Several topics are separated by commas, but a topic's own name may hold one. */
    private static List<String> names(Catalogue catalogue, String text) {
        if (!text.contains(",") || !catalogue.topicNames().find(text).found().isEmpty()) {
            return List.of(text);
        }
        List<String> names = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty() || names.size() > MOST_TOPICS) {
            throw new Refusal("Name between 1 and " + MOST_TOPICS + " topics, with commas between them.");
        }
        return names;
    }

    private Reply tick(Visit visit, List<Place> places) {
        Catalogue catalogue = sources.catalogue().get();
        List<Long> topics = places.stream()
                .flatMap(place -> catalogue.leaves(place).stream())
                .map(Place::number)
                .toList();
        Set<Long> changed = sources.progress().set(visit, topics, State.DONE);
        Ticked ticked = new Ticked(
                places, changed, sources.progress().ticks(visit.member()), visit.member(), visit.interaction());
        return Reply.of(DoneView.done(catalogue, ticked).build());
    }

    private Reply undo(Press press) {
        press.onlyFor(1);
        long member = press.visit().member();
        Set<Long> ticked = sources.progress().tickedBy(member, press.number(0));
        Set<Long> taken = sources.progress().set(press.visit(), ticked, State.OPEN);
        Catalogue catalogue = sources.catalogue().get();
        List<Place> places =
                taken.stream().flatMap(topic -> catalogue.place(topic).stream()).toList();
        if (places.isEmpty() && !taken.isEmpty()) {
            return Reply.of(new Panel()
                    .text("Taken back, though the roadmaps no longer have it.")
                    .build());
        }
        return Reply.of(DoneView.undone(places, catalogue, sources.progress().ticks(member), member)
                .build());
    }

    /** Shares what that interaction ticked and is still done. */
    private Reply share(Press press) {
        press.onlyFor(1);
        long member = press.visit().member();
        Catalogue catalogue = sources.catalogue().get();
        Ticks ticks = sources.progress().ticks(member);
        Set<Long> ticked = sources.progress().tickedBy(member, press.number(0));
        List<Place> places = ticked.stream()
                .flatMap(topic -> catalogue.place(topic).stream())
                .filter(ticks::has)
                .toList();
        if (places.isEmpty()) {
            throw new Refusal("You have taken this back, so there is nothing to share.");
        }
        Place first = places.get(0);
        Button mine = Button.secondary(
                Press.id(ChecklistCommand.OPEN, first.roadmapNumber(), Math.max(first.phase(), 0)),
                "Open my checklist");
        Set<Long> still = places.stream().map(Place::number).collect(Collectors.toSet());
        Ticked now = new Ticked(places, still, ticks, member, press.number(0));
        return Reply.of(DoneView.done(catalogue, now).shared(member, mine));
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        return typing.option().equals(ROADMAP) ? sources.suggestions().roadmaps(typing) : offered(typing);
    }

    /** Of several topics, the one behind the last comma is being typed. */
    private List<Choice> offered(Typing typing) {
        int comma = typing.text().lastIndexOf(',');
        if (comma < 0) {
            return sources.suggestions().topics(typing);
        }
        String before = typing.text().substring(0, comma + 1) + " ";
        return sources.suggestions().topics(typing.with(typing.text().substring(comma + 1))).stream()
                .filter(choice -> before.length() + choice.getAsString().length() <= OptionData.MAX_CHOICE_VALUE_LENGTH)
                .map(choice -> new Choice(
                        Text.cut(before + choice.getName(), OptionData.MAX_CHOICE_NAME_LENGTH),
                        before + choice.getAsString()))
                .toList();
    }
}
