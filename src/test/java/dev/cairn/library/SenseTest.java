package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.library.Sense.Role;
import dev.cairn.roadmap.Resource.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenseTest {
    @ParameterizedTest
    @CsvSource({
        "Resources, RESOURCES",
        "Essential Free Resources Summary, RESOURCES",
        "🔗 Additional resources, RESOURCES",
        "Projects, PROJECTS",
        "Project Work, PROJECTS",
        "Build end-to-end projects, PROJECTS",
        "Study Tips, TIPS",
        "Tips and tricks, TIPS",
        "Core Topics, TOPICS",
        "What you will learn, TOPICS",
        "Overview, DESCRIPTION",
        "Prerequisites, PREREQUISITES",
        "Time Estimate, DURATION",
        "Recommended Learning Path, PATH",
        "How Long Will It Take With Strong Math Skills?, PATH",
        "Career Path Roadmaps, TRACKS",
        "Table of Contents, CONTENTS"
    })
    void aNameAnnouncesWhatItsNounSays(String name, Role role) {
        assertThat(Sense.of(name)).contains(new Sense(role));
    }

    @Test
    void namesOfResourcesTellTheirKind() {
        assertThat(kinds("Books (Free Online)")).containsExactly(Kind.BOOK);
        assertThat(kinds("Video Courses")).containsExactly(Kind.COURSE);
        assertThat(kinds("YouTube Channels")).containsExactly(Kind.VIDEO);
        assertThat(kinds("Interactive Platforms")).containsExactly(Kind.COURSE);
        assertThat(kinds("Practice Platforms")).containsExactly(Kind.PRACTICE);
        assertThat(kinds("Practice")).containsExactly(Kind.PRACTICE);
        assertThat(kinds("Communities")).containsExactly(Kind.COMMUNITY);
        assertThat(kinds("Documentation & Tutorials")).containsExactly(Kind.DOCS, Kind.ARTICLE);
        assertThat(kinds("Learning Platforms and Communities")).containsExactly(Kind.COURSE, Kind.COMMUNITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Linear Algebra",
                "Advanced Topics",
                "Refine Projects",
                "Research Papers",
                "Read foundational papers",
                "GitHub Projects",
                "Kaggle Competitions",
                "Tools and Practice",
                "Skill Assessment and Certification",
                "Community Support",
                "Projects and resources",
                "Prerequisites & Fundamentals",
                "",
                "🚀"
            })
    void anOrdinaryTitleAnnouncesNothing(String title) {
        assertThat(Sense.of(title)).isEmpty();
    }

    @Test
    void aSentenceAnnouncesNothing() {
        String name = "all ".repeat(18) + "projects";

        assertThat(name).hasSize(80);
        assertThat(Sense.of(name)).isPresent();
        assertThat(Sense.of(name + "!")).isEmpty();
    }

    private static List<Kind> kinds(String name) {
        return Sense.of(name).orElseThrow().kinds();
    }
}
