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
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /done [topic] [roadmap]}: ticks topics off; without a topic it asks which, by a form. */
final class DoneCommand implements Command {
    private static final String TOPIC = "topic";
    private static final String ROADMAP = "roadmap";
    private static final int MOST_TOPICS = 25;

    private final Sources sources;
    private final DoneControls done;
    private final DoneForm form;

    DoneCommand(Sources sources) {
        this.sources = sources;
        this.done = new DoneControls(sources);
        this.form = new DoneForm(sources, done);
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash(
                        "done", "Tick topics off: one, several with commas between them, or a whole list in a form")
                .addOption(OptionType.STRING, TOPIC, "What you have learnt; without it a form opens", false, true)
                .addOption(OptionType.STRING, ROADMAP, "In which roadmap, if it stands in several", false, true);
    }

    List<Control> controls() {
        return Stream.of(done.controls(), form.controls()).flatMap(List::stream).toList();
    }

    @Override
    public Opening opening(Call call) {
        return call.text(TOPIC).isPresent() ? Opening.ONLY_YOU : Opening.FORM;
    }

    @Override
    public Reply answer(Call call) {
        Catalogue catalogue = sources.catalogue().get();
        Optional<Entry> roadmap = call.text(ROADMAP).map(text -> TopicChoice.roadmap(catalogue, text));
        return call.text(TOPIC)
                .map(topics -> tick(call.visit(), names(catalogue, topics), roadmap))
                .orElseGet(() -> new Reply.Ask(DoneFormView.form(catalogue.entries(), roadmap)));
    }

    private Reply tick(Visit visit, List<String> names, Optional<Entry> roadmap) {
        Catalogue catalogue = sources.catalogue().get();
        Set<Long> followed = sources.follows().followed(visit.member());
        List<Place> places = new ArrayList<>();
        for (String name : names) {
            List<Place> found = found(catalogue, name, names.size(), visit.member());
            List<Place> meant = TopicChoice.among(found, roadmap, followed);
            if (meant.isEmpty() && roadmap.isPresent()) {
                throw new Refusal(TopicChoice.elsewhere(found.get(0), roadmap.get()));
            }
            if (meant.size() > 1 && names.size() == 1) {
                return Reply.of(DoneView.ask(
                                Text.inert(found.get(0).topic().title()) + " stands in several places. Which one?",
                                meant,
                                Press.id(DoneControls.PICK, visit.member()))
                        .build());
            }
            places.add(onlyOne(meant));
        }
        return done.tick(visit, places.stream().distinct().toList());
    }

    private static List<Place> found(Catalogue catalogue, String name, int names, long member) {
        try {
            return Lookup.topics(catalogue, name, near -> Press.id(DoneControls.TICK, near.number(), member));
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

    private static List<String> names(Catalogue catalogue, String text) {
        List<String> names = TopicList.names(catalogue, text);
        if (names.isEmpty() || names.size() > MOST_TOPICS) {
            throw new Refusal("Name between 1 and " + MOST_TOPICS + " topics, with commas between them.");
        }
        return names;
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        return typing.option().equals(ROADMAP) ? sources.suggestions().roadmaps(typing) : offered(typing);
    }

    /** Of several topics, the one behind the last comma is being typed. */
    private List<Choice> offered(Typing typing) {
        int comma = typing.text().lastIndexOf(',');
        if (comma < 0) {
            return topics(typing);
        }
        String before = typing.text().substring(0, comma + 1) + " ";
        return topics(typing.with(typing.text().substring(comma + 1))).stream()
                .filter(choice -> before.length() + choice.getAsString().length() <= OptionData.MAX_CHOICE_VALUE_LENGTH)
                .map(choice -> new Choice(
                        Text.cut(before + choice.getName(), OptionData.MAX_CHOICE_NAME_LENGTH),
                        before + choice.getAsString()))
                .toList();
    }

    /** Open topics come first: with nothing typed yet in the order of /next, else by likeness. */
    private List<Choice> topics(Typing typing) {
        Catalogue catalogue = sources.catalogue().get();
        Standing standing = sources.progress().standing(typing.call().visit().member());
        Stream<Place> upcoming = typing.text().isEmpty() ? upcoming(typing, standing) : Stream.empty();
        return Suggestions.choices(Stream.concat(upcoming, sources.suggestions().places(typing).stream())
                .sorted(Comparator.comparing(
                        place -> standing.tally(catalogue.leaves(place)).isComplete())));
    }

    private Stream<Place> upcoming(Typing typing, Standing standing) {
        List<Entry> roadmaps = sources.suggestions()
                .namedRoadmap(typing)
                .map(List::of)
                .orElseGet(() -> sources.roadmapsOf(typing.call().visit().member(), standing));
        return Upcoming.of(roadmaps, standing, MOST_CHOICES).stream();
    }
}
