package dev.cairn.checklist;

import dev.cairn.chat.Refusal;
import dev.cairn.lookup.Suggestions;
import dev.cairn.progress.FollowStore;
import dev.cairn.progress.HistoryStore.Remembered;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.ProposalStore;
import dev.cairn.progress.Standing;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What this feature's commands draw on.
 *
 * @param catalogue what is seen where the command is used
 * @param shared the roadmaps that everybody has, also those that a server's own stand in for
 */
record Sources(
        Supplier<Catalogue> catalogue,
        Supplier<Catalogue> shared,
        ProgressStore progress,
        ProposalStore proposals,
        FollowStore follows,
        Suggestions suggestions) {

    /** The roadmaps a member is on: those they follow, else those they said something of, else the first there is. */
    List<Entry> roadmapsOf(long member, Standing standing) {
        List<Entry> all = catalogue.get().entries();
        Set<Long> followed = follows.followed(member);
        List<Entry> mine =
                all.stream().filter(entry -> followed.contains(entry.number())).toList();
        if (!mine.isEmpty()) {
            return mine;
        }
        List<Entry> ticked =
                all.stream().filter(entry -> standing.isOn(entry.counted())).toList();
        return ticked.isEmpty() ? all.stream().limit(1).toList() : ticked;
    }

    /** The topic of that number; one that a changed file no longer has is refused. */
    Place place(long number) {
        return catalogue.get().place(number).orElseThrow(Sources::gone);
    }

    Entry entry(long number) {
        return catalogue.get().entry(number).orElseThrow(Sources::gone);
    }

    /** Those of these topics that the roadmaps still have. */
    List<Place> places(Collection<Long> topics) {
        return topics.stream()
                .flatMap(topic -> catalogue.get().place(topic).stream())
                .toList();
    }

    /** Their numbers. */
    List<Long> known(List<Long> topics) {
        return places(topics).stream().map(Place::number).toList();
    }

    /** Whether a topic that is not seen here is nowhere else either, neither in another server nor behind this one's own. */
    boolean isGone(Remembered topic) {
        return topic.retiredAt() != null
                || (!topic.ofServer() && shared.get().place(topic.number()).isEmpty());
    }

    static Refusal gone() {
        return new Refusal("This is no longer in the roadmaps. Type /roadmap to see what is there now.");
    }
}
