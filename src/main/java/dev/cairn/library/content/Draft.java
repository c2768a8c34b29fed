package dev.cairn.library.content;

import dev.cairn.library.words.HeadingTitle;
import dev.cairn.library.words.Sense.Role;
import dev.cairn.roadmap.Milestone;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Resource;
import dev.cairn.roadmap.Section;
import dev.cairn.roadmap.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has been found so far of a roadmap, a phase, a section or a topic. */
public final class Draft {
    private static final Set<Role> OF_A_ROADMAP = EnumSet.of(
            Role.RESOURCES,
            Role.TIPS,
            Role.DESCRIPTION,
            Role.GOALS,
            Role.PREREQUISITES,
            Role.DURATION,
            Role.PATH,
            Role.CONTENTS);

    enum Level {
        ROADMAP,
        SECTION,
        TOPIC
    }

    final Level level;
    final List<String> description = new ArrayList<>();
    final List<String> prerequisites = new ArrayList<>();
    final List<Topic> topics = new ArrayList<>();
    final List<Topic> projects = new ArrayList<>();
    final List<Resource> resources = new ArrayList<>();
    final List<String> tips = new ArrayList<>();
    final List<Section> sections = new ArrayList<>();
    final List<Milestone> path = new ArrayList<>();

    @Nullable String duration;

    Draft(Level level) {
        this.level = level;
    }

    /** Whether what has this role has a place of its own here. */
    boolean holds(Role role) {
        return level != Level.ROADMAP || OF_A_ROADMAP.contains(role);
    }

    boolean holdsSections() {
        return level == Level.SECTION;
    }

    /** Whether there is something to read, and nothing to tick. */
    boolean holdsOnlyWords() {
        return !holdsTopics() && !(description.isEmpty() && resources.isEmpty() && tips.isEmpty());
    }

    /** Whether there is something to tick. */
    boolean holdsTopics() {
        return !topics.isEmpty() || !projects.isEmpty() || sections.stream().anyMatch(Draft::holdsTopics);
    }

    private static boolean holdsTopics(Section section) {
        return !section.topics().isEmpty()
                || !section.projects().isEmpty()
                || section.sections().stream().anyMatch(Draft::holdsTopics);
    }

    Phase phase(HeadingTitle title) {
        String when = title.mark() == HeadingTitle.Mark.TIME ? null : title.when();
        String stated = title.duration() == null ? when : title.duration();
        return new Phase(
                title.number(),
                title.label(),
                title.title(),
                durationOr(stated),
                text(),
                topics,
                projects,
                resources,
                tips,
                sections);
    }

    Section section(HeadingTitle title) {
        return new Section(
                title.title(),
                title.when(),
                durationOr(title.duration()),
                text(),
                topics,
                projects,
                resources,
                tips,
                sections);
    }

    /** The duration stated in the first place, else the one found; if there are both, the one found is kept as a tip. */
    @Nullable String durationOr(@Nullable String stated) {
        if (stated == null) {
            return duration;
        }
        Stream.ofNullable(duration).filter(found -> !found.equals(stated)).forEach(tips::add);
        return stated;
    }

    /** The description, with what only a roadmap has a field of its own for; null where there is nothing. */
    @Nullable String text() {
        List<String> paragraphs = new ArrayList<>(description);
        if (level != Level.ROADMAP) {
            if (!prerequisites.isEmpty()) {
                paragraphs.add("Prerequisites: " + String.join(", ", prerequisites));
            }
            path.forEach(step -> paragraphs.add(step.when() == null ? step.what() : step.when() + ": " + step.what()));
        }
        return paragraphs.isEmpty() ? null : String.join("\n\n", paragraphs);
    }
}
