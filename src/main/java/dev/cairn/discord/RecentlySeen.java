package dev.cairn.discord;

import java.util.LinkedHashSet;
import java.util.Set;

/** Tells the second delivery of an interaction from the first: Discord says that events may come more than once. */
final class RecentlySeen {
    private final int most;
    private final Set<Long> ids = new LinkedHashSet<>();

    RecentlySeen(int most) {
        this.most = most;
    }

    synchronized boolean isNew(long id) {
        boolean isNew = ids.add(id);
        if (ids.size() > most) {
            ids.remove(ids.iterator().next());
        }
        return isNew;
    }
}
