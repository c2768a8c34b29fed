package dev.cairn.credit;

import dev.cairn.roadmap.Numbering;
import dev.cairn.roadmap.Roadmap;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Keeps what topics are worth, so that a tick need not know its roadmap's file. */
public final class WorthStore {
    private WorthStore() {}

    /** Writes down what these roadmaps say, within the transaction that enters them; what is the same already stays. */
    public static void enter(Handle db, Iterable<Roadmap> roadmaps, Numbering numbering) {
        for (Roadmap roadmap : roadmaps) {
            Map<Long, Worth> before = worths(db, numbering.roadmap(roadmap.id()));
            Map<String, Numbering.Entered> numbers = numbering.topics().getOrDefault(roadmap.id(), Map.of());
            Map<Long, Worth> now = new HashMap<>();
            Worth.in(roadmap).forEach((key, worth) -> {
                Numbering.@Nullable Entered entered = numbers.get(key);
                if (entered != null && !worth.equals(before.get(entered.number()))) {
                    now.put(entered.number(), worth);
                }
            });
            write(db, now);
        }
    }

    private static Map<Long, Worth> worths(Handle db, long roadmap) {
        Map<Long, Worth> worths = new HashMap<>();
        db.createQuery("""
                        select topic_worth.topic, topic_worth.title, topic_worth.worth from topic_worth
                        join topic on topic.id = topic_worth.topic where topic.roadmap = :roadmap
                        """)
                .bind("roadmap", roadmap)
                .map((row, context) ->
                        worths.put(row.getLong("topic"), new Worth(row.getString("title"), row.getLong("worth"))))
                .list();
        return worths;
    }

    private static void write(Handle db, Map<Long, Worth> worths) {
        if (!worths.isEmpty()) {
            PreparedBatch batch = db.prepareBatch("""
                    insert into topic_worth (topic, title, worth) values (:topic, :title, :worth)
                    on conflict (topic) do update set title = excluded.title, worth = excluded.worth
                    """);
            worths.forEach((topic, worth) -> batch.bind("topic", topic)
                    .bind("title", worth.title())
                    .bind("worth", worth.amount())
                    .add());
            batch.execute();
        }
    }
}
