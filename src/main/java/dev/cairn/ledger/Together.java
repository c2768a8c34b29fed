package dev.cairn.ledger;

import dev.cairn.chat.Address;
import dev.cairn.ledger.Schedule.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** One transaction in which plans begin and a store writes what belongs to them: all of it happens, or nothing. */
public final class Together {
    private final Handle db;
    private final Instant now;

    Together(Handle db, Instant now) {
        this.db = db;
        this.now = now;
    }

    /** For stores, which write beside it. */
    public Handle db() {
        return db;
    }

    /**
     * Nothing more of a schedule is begun. What is on its way, or may have arrived, ends by itself: whoever writes it finds that
     * there is nothing to do any more. So this waits for nothing and always comes to pass.
     */
    public void cancel(long schedule) {
        ChangeStore.callOff(db, schedule, now);
    }

    /** Begins a plan, from this very minute on; its number, or empty if its moment has passed. */
    public OptionalLong begin(Plan plan) {
        Optional<Instant> next = plan.rhythm().next(now.truncatedTo(ChronoUnit.MINUTES));
        return next.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(ScheduleStore.insert(db, plan, State.ACTIVE, next.get(), now)
                        .number());
    }

    /** Whether something of a schedule is still to be done. */
    public boolean isLive(long schedule) {
        return ScheduleStore.isLive(db, schedule);
    }

    /** Has what lies ahead of a schedule done elsewhere; what is on its way arrives where it was sent. */
    public void readdress(long schedule, Address address) {
        ChangeStore.readdress(db, schedule, address);
    }
}
