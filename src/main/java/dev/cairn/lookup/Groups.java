package dev.cairn.lookup;

import dev.cairn.chat.Command;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Typing;
import dev.cairn.chat.Visit;
import dev.cairn.group.Actor;
import dev.cairn.group.Duty;
import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.member.Organisers;
import dev.cairn.roadmap.Fold;
import dev.cairn.view.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;

/** Which group is meant, and whether somebody may change it. One of another server, or archived, is as good as none. */
public final class Groups {
    private final GroupStore store;
    private final Organisers organisers;

    public Groups(GroupStore store, Organisers organisers) {
        this.store = store;
        this.organisers = organisers;
    }

    public static long server(Visit visit) {
        return visit.server().orElseThrow(() -> new Refusal("This works in a server only, not in direct messages."));
    }

    public Actor actor(Visit visit) {
        return new Actor(visit.member(), organisers.include(visit));
    }

    /** By its number, as buttons have it. */
    public Group numbered(Visit visit, long number) {
        return store.find(server(visit), number).orElseThrow(Groups::gone);
    }

    /** The same, if the visitor hosts it or organises the server. */
    public Group hosted(Visit visit, long number) {
        Group group = numbered(visit, number);
        if (!hosts(visit, group)) {
            throw notTheirs();
        }
        return group;
    }

    public boolean hosts(Visit visit, Group group) {
        return organisers.include(visit)
                || store.duty(group.number(), visit.member())
                        .filter(Duty::isHost)
                        .isPresent();
    }

    /** What somebody picked from the suggestions, or wrote instead. */
    public Group named(Visit visit, String text) {
        return named(store.ofServer(server(visit)), text);
    }

    /** The same for whoever belongs to one group only, and need not name it. */
    public Group ownOrNamed(Visit visit, Optional<String> text) {
        return text.map(written -> named(visit, written))
                .orElseGet(() -> only(
                        store.ofMember(server(visit), visit.member()),
                        () -> new Refusal("You don't belong to a group yet. /group list shows those there are.")));
    }

    /** The same while somebody is still typing; empty as long as it cannot be told. */
    public Optional<Group> meant(Visit visit, Optional<String> text) {
        List<Group> all = visit.server().isEmpty()
                ? List.of()
                : text.isPresent() ? store.ofServer(server(visit)) : store.ofMember(server(visit), visit.member());
        return text.isPresent()
                ? all.stream().filter(group -> isCalled(group, text.get())).findFirst()
                : all.stream().filter(any -> all.size() == 1).findFirst();
    }

    private static boolean isCalled(Group group, String text) {
        return Long.toString(group.number()).equals(text)
                || Fold.of(group.name()).equals(Fold.of(text));
    }

    /** One that the visitor hosts; organisers have to name the others. */
    public Group hostedOrNamed(Visit visit, Optional<String> text) {
        if (text.isPresent()) {
            Group group = named(visit, text.get());
            return hosted(visit, group.number());
        }
        List<Group> hosted = store.ofMember(server(visit), visit.member()).stream()
                .filter(group -> store.duty(group.number(), visit.member())
                        .filter(Duty::isHost)
                        .isPresent())
                .toList();
        return only(hosted, Groups::notTheirs);
    }

    private static Group only(List<Group> groups, Supplier<Refusal> ifNone) {
        if (groups.isEmpty()) {
            throw ifNone.get();
        }
        if (groups.size() > 1) {
            throw new Refusal("Say which group: "
                    + groups.stream()
                            .map(group -> Text.inert(group.name()))
                            .limit(5)
                            .collect(Collectors.joining(", "))
                    + (groups.size() > 5 ? " or another." : "."));
        }
        return groups.getFirst();
    }

    private static Group named(List<Group> groups, String text) {
        String wanted = Fold.of(text);
        Optional<Group> picked = groups.stream()
                .filter(group -> Long.toString(group.number()).equals(text))
                .findFirst();
        Optional<Group> called = groups.stream()
                .filter(group -> Fold.of(group.name()).equals(wanted))
                .findFirst();
        List<Group> like = groups.stream()
                .filter(group -> Fold.of(group.name()).contains(wanted))
                .toList();
        return picked.or(() -> called)
                .or(() -> like.stream().filter(any -> like.size() == 1).findFirst())
                .orElseThrow(() -> new Refusal((like.isEmpty()
                                ? "There is no group called \"" + Text.inert(Text.cut(text, 60)) + "\" here."
                                : "Several groups are called so.")
                        + " Pick one of those offered while you type, or open /group list."));
    }

    /** Those of this server, one's own first. */
    public List<Choice> suggest(Typing typing) {
        Visit visit = typing.call().visit();
        if (visit.server().isEmpty()) {
            return List.of();
        }
        Set<Long> own = store.ofMember(server(visit), visit.member()).stream()
                .map(Group::number)
                .collect(Collectors.toSet());
        String wanted = Fold.of(typing.text());
        return store.ofServer(server(visit)).stream()
                .filter(group -> Fold.of(group.name()).contains(wanted))
                .sorted(Comparator.comparing(group -> !own.contains(group.number())))
                .limit(Command.MOST_CHOICES)
                .map(group -> Suggestions.choice(group.name(), Long.toString(group.number())))
                .toList();
    }

    public static Refusal gone() {
        return new Refusal("There is no such group here. /group list shows those there are.");
    }

    /** The same words whether there is no such group or it is hosted by others. */
    public static Refusal notTheirs() {
        return new Refusal("There is no such group here that you host. /group list shows those there are.");
    }
}
