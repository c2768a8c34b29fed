package dev.cairn;

import dev.cairn.browse.BrowseFeature;
import dev.cairn.care.CareFeature;
import dev.cairn.chat.Feature;
import dev.cairn.chat.Switchboard;
import dev.cairn.chat.Visit;
import dev.cairn.chat.Welcome;
import dev.cairn.checklist.ChecklistFeature;
import dev.cairn.library.RoadmapReader;
import dev.cairn.member.MemberStore;
import dev.cairn.member.ServerStore;
import dev.cairn.progress.FollowStore;
import dev.cairn.progress.HistoryStore;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.TopicStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.server.OwnRoadmaps;
import dev.cairn.store.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/** Joins the rooms: which features there are, and what each is given. */
public final class Wiring {
    private final MemberStore members;
    private final TopicStore topics;
    private final Switchboard switchboard;
    private final Welcome welcome;
    private final InstantSource time;
    private final CurrentCatalogue catalogue;

    /**
     * Joins everything over an open database.
     *
     * @param contact where members report problems; may be blank
     */
    public Wiring(Database database, List<Roadmap> roadmaps, InstantSource time, String contact) {
        this.time = time;
        this.members = new MemberStore(database);
        this.topics = new TopicStore(database);
        OwnRoadmaps own = new OwnRoadmaps(database, topics, RoadmapReader::read, time);
        this.catalogue = new CurrentCatalogue(catalogued(roadmaps), own);
        this.switchboard = new Switchboard(features(database, contact), catalogue::steadily);
        this.welcome = CareFeature.welcome(catalogue, new ServerStore(database), time);
    }

    private List<Feature> features(Database database, String contact) {
        ProgressStore progress = new ProgressStore(database);
        FollowStore follows = new FollowStore(database);
        return List.of(
                new BrowseFeature(catalogue, progress, follows),
                new ChecklistFeature(catalogue, progress, new HistoryStore(database), follows, members),
                new CareFeature(catalogue, Version.CURRENT, contact, members));
    }

    private Catalogue catalogued(List<Roadmap> roadmaps) {
        return Catalogue.of(roadmaps, topics.enter(OptionalLong.empty(), roadmaps, time.instant()));
    }

    /** Puts these roadmaps in the place of the ones before, as one change. */
    public void replace(List<Roadmap> roadmaps) {
        catalogue.replace(catalogued(roadmaps));
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

    /** Notes who used the bot, where and when. */
    public void met(Visit visit) {
        visit.server().ifPresent(server -> members.met(server, visit.member(), visit.at()));
    }
}
