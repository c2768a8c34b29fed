package dev.cairn.roadmap;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a roadmap that is studied as a whole.
 *
 * @param number as printed in the file, such as "3"; null where the file numbers nothing
 * @param label number and word as printed, such as "Week 3", "Fase 3" or "第三阶段"; null where there is no such word
 * @param title without number, duration, emoji and markup
 * @param duration as written in the file, such as "8-10 weeks" or "Ongoing"
 */
public record Phase(
        @Nullable String number,
        @Nullable String label,
        String title,
        @Nullable String duration,
        @Nullable String description,
        List<Topic> topics,
        List<Topic> projects,
        List<Resource> resources,
        List<String> tips,
        List<Section> sections) {
    public Phase {
        topics = List.copyOf(topics);
        projects = List.copyOf(projects);
        resources = List.copyOf(resources);
        tips = List.copyOf(tips);
        sections = List.copyOf(sections);
    }

    /** What it is called beside its title, in the file's own words, else "Phase 3"; empty where nothing numbers it. */
    public Optional<String> name() {
        return label == null ? Optional.ofNullable(number).map(printed -> "Phase " + printed) : Optional.of(label);
    }

    /** Whether it bears this number, a Roman one also in digits: "II", "2". */
    public boolean isNumbered(String text) {
        return number != null
                && (number.equalsIgnoreCase(text)
                        || RomanNumeral.value(number).filter(text::equals).isPresent());
    }

    /** Whether it bears this number with its word: "Part II", "part 2". */
    public boolean isCalled(String text) {
        String called = Fold.of(text);
        return name().filter(name -> called.equals(Fold.of(name)) || called.equals(Fold.of(inDigits(name))))
                .isPresent();
    }

    private String inDigits(String name) {
        return number == null
                ? name
                : RomanNumeral.value(number)
                        .map(digits -> name.replace(number, digits))
                        .orElse(name);
    }

    /** The same with other topics. */
    public Phase with(List<Topic> otherTopics, List<Topic> otherProjects, List<Section> otherSections) {
        return new Phase(
                number,
                label,
                title,
                duration,
                description,
                otherTopics,
                otherProjects,
                resources,
                tips,
                otherSections);
    }
}
