package dev.cairn.checklist;

import dev.cairn.chat.Command;
import dev.cairn.chat.Typing;
import dev.cairn.lookup.Suggestions;
import dev.cairn.progress.Standing;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Fold;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** What is offered while topics are named that shall come into a state. */
final class MarkSuggestions {
    private final Sources sources;
    private final State state;
    private final WholePhase phases;

    MarkSuggestions(Sources sources, State state) {
        this.sources = sources;
        this.state = state;
        this.phases = new WholePhase(sources);
    }

    /** Of several topics, the last one is being typed; its own name may hold a comma, as may one in open parentheses. */
    List<Choice> offered(Typing typing) {
        return TopicList.beginningsOfLast(typing.text()).stream()
                .map(begin -> behind(begin, typing))
                .filter(choices -> !choices.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Choice> behind(int begin, Typing typing) {
        if (begin == 0) {
            return choices(typing);
        }
        String before = typing.text().substring(0, begin) + " ";
        return choices(typing.with(typing.text().substring(begin))).stream()
                .filter(choice -> before.length() + choice.getAsString().length() <= OptionData.MAX_CHOICE_VALUE_LENGTH)
                .map(choice -> new Choice(
                        Text.cut(before + choice.getName(), OptionData.MAX_CHOICE_NAME_LENGTH),
                        before + choice.getAsString()))
                .toList();
    }

    /** Phases that begin as typed, then topics, then other phases like it. */
    private List<Choice> choices(Typing typing) {
        String typed = Fold.of(typing.text());
        long member = typing.call().visit().member();
        Map<Boolean, List<Choice>> phases = this.phases.like(typing).stream()
                .filter(phase -> !this.phases.topics(phase, member).isEmpty())
                .map(phase -> Suggestions.choice(phase.label(), phase.typed()))
                .collect(Collectors.partitioningBy(
                        choice -> Fold.of(choice.getName()).startsWith(typed)));
        return Stream.of(phases.getOrDefault(true, List.of()), topics(typing), phases.getOrDefault(false, List.of()))
                .flatMap(List::stream)
                .limit(Command.MOST_CHOICES)
                .toList();
    }

    /** What is ahead comes first: with nothing typed yet in the order of /next, else by likeness. */
    private List<Choice> topics(Typing typing) {
        Catalogue catalogue = sources.catalogue().get();
        Standing standing = sources.progress().standing(typing.call().visit().member());
        Stream<Place> upcoming = typing.text().isEmpty() ? upcoming(typing, standing) : Stream.empty();
        return Suggestions.choices(Stream.concat(upcoming, sources.suggestions().places(typing).stream())
                .sorted(Comparator.comparing(place -> isSettled(standing.of(catalogue.leaves(place))))));
    }

    private boolean isSettled(State now) {
        return now == state || !now.isAhead();
    }

    private Stream<Place> upcoming(Typing typing, Standing standing) {
        List<Entry> roadmaps = sources.suggestions()
                .namedRoadmap(typing)
                .map(List::of)
                .orElseGet(() -> sources.roadmapsOf(typing.call().visit().member(), standing));
        return Upcoming.of(roadmaps, standing, Command.MOST_CHOICES).stream();
    }
}
