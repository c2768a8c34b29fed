package dev.cairn;

import dev.cairn.browse.BrowseFeature;
import dev.cairn.calendar.Rhythm;
import dev.cairn.care.CareFeature;
import dev.cairn.chat.Address;
import dev.cairn.chat.Bell;
import dev.cairn.chat.Downloads;
import dev.cairn.chat.EventWatch;
import dev.cairn.chat.Feature;
import dev.cairn.chat.Names;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Switchboard;
import dev.cairn.chat.Trouble;
import dev.cairn.chat.Visit;
import dev.cairn.chat.Welcome;
import dev.cairn.checklist.ChecklistFeature;
import dev.cairn.credit.CreditStore;
import dev.cairn.credit.GatheringStore;
import dev.cairn.curate.CurateFeature;
import dev.cairn.gather.GatherFeature;
import dev.cairn.group.GroupStore;
import dev.cairn.group.Terms;
import dev.cairn.ledger.Announcer;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.library.RoadmapReader;
import dev.cairn.library.Shelf;
import dev.cairn.library.Shelf.FileProblem;
import dev.cairn.lookup.Groups;
import dev.cairn.lookup.Suggestions;
import dev.cairn.meet.MeetFeature;
import dev.cairn.member.MemberStore;
import dev.cairn.member.Organisers;
import dev.cairn.member.ServerStore;
import dev.cairn.member.Zoning;
import dev.cairn.picture.Pictures;
import dev.cairn.progress.FollowStore;
import dev.cairn.progress.HistoryStore;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.ProposalStore;
import dev.cairn.progress.TopicStore;
import dev.cairn.reminder.ReminderFeature;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.server.OwnRoadmaps;
import dev.cairn.server.SharedRoadmaps;
import dev.cairn.standing.StandingFeature;
import dev.cairn.store.Database;
import dev.cairn.view.TroubleWords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins the rooms: which features there are, and what each is given. */
public final class Wiring {
    private final MemberStore members;
    private final TopicStore topics;
    private final Switchboard switchboard;
    private final Welcome welcome;
    private final ServerStore servers;
    private final Clocks clocks;
    private final Ledger ledger;
    private final CurrentPostbox postbox = new CurrentPostbox();
    private final CurrentNames names = new CurrentNames(this::left);
    private final CreditStore credits;
    private final ProgressStore progress;
    private final Suggestions suggestions;
    private final Pictures pictures;
    private final GroupStore groups;
    private final Organisers organisers;
    private final StandingFeature standings;
    private final Zoning zones;
    private final ReminderFeature reminders;
    private final GatherFeature gather;
    private final MeetFeature meet;
    private final OwnRoadmaps own;
    private final Downloads downloads;
    private final CurrentCatalogue catalogue;
    private volatile Shelf shelf;

    /**
     * Joins everything over an open database.
     *
     * @param shelf the roadmaps that everybody has, and what is wrong with them
     * @param contact where members report problems; may be blank
     * @param downloads what members attach
     */
    public Wiring(Database database, Shelf shelf, Clocks clocks, String contact, Downloads downloads) {
        this.clocks = clocks;
        this.members = new MemberStore(database);
        this.servers = new ServerStore(database);
        this.ledger = new Ledger(database, clocks.bot(), clocks.real(), this::recipient);
        this.topics = new TopicStore(database);
        this.own = new OwnRoadmaps(database, topics, RoadmapReader::read, clocks.bot());
        this.downloads = downloads;
        this.shelf = shelf;
        this.catalogue = new CurrentCatalogue(catalogued(shelf), own);
        this.zones = new Zoning(members, servers, clocks.zone());
        this.credits = new CreditStore(database, clocks.zone());
        this.progress = new ProgressStore(database, credits::logged);
        this.suggestions = new Suggestions(catalogue, new FollowStore(database));
        this.pictures = new Pictures(database.folder());
        this.groups = new GroupStore(database);
        this.organisers = new Organisers(servers);
        this.reminders = reminders(database);
        this.meet = meet(database);
        this.gather = gather(database);
        this.standings = standings(database);
        this.switchboard = new Switchboard(features(database, contact), catalogue);
        this.welcome = CareFeature.welcome(catalogue, servers, clocks.bot());
    }

    private ReminderFeature reminders(Database database) {
        return new ReminderFeature(
                database,
                ledger,
                new ReminderFeature.People(members, servers, organisers, zones),
                postbox,
                suggestions,
                clocks.bot());
    }

    private MeetFeature meet(Database database) {
        return new MeetFeature(
                database,
                ledger,
                new MeetFeature.Circle(groups, new Groups(groups, organisers)),
                new MeetFeature.People(servers, zones, new GatheringStore(database, credits)),
                new MeetFeature.Learning(catalogue, catalogue::of, progress, suggestions),
                postbox,
                clocks.bot());
    }

    private GatherFeature gather(Database database) {
        return new GatherFeature(
                database,
                ledger,
                new GatherFeature.People(members, organisers, zones, names),
                new GatherFeature.Learning(catalogue, progress, suggestions),
                postbox,
                new GroupSessions(meet),
                pictures,
                clocks.bot());
    }

    private StandingFeature standings(Database database) {
        return new StandingFeature(
                database,
                credits,
                new StandingFeature.People(organisers, zones, names, new RankedGroups(groups)),
                new StandingFeature.Posts(ledger, postbox),
                pictures,
                catalogue,
                suggestions);
    }

    /** Hears what becomes of the bot's own events in Discord. */
    public EventWatch events() {
        return meet.events();
    }

    private List<Feature> features(Database database, String contact) {
        ProposalStore proposals = new ProposalStore(database, credits::logged);
        FollowStore follows = new FollowStore(database);
        return List.of(
                new BrowseFeature(catalogue, progress, proposals, follows),
                new ChecklistFeature(
                        catalogue, this::catalogue, progress, proposals, new HistoryStore(database), follows, members),
                new CurateFeature(own, catalogue, this::shared, RoadmapReader::read, downloads, database),
                gather,
                meet,
                standings,
                reminders,
                new CareFeature(
                        catalogue,
                        new CareFeature.Itself(Version.CURRENT, contact, database.backups()::newest),
                        new CareFeature.People(members, servers, zones),
                        new CareFeature.Posts(
                                ledger, postbox, this::name, ReminderFeature::isPersonal, this::isAwaited),
                        reminders::offers));
    }

    /** What something that is posted is called. */
    private String name(Schedule schedule) {
        return schedule.plan().kind().equals(ReminderFeature.KIND)
                ? reminders.name(schedule)
                : schedule.plan().title();
    }

    /** What is to be done about something that was not posted; empty for reminders, which have commands for that. */
    private Optional<String> advice(Schedule schedule, Trouble why) {
        String kind = schedule.plan().kind();
        return kind.equals(ReminderFeature.KIND) || ReminderFeature.isPersonal(kind)
                ? Optional.empty()
                : Stream.of(meet.advice(schedule, why), standings.advice(schedule, why))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(() -> Optional.of(TroubleWords.remedy(why)));
    }

    /** Whether people wait for it; looks that the bot takes and what it does besides posting are nobody's affair. */
    private boolean isAwaited(Schedule schedule) {
        return schedule.plan().kind().equals(MeetFeature.KIND)
                ? meet.isNextReminder(schedule)
                : !GatherFeature.isLook(schedule.plan().kind());
    }

    private Catalogue catalogued(Shelf shelf) {
        List<Roadmap> roadmaps = shelf.roadmaps();
        return Catalogue.of(
                roadmaps,
                topics.enter(OptionalLong.empty(), roadmaps, clocks.bot().instant()));
    }

    /** Puts these roadmaps in the place of the ones before, as one change. */
    public void replace(Shelf next) {
        catalogue.replace(catalogued(next));
        shelf = next;
    }

    private SharedRoadmaps shared() {
        Map<String, List<Problem>> problems = shelf.problems().stream()
                .collect(Collectors.groupingBy(
                        FileProblem::file,
                        TreeMap::new,
                        Collectors.mapping(FileProblem::problem, Collectors.toList())));
        return new SharedRoadmaps(catalogue.shared(), problems);
    }

    /** Of the roadmaps that everybody has, as it is at this moment. */
    Catalogue catalogue() {
        return catalogue.shared();
    }

    public Switchboard switchboard() {
        return switchboard;
    }

    public Welcome welcome() {
        return welcome;
    }

    /** What members have said of topics. */
    ProgressStore progress() {
        return progress;
    }

    /** What the bot posts of itself. */
    public Ledger ledger() {
        return ledger;
    }

    private List<Announcer> announcers() {
        return Stream.of(
                        reminders.announcers(),
                        gather.announcers(),
                        standings.announcers(),
                        List.of(meet.announcer(), CareFeature.notices(ledger, this::advice)))
                .flatMap(List::stream)
                .toList();
    }

    /** A server that is there to be tried has two reminders from the start. */
    void setFirstReminders(Address.InServer where, long member) {
        reminders.setOffers(where, member, zones.ofServer(where.server()));
    }

    /** What members are called. */
    public Names names() {
        return names;
    }

    /** From now on members have names. */
    public void connect(Names connected) {
        names.connect(connected);
    }

    /** And a session of its first group. */
    void setFirstSession(long server, long host, Rhythm rhythm) {
        groups.ofServer(server).stream().findFirst().ifPresent(group -> meet.setFirst(group, host, rhythm));
    }

    /** And a group, whose host comes first among its members. */
    void setFirstGroup(long server, Terms terms, List<Long> belonging) {
        gather.setFirst(server, terms, belonging, clocks.bot().instant());
    }

    /** From now on posts go out, as the bell rings. */
    public void connect(Postbox connected, Bell bell) {
        postbox.connect(connected);
        ledger.open(postbox, announcers(), bell);
    }

    /** The same on the thread that rings; for tests. */
    public void connectHere(Postbox connected) {
        postbox.connect(connected);
        ledger.openHere(postbox, announcers());
    }

    /**
     * Organisers by their channel, else whoever made it, if they have allowed that. What is personal, and what could not be
     * told in the organisers' channel, is for whoever made it alone.
     */
    private Optional<Address> recipient(Schedule schedule) {
        Plan plan = schedule.plan();
        boolean isNotice = plan.kind().equals(Ledger.NOTICE);
        OptionalLong server = plan.address().inServer();
        if (server.isPresent() && !isNotice && !ReminderFeature.isPersonal(plan.kind())) {
            OptionalLong channel = servers.settings(server.getAsLong()).notices();
            if (channel.isPresent()) {
                return Optional.of(new Address.InServer(server.getAsLong(), channel.getAsLong()));
            }
        }
        boolean inVain = plan.address() instanceof Address.Direct
                && (isNotice
                        || schedule.troubled()
                                .filter(Trouble.DIRECT_CLOSED::equals)
                                .isPresent());
        return !inVain && members.takesDirectMessages(plan.member())
                ? Optional.of(new Address.Direct(plan.member()))
                : Optional.empty();
    }

    /** Somebody is not in a server any more, as Discord says. */
    private void left(long server, long member) {
        Instant now = clocks.bot().instant();
        members.left(server, member, now);
        gather.left(server, member, now);
    }

    /** Notes who used the bot, where and when, and has the roadmaps of that server ready for what they do next. */
    public void met(Visit visit) {
        visit.server().ifPresent(server -> {
            members.met(server, visit.member(), visit.at());
            standings.met(visit);
            catalogue.prepare(server);
        });
    }
}
