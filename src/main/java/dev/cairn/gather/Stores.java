package dev.cairn.gather;

import dev.cairn.group.DutyStore;
import dev.cairn.group.GroupStore;
import dev.cairn.group.SeatStore;
import dev.cairn.group.TermsStore;
import dev.cairn.store.Database;

/** What is kept of groups. */
record Stores(GroupStore groups, SeatStore seats, TermsStore terms, DutyStore duties) {
    static Stores of(Database database) {
        return new Stores(
                new GroupStore(database), new SeatStore(database), new TermsStore(database), new DutyStore(database));
    }
}
