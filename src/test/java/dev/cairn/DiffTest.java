package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.chat.Visit;
import dev.cairn.library.RoadmapFolder;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.State;
import dev.cairn.progress.TopicStore;
import dev.cairn.roadmap.Numbering.Entered;
import dev.cairn.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String ML = """
            # Machine Learning
            ## Phase 1: Foundations
            - Vectors
            - Matrices
            ## Phase 2: Models
            - Decison trees
            - SVM
            - Serving
            """;
    private static final String EDITED = """
            # Machine Learning
            ## Phase 1: Foundations
            - Vectors
            ## Phase 2: Models
            - Decision trees
            - Matrices
            - Boosting
            - Serving
              - Batch
            """;

    @TempDir
    private Path folder;

    private Path before;
    private Path after;
    private long interaction;

    @BeforeEach
    void write() throws IOException {
        before = Files.createDirectory(folder.resolve("before"));
        after = Files.createDirectory(folder.resolve("after"));
        Files.writeString(before.resolve("ml.md"), ML);
        Files.writeString(before.resolve("old.md"), "# Old\n## Phase 1: A\n- Something\n");
        Files.writeString(before.resolve("same.md"), "# Same\n## Phase 1: A\n- Something\n");
        Files.writeString(after.resolve("ml.md"), EDITED);
        Files.writeString(after.resolve("new.md"), "# New\n## Phase 1: A\n- Something\n- More\n");
        Files.writeString(after.resolve("same.md"), "# Same!\n## Phase 1: B\n- [x] something\n");
    }

    @Test
    void twoFoldersAreComparedRoadmapByRoadmap() throws IOException {
        assertThat(versions(before, after)).isEqualTo("""
                0
                ml: 1 renamed, 1 removed, 2 added, 1 moved, 1 split
                  renamed: 2/decison-trees "Decison trees" -> 2/decision-trees "Decision trees"
                  removed: 2/svm "SVM"
                  split: 2/serving "Serving" has subtopics now, which are open
                  moved: 1/matrices "Matrices" -> 2/matrices
                  added: 2/boosting "Boosting"
                  added: 2/batch "Batch"
                new: new, 2 topics
                old: gone
                """);
        assertThat(versions(before, before)).isEqualTo("0\nNothing changes.\n");
    }

    @Test
    void twoFilesAreOneRoadmapWhateverTheyAreCalled() throws IOException {
        Path other = Files.writeString(folder.resolve("draft.md"), ML.replace("- SVM\n", ""));
        assertThat(versions(before.resolve("ml.md"), other)).isEqualTo("""
                0
                draft: 1 removed
                  removed: 2/svm "SVM"
                """);
    }

    @Test
    void whatCannotBeReadIsSaidWithItsPlace() throws IOException {
        Files.writeString(after.resolve("ml.md"), "---\nid: [\n---\n# Broken\n");
        assertThat(versions(before, after)).startsWith("1\nml.md:3:1 broken front matter");
        assertThat(versions(folder.resolve("nowhere"), after))
                .isEqualTo("1\nThere is no readable file or folder " + folder.resolve("nowhere") + ".\n"
                        + versions(before, after).substring(2));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(versions(before, empty)).isEqualTo("1\nThere is no roadmap in " + empty + ".\n");
    }

    @Test
    void membersAreCountedBeforeAnythingIsDone() throws IOException {
        Path database = database();
        byte[] untouched = Files.readAllBytes(database);
        String said = progress(after);
        assertThat(said).isEqualTo("""
                0
                ml: 1 renamed, 1 removed, 2 added, 1 moved, 1 split: 3 members affected
                  renamed: 2/decison-trees "Decison trees" -> 2/decision-trees "Decision trees" (kept by 2 members)
                  removed: 2/svm "SVM" (in the history of 1 member)
                  split: 2/serving "Serving" has subtopics now, which are open (in the history of 1 member)
                  moved: 1/matrices "Matrices" -> 2/matrices
                  added: 2/boosting "Boosting"
                  added: 2/batch "Batch"
                new: new, 2 topics
                old: gone: 1 member affected
                  If it only has another id now, write "aliases: [old]" into its file.
                In all: 4 members affected. 2 keep what they said under another name; of 3 something leaves the totals and stays in their history.
                """);
        assertThat(progress(before)).startsWith("0\nNothing changes.\nIn all: 0 members affected.");
        assertThat(Files.readAllBytes(database)).isEqualTo(untouched);
    }

    @Test
    void whatItSaysIsWhatHappens() throws IOException {
        Path file = database();
        String foretold = progress(after);
        try (Database database = Database.open(file)) {
            new TopicStore(database)
                    .enter(OptionalLong.empty(), RoadmapFolder.read(after).roadmaps(), NOON);
            List<String> retired = database.read(
                    db -> db.createQuery("select key from topic where retired_at is not null and key <> '1/something'")
                            .mapTo(String.class)
                            .list());
            assertThat(retired).containsExactly("2/svm");
            assertThat(foretold).contains("removed: 2/svm");
        }
        assertThat(progress(after)).contains("old: gone").doesNotContain("ml:");
    }

    @Test
    void aDatabaseOfAnEarlierVersionCanBeAsked() throws IOException {
        Path database = database();
        String said = progress(after);
        Jdbi.create("jdbc:sqlite:" + database).useHandle(db -> {
            Stream.of("phase", "trail", "position", "entered_at")
                    .forEach(column -> db.execute("alter table topic drop column " + column));
            db.execute("alter table roadmap drop column title");
            db.execute("drop index progress_event_taken_back");
            db.execute("alter table progress_event drop column takes_back");
            Stream.of(
                            "credited",
                            "credit_audit",
                            "credit_company",
                            "credit",
                            "topic_worth",
                            "board_total",
                            "board_step",
                            "board",
                            "board_absence")
                    .forEach(table -> db.execute("drop table " + table));
            Stream.of(
                            "meeting_task",
                            "session_quiet",
                            "meeting_attendance",
                            "meeting_answer",
                            "meeting",
                            "session",
                            "buddy_post",
                            "buddy_match",
                            "buddy",
                            "group_post",
                            "group_task",
                            "group_invite",
                            "group_member",
                            "study_group")
                    .forEach(table -> db.execute("drop table " + table));
            Stream.of("proposal", "server_roadmap", "roadmap_draft", "notice", "reminder", "occurrence", "schedule")
                    .forEach(table -> db.execute("drop table " + table));
            db.execute("drop index membership_of_member");
            Stream.of("zone", "reminder_channel", "organiser_channel", "organiser_role")
                    .forEach(column -> db.execute("alter table server drop column " + column));
            Stream.of("zone", "direct_messages")
                    .forEach(column -> db.execute("alter table member drop column " + column));
            db.execute("delete from flyway_schema_history where cast(version as integer) > 2");
        });
        assertThat(progress(after)).isEqualTo(said);
    }

    @Test
    void withoutADatabaseNothingCanBeSaid() {
        assertThatThrownBy(() -> progress(after))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("does not exist. Name another file with CAIRN_DATABASE.");
    }

    /** Four members: one ticked the reworded topic, one that and the removed one, one the split one, one the roadmap that goes. */
    private Path database() {
        Path file = folder.resolve("sandbox.db");
        try (Database database = Database.open(file)) {
            Map<String, Map<String, Entered>> numbers = new TopicStore(database)
                    .enter(OptionalLong.empty(), RoadmapFolder.read(before).roadmaps(), NOON)
                    .topics();
            ProgressStore progress = new ProgressStore(database, () -> {});
            tick(progress, numbers, 1, "ml 2/decison-trees");
            tick(progress, numbers, 2, "ml 2/decison-trees", "ml 2/svm", "ml 1/vectors");
            tick(progress, numbers, 3, "ml 2/serving");
            tick(progress, numbers, 4, "old 1/something", "same 1/something");
            tick(progress, numbers, 5, "ml 2/svm");
            progress.set(visit(5), List.of(number(numbers, "ml 2/svm")), State.OPEN);
        }
        return file;
    }

    private void tick(
            ProgressStore progress, Map<String, Map<String, Entered>> numbers, long member, String... topics) {
        progress.set(
                visit(member),
                Arrays.stream(topics).map(topic -> number(numbers, topic)).toList(),
                State.DONE);
    }

    private Visit visit(long member) {
        return new Visit(++interaction, member, OptionalLong.empty(), NOON);
    }

    private static long number(Map<String, Map<String, Entered>> numbers, String topic) {
        String[] parts = topic.split(" ", 2);
        return Objects.requireNonNull(numbers.getOrDefault(parts[0], Map.of()).get(parts[1]), topic)
                .number();
    }

    private static String versions(Path before, Path after) throws IOException {
        StringWriter said = new StringWriter();
        int code = new Diff(new PrintWriter(said, true)).versions(before, after);
        return code + "\n" + said;
    }

    private String progress(Path roadmaps) throws IOException {
        StringWriter said = new StringWriter();
        int code = new Diff(new PrintWriter(said, true))
                .progress(
                        folder.resolve("none.yaml"),
                        Map.of("CAIRN_DATABASE", folder.resolve("cairn.db").toString()),
                        Optional.of(roadmaps));
        return code + "\n" + said;
    }
}
