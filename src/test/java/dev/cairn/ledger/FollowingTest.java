package dev.cairn.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Trouble;
import dev.cairn.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows from an errand begins in the transaction that says it is done, or was refused. */
class FollowingTest {
    private static final Instant MONDAY = Instant.parse("2026-11-30T09:00:30Z");
    private static final Address ROLES = new Address.Roles(900);
    private static final Address BESIDE = new Address.Channels(900, OptionalLong.of(501));
    private static final Address ALONE = new Address.Channels(900, OptionalLong.empty());

    @TempDir
    private Path folder;

    private Database database;
    private Ledger ledger;
    private Instant now = MONDAY;
    private final Noting postbox = new Noting();
    private final Chain chain = new Chain();

    /** Notes where something is done, and lets it be done unless told otherwise. */
    private static final class Noting implements Postbox {
        final Deque<Delivery> deliveries = new ArrayDeque<>();
        final List<Address> done = new ArrayList<>();

        @Override
        public boolean isReachable(Address address) {
            return true;
        }

        @Override
        public Delivery send(Address address, Errand errand, Seal seal) {
            done.add(address);
            return deliveries.isEmpty() ? new Delivery.Sent(0, 700 + done.size(), true) : deliveries.pop();
        }

        @Override
        public Search find(Address address, Seal seal, Instant since) {
            return new Search.Absent();
        }

        @Override
        public Set<String> missing(Address address) {
            return Set.of();
        }

        @Override
        public Set<String> missingForThread(Address.InServer place) {
            return Set.of();
        }
    }

    /** After each errand the next place is gone to. */
    private final class Chain implements Announcer {
        final Deque<Address> next = new ArrayDeque<>();
        final List<Long> made = new ArrayList<>();
        final List<Trouble> refused = new ArrayList<>();
        boolean fails;

        @Override
        public String kind() {
            return "chain";
        }

        @Override
        public Optional<Errand> write(Due due) {
            return Optional.of(new Errand.RoleMade("Owls", 1));
        }

        @Override
        public void done(Together both, Schedule schedule, long thing) {
            Optional.ofNullable(next.poll()).ifPresent(where -> both.begin(plan(where)));
            if (fails) {
                throw new IllegalStateException("the disk is full");
            }
            made.add(thing);
        }

        @Override
        public void refused(Together both, Schedule schedule, Trouble why) {
            refused.add(why);
            both.begin(plan(ALONE));
        }
    }

    private Plan plan(Address where) {
        return new Plan("chain", where, 1, "", Ledger.onceAt(now), Duration.ofDays(1));
    }

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("ledger.db"));
        ledger = opened();
    }

    private Ledger opened() {
        Ledger opened = new Ledger(database, () -> now, () -> now, schedule -> Optional.empty());
        opened.openHere(postbox, List.of(chain));
        return opened;
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long begins(Address where) {
        return ledger.together(both -> both.begin(plan(where)).orElseThrow());
    }

    @Test
    void whatFollowsIsDoneAtTheSameRing() {
        chain.next.addAll(List.of(BESIDE, ALONE, new Address.Events(900)));
        begins(ROLES);
        assertThat(postbox.done).containsExactly(ROLES, BESIDE, ALONE, new Address.Events(900));
        assertThat(chain.made).containsExactly(701L, 702L, 703L, 704L);
    }

    @Test
    void itFollowsFromARefusalToo() {
        postbox.deliveries.add(new Postbox.Delivery.Refused(Trouble.ROLE_GONE));
        begins(ROLES);
        assertThat(chain.refused).containsExactly(Trouble.ROLE_GONE);
        assertThat(postbox.done).containsExactly(ROLES, ALONE);
    }

    @Test
    void ifItCannotBeginNothingIsWrittenDownAndItIsLookedAtAgain() {
        chain.fails = true;
        chain.next.add(BESIDE);
        long first = begins(ROLES);
        assertThat(ledger.messageOf(first)).isEmpty();
        assertThat(postbox.done).containsExactly(ROLES);

        chain.fails = false;
        chain.next.add(BESIDE);
        now = now.plus(Duration.ofMinutes(1));
        ledger.ring();
        assertThat(ledger.messageOf(first)).isPresent();
        assertThat(postbox.done).containsExactly(ROLES, ROLES, BESIDE);
    }

    @Test
    void itIsLiveAsLongAsItIsNotDone() {
        postbox.deliveries.add(new Postbox.Delivery.Uncertain("502"));
        long first = begins(ROLES);
        assertThat(isLive(first)).isTrue();
        now = now.plus(Duration.ofMinutes(1));
        ledger.ring();
        assertThat(isLive(first)).isFalse();
    }

    private boolean isLive(long schedule) {
        return ledger.together(both -> both.isLive(schedule));
    }

    @Test
    void whatLiesAheadIsDoneElsewhere() {
        Plan tomorrow =
                new Plan("chain", ALONE, 1, "", Ledger.onceAt(MONDAY.plus(Duration.ofDays(1))), Duration.ofDays(1));
        Address papers = new Address.InServer(900, 501);
        long schedule = ledger.together(both -> both.begin(tomorrow).orElseThrow());
        boolean unused = ledger.together(both -> {
            both.readdress(schedule, papers);
            return true;
        });
        now = now.plus(Duration.ofDays(1));
        ledger.ring();
        assertThat(postbox.done).containsExactly(papers);
    }
}
