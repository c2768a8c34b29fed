package dev.cairn.group;

import dev.cairn.pace.Pace;
import dev.cairn.store.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** How groups begin, change and end. Rights and limits are judged in the transaction that changes something. */
public final class TermsStore {
    private final Database database;

    public TermsStore(Database database) {
        this.database = database;
    }

    /** What became of a group that should begin. */
    public sealed interface Founding {
        record Founded(Group group) implements Founding {}

        /** Another one in that server is called so. */
        record NameTaken() implements Founding {}

        /** The server has as many groups as it may. */
        record ServerFull() implements Founding {}

        /** Whoever wanted it belongs to as many groups of that server as one may. */
        record TooMany() implements Founding {}
    }

    /** Begins a group, with its owner as the first member. */
    public static Founding found(Handle db, long server, Terms terms, long owner, Instant at) {
        if (GroupStore.isTaken(db, server, terms.name(), 0)) {
            return new Founding.NameTaken();
        }
        if (GroupStore.ofServer(db, server).size() >= GroupStore.MOST_IN_SERVER) {
            return new Founding.ServerFull();
        }
        if (GroupStore.ofMember(db, server, owner).size() >= GroupStore.MOST_OF_MEMBER) {
            return new Founding.TooMany();
        }
        long number = insert(db, server, terms, at);
        SeatStore.seat(db, number, owner, Duty.OWNER, at);
        return new Founding.Founded(GroupStore.find(db, server, number).orElseThrow());
    }

    private static long insert(Handle db, long server, Terms terms, Instant at) {
        return db.createQuery("""
                        insert into study_group (server, name, roadmap, phase, topics_a_week, ends_on, starts_on, behind,
                            channel, size, language, open, state, active_at, made_at)
                        values (:server, :name, :roadmap, :phase, :topics_a_week, :ends_on, :starts_on, :behind,
                            :channel, :size, :language, :open, 'active', :at, :at)
                        returning id
                        """)
                .bind("server", server)
                .bind("at", at.toEpochMilli())
                .bindMap(columns(terms))
                .mapTo(Long.class)
                .one();
    }

    private static Map<String, @Nullable Object> columns(Terms terms) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("name", terms.name());
        columns.put("roadmap", terms.roadmap());
        columns.put("phase", terms.phase());
        columns.put("topics_a_week", terms.pace() instanceof Pace.Weekly weekly ? weekly.topics() : null);
        columns.put(
                "ends_on",
                terms.pace() instanceof Pace.Until until ? until.lastDay().toString() : null);
        columns.put("starts_on", terms.starts().toString());
        columns.put("behind", terms.behind());
        columns.put("channel", orNull(terms.channel()));
        columns.put("size", terms.size());
        columns.put("language", terms.language());
        columns.put("open", terms.open() ? 1 : 0);
        return columns;
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }

    /** The group, if this actor hosts it or organises its server. */
    static Optional<Group> hosted(Handle db, long server, long group, Actor actor) {
        return GroupStore.find(db, server, group)
                .filter(found -> actor.organises()
                        || GroupStore.duty(db, group, actor.member())
                                .filter(Duty::isHost)
                                .isPresent());
    }

    /** What became of a change. */
    public enum Changing {
        CHANGED,
        /** Another group in that server is called so. */
        NAME_TAKEN,
        /** Somebody else has changed it meanwhile. */
        OUTDATED,
        /** There is no such group there, or the actor hosts it no more. */
        GONE
    }

    /** Puts other terms in the place of those before. */
    public static Changing change(Handle db, Group group, Actor host, Terms terms, Instant at) {
        Optional<Group> now = hosted(db, group.server(), group.number(), host);
        if (now.isEmpty()) {
            return Changing.GONE;
        }
        if (!now.get().terms().equals(group.terms())) {
            return Changing.OUTDATED;
        }
        if (GroupStore.isTaken(db, group.server(), terms.name(), group.number())) {
            return Changing.NAME_TAKEN;
        }
        write(db, group.number(), terms);
        touch(db, group.number(), at);
        return Changing.CHANGED;
    }

    /** A group meets there from now on. */
    public static int moveTo(Handle db, long group, long channel) {
        return db.createUpdate("update study_group set channel = :channel where id = :group")
                .bind("group", group)
                .bind("channel", channel)
                .execute();
    }

    private static void write(Handle db, long group, Terms terms) {
        Update update = db.createUpdate("""
                update study_group set name = :name, roadmap = :roadmap, phase = :phase, topics_a_week = :topics_a_week,
                    ends_on = :ends_on, starts_on = :starts_on, behind = :behind, channel = :channel, size = :size,
                    language = :language, open = :open
                where id = :group
                """);
        update.bind("group", group).bindMap(columns(terms)).execute();
    }

    /** Somebody has done something for it, so that it is not asked whether it still goes on. */
    public void touch(long group, Instant at) {
        database.write(db -> touch(db, group, at));
    }

    /** The same within a transaction of somebody else's. */
    public static int touch(Handle db, long group, Instant at) {
        return db.createUpdate("""
                        update study_group set asked_at = null,
                            active_at = case when active_at > :at then active_at else :at end
                        where id = :group
                        """)
                .bind("at", at.toEpochMilli())
                .bind("group", group)
                .execute();
    }

    /** It has shown by itself that it goes on, so that the question does not stand any more. */
    public void goesOn(long group) {
        database.write(db -> db.createUpdate("update study_group set asked_at = null where id = :group")
                .bind("group", group)
                .execute());
    }

    /** The question stands from now on whether it still goes on, unless it does already. */
    public void ask(long group, Instant at) {
        database.write(
                db -> db.createUpdate("update study_group set asked_at = :at where id = :group and asked_at is null")
                        .bind("at", at.toEpochMilli())
                        .bind("group", group)
                        .execute());
    }

    /** Ends it. False if the actor hosts it no more, or it has ended. */
    public boolean archive(long server, long group, Actor host, Instant at) {
        return database.write(db -> hosted(db, server, group, host).isPresent() && archive(db, group, at));
    }

    /** Ends it because nobody has said that it goes on. False if somebody has, or it has ended. */
    public boolean archiveUnanswered(long group, Instant at) {
        return database.write(
                db -> db.createQuery("select count(*) from study_group where id = :group and asked_at is not null")
                                        .bind("group", group)
                                        .mapTo(Integer.class)
                                        .one()
                                > 0
                        && archive(db, group, at));
    }

    /** Whether it ended at that moment. */
    public boolean wasArchivedAt(long group, Instant at) {
        return database.read(
                db -> db.createQuery("select count(*) from study_group where id = :group and archived_at = :at")
                                .bind("group", group)
                                .bind("at", at.toEpochMilli())
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    static boolean archive(Handle db, long group, Instant at) {
        return db.createUpdate("""
                        update study_group set state = 'archived', archived_at = :at where id = :group and state = 'active'
                        """)
                        .bind("at", at.toEpochMilli())
                        .bind("group", group)
                        .execute()
                > 0;
    }
}
