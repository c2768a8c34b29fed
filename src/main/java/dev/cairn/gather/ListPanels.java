package dev.cairn.gather;

import dev.cairn.chat.Call;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.group.Group;
import dev.cairn.lookup.Groups;
import dev.cairn.member.Zoning;
import dev.cairn.pace.Course;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Fold;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /group list}: the groups of a server, and which of them one looks for. */
final class ListPanels {
    static final String LIST = "group-list";
    static final String FREE = "free";
    static final int A_PAGE = 10;

    private static final long ANY = -1;

    private final Stores stores;
    private final GroupPanels panels;
    private final GroupOptions options;
    private final Zoning zones;

    ListPanels(Stores stores, GroupPanels panels, GroupOptions options, Zoning zones) {
        this.stores = stores;
        this.panels = panels;
        this.options = options;
        this.zones = zones;
    }

    /**
     * What is looked for; stands in the buttons of a list.
     *
     * @param roadmap its number, or less than 0 for any
     * @param phase its position, or less than 0 for any
     * @param free whether only those with a free seat
     * @param language empty for any
     */
    record Wanted(long roadmap, long phase, boolean free, String language) {
        boolean isAll() {
            return equals(new Wanted(ANY, ANY, false, ""));
        }
    }

    List<Control> controls() {
        return List.of(new Control(LIST, Opening.REDRAW, press -> {
            press.onlyFor(1);
            Wanted wanted = new Wanted(press.number(2), press.number(3), press.number(4) == 1, press.key(5));
            return list(wanted, press.index(0), press.visit());
        }));
    }

    Reply list(Call call) {
        Optional<Entry> entry = call.text(GroupOptions.ROADMAP).map(options::roadmap);
        Optional<Integer> phase = call.text(GroupOptions.PHASE)
                .map(text -> GroupOptions.position(
                        entry.orElseThrow(() -> new Refusal("Name the roadmap too; phases are told apart by it.")),
                        text));
        Wanted wanted = new Wanted(
                entry.map(Entry::number).orElse(ANY),
                phase.map(Integer::longValue).orElse(ANY),
                call.text(FREE).filter("true"::equalsIgnoreCase).isPresent(),
                GroupOptions.language(call).orElse(""));
        return list(wanted, 0, call.visit());
    }

    private Reply list(Wanted wanted, int page, Visit visit) {
        long server = Groups.server(visit);
        LocalDate today = visit.at().atZone(zones.ofServer(server)).toLocalDate();
        List<Group> all = stores.groups().ofServer(server);
        List<Group> found =
                all.stream().filter(group -> isWanted(group, wanted, today)).toList();
        Page<Group> shown = Page.of(found, A_PAGE, page);
        List<ListView.Row> rows = shown.items().stream()
                .map(group -> new ListView.Row(
                        group, panels.entry(group), stores.groups().isMember(group.number(), visit.member())))
                .toList();
        return Reply.of(
                ListView.list(new Page<>(rows, shown.number(), shown.count()), found.size(), wanted, visit.member())
                        .build());
    }

    private boolean isWanted(Group group, Wanted wanted, LocalDate today) {
        return (wanted.roadmap() < 0 || wanted.roadmap() == group.terms().roadmap())
                && (wanted.phase() < 0
                        || phase(group, today)
                                .filter(each -> each == wanted.phase())
                                .isPresent())
                && (!wanted.free() || group.free() > 0)
                && (wanted.language().isEmpty() || speaks(group, wanted.language()));
    }

    private static boolean speaks(Group group, String language) {
        return group.terms()
                .spoken()
                .map(Fold::of)
                .filter(Fold.of(language)::equals)
                .isPresent();
    }

    /** The position of the phase where the group is this week; where it began, if it has nothing new this week. */
    private Optional<Integer> phase(Group group, LocalDate today) {
        return panels.entry(group).map(entry -> {
            Course course = group.terms().course(entry);
            List<Place> gone = course.topics().subList(0, course.before(course.weekOf(today) + 1));
            return gone.isEmpty()
                    ? group.terms().position(entry)
                    : gone.getLast().phase();
        });
    }
}
