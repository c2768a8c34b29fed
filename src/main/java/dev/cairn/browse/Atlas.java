package dev.cairn.browse;

import dev.cairn.browse.Spot.Beside;
import dev.cairn.browse.Spot.Found;
import dev.cairn.browse.Spot.OfPhase;
import dev.cairn.browse.Spot.OfRoadmap;
import dev.cairn.browse.Spot.OfTopic;
import dev.cairn.browse.Spot.Overview;
import dev.cairn.browse.Spot.Resources;
import dev.cairn.chat.Refusal;
import dev.cairn.progress.FollowStore;
import dev.cairn.progress.ProgressStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import dev.cairn.roadmap.Search;
import dev.cairn.roadmap.Search.Hit;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.List;
import java.util.function.Supplier;

/** Draws any spot for anybody. */
final class Atlas {
    /** More than are shown, to know whether there are more. */
    private static final int HITS = 100;

    private final Supplier<Catalogue> catalogue;
    private final ProgressStore progress;
    private final FollowStore follows;

    Atlas(Supplier<Catalogue> catalogue, ProgressStore progress, FollowStore follows) {
        this.catalogue = catalogue;
        this.progress = progress;
        this.follows = follows;
    }

    Catalogue catalogue() {
        return catalogue.get();
    }

    Viewer viewer(long member) {
        return new Viewer(member, progress.standing(member), follows.followed(member));
    }

    /** Draws a spot; one that a changed file no longer has is refused. */
    Panel draw(Spot spot, Viewer viewer) {
        Catalogue now = catalogue.get();
        return switch (spot) {
            case Overview overview -> RoadmapView.overview(now, overview, viewer);
            case OfRoadmap(long roadmap, int page) -> RoadmapView.roadmap(now, entry(now, roadmap), page, viewer);
            case OfPhase phase -> PhaseView.phase(entryWith(now, phase), phase, viewer);
            case Beside beside -> PhaseView.beside(entryWith(now, beside), beside, viewer);
            case OfTopic(long topic) -> TopicView.topic(now, place(now, topic), viewer);
            case Found found -> TopicView.found(found, hits(now, found.text()), viewer);
            case Resources resources -> ResourcesView.resources(now, existing(now, resources), viewer);
        };
    }

    Entry entry(long roadmap) {
        return entry(catalogue.get(), roadmap);
    }

    private static Entry entry(Catalogue catalogue, long roadmap) {
        return catalogue.entry(roadmap).orElseThrow(Atlas::gone);
    }

    private static Entry entryWith(Catalogue catalogue, OfPhase spot) {
        Entry entry = entry(catalogue, spot.roadmap());
        if (spot.phase() < 0 || spot.phase() >= entry.roadmap().phases().size()) {
            throw gone();
        }
        return entry;
    }

    private static Entry entryWith(Catalogue catalogue, Beside spot) {
        Entry entry = entry(catalogue, spot.roadmap());
        if (!PhaseView.exists(entry.roadmap(), spot.side(), spot.position())) {
            throw gone();
        }
        return entry;
    }

    private static List<Hit> hits(Catalogue catalogue, String text) {
        List<Hit> hits = Search.find(catalogue, text, HITS);
        if (hits.isEmpty()) {
            throw new Refusal("Nothing is like \"" + Text.inert(Text.cut(text, 60))
                    + "\". Try one word of it, or /roadmap to look around.");
        }
        return hits;
    }

    private static Resources existing(Catalogue catalogue, Resources spot) {
        if (spot.topic() != Spot.ANY) {
            place(catalogue, spot.topic());
        }
        if (spot.roadmap() != Spot.ANY) {
            entry(catalogue, spot.roadmap());
        }
        return spot;
    }

    static Place place(Catalogue catalogue, long topic) {
        return catalogue.place(topic).orElseThrow(Atlas::gone);
    }

    private static Refusal gone() {
        return new Refusal("This is no longer in the roadmaps. Type /roadmap to see what is there now.");
    }
}
