package dev.cairn.progress;

import dev.cairn.store.Database;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which roadmaps a member follows. */
public final class FollowStore {
    private final Database database;

    public FollowStore(Database database) {
        this.database = database;
    }

    /** The numbers of the roadmaps this member follows, the one followed longest first. */
    public Set<Long> followed(long member) {
        return new LinkedHashSet<>(database.read(
                db -> db.createQuery("select roadmap from follow where member = :member order by since, roadmap")
                        .bind("member", member)
                        .mapTo(Long.class)
                        .list()));
    }

    /** Says whether it was not followed before. */
    public boolean follow(long member, long roadmap, Instant at) {
        return database.write(db -> db.createUpdate("""
                                insert into follow (member, roadmap, since) values (:member, :roadmap, :at)
                                on conflict (member, roadmap) do nothing
                                """)
                        .bind("member", member)
                        .bind("roadmap", roadmap)
                        .bind("at", at.toEpochMilli())
                        .execute())
                > 0;
    }

    /** Says whether it was followed before. */
    public boolean unfollow(long member, long roadmap) {
        return database.write(db -> db.createUpdate("delete from follow where member = :member and roadmap = :roadmap")
                        .bind("member", member)
                        .bind("roadmap", roadmap)
                        .execute())
                > 0;
    }
}
