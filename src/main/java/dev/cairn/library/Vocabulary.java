package dev.cairn.library;

import dev.cairn.library.Sense.Role;
import dev.cairn.roadmap.Fold;
import dev.cairn.roadmap.Resource.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every word that the loader understands, in one place, so that another language is more words and no more code. */
final class Vocabulary {
    /** Words that number a heading together with a number: "Phase 1". */
    static final String ORDINALS = "Phase|Stage|Level|Step|Part|Module|Unit|Chapter";

    /** Words that number a heading and say when: "Month 1", "Weeks 3-4". */
    static final String TIMES = "Months?|Weeks?|Days?|Years?|Quarters?|Semesters?";

    /** Words that rank a heading without a number: "Beginner Roadmap". */
    static final String LEVELS = "Novice|Beginners?|Basic|Elementary|Intermediate|Advanced|Expert|Professional";

    /** What may stand behind a level. */
    static final String LEVEL_NOUNS = "Roadmap|Level|Path|Stage|Phase|Track";

    static final String UNITS = "minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|semesters?|years?|yrs?";
    static final String ENDLESS = "ongoing|continuous|lifelong|lifetime|self-paced|flexible";
    static final String ABOUT = "about|approx\\.?|approximately|around|at least|up to";
    static final String TO = "to|or|and";

    /** Between names of one list, and between the bold words of one name. */
    static final String CONJUNCTIONS = "and|or";

    /** What a wiki link is called that leads to the reader's own notes: "[[Calculus|Detailed Notes]]". */
    static final Pattern NOTES = Pattern.compile("(?i).*\\bnotes?");

    /** Callouts whose text is advice; that of the others describes. */
    static final Set<String> TIP_CALLOUTS = words("tip hint quote");

    /** A heading that begins so asks for the timetable that it holds: "How Long Will It Take?" */
    static final String TIMETABLE_QUESTION = "how-long-";

    /** Names that are matched whole, folded. */
    static final Map<String, Sense> NAMES = new HashMap<>();

    /** Folded nouns; the one that a name ends in decides what it announces. */
    static final Map<String, Sense> NOUNS = new HashMap<>();

    /** Words that change nothing about the noun behind them. Any other word makes the name an ordinary title. */
    static final Set<String> MODIFIERS =
            words("additional all best bonus build core course end essential example external extra final free "
                    + "further general great guided hands helpful important interactive key learning main mini more "
                    + "official on online optional other popular portfolio practical practice project reading "
                    + "recommended small some study suggested supplementary the to top useful video videos your "
                    + "youtube");

    /** Words that may follow the noun. */
    static final Set<String> TRAILERS = words("summary list section work ideas here below");

    /** Words in a resource's own title that tell its kind, in the order of trying: a video course is a course. */
    static final Map<Kind, Pattern> WORDING = new LinkedHashMap<>();

    /** What authors commonly mean by a picture in front of a resource. */
    static final Map<String, Kind> EMOJI = Map.ofEntries(
            Map.entry("📚", Kind.COURSE),
            Map.entry("🎓", Kind.COURSE),
            Map.entry("📖", Kind.DOCS),
            Map.entry("📝", Kind.ARTICLE),
            Map.entry("📄", Kind.PAPER),
            Map.entry("🎥", Kind.VIDEO),
            Map.entry("📺", Kind.VIDEO),
            Map.entry("🎬", Kind.VIDEO),
            Map.entry("💻", Kind.PRACTICE),
            Map.entry("🏆", Kind.PRACTICE),
            Map.entry("📘", Kind.BOOK),
            Map.entry("📕", Kind.BOOK),
            Map.entry("📗", Kind.BOOK),
            Map.entry("📙", Kind.BOOK),
            Map.entry("🔧", Kind.TOOL),
            Map.entry("👥", Kind.COMMUNITY));

    static {
        names(Role.PATH, "recommended path, recommended learning path, suggested path, suggested learning path");
        names(
                Role.PATH,
                "learning path, timetable, recommended timetable, schedule, study schedule, timeline, study plan");
        names(Role.TRACKS, "tracks, career tracks, learning tracks, specialization tracks");
        names(Role.TRACKS, "careers, career paths, career roadmaps, career path roadmaps");
        names(Role.DESCRIPTION, "overview, introduction, about, about this roadmap, description");
        names(Role.DURATION, "duration, total duration, time, total time, time estimate, estimated time, overall");
        names(Role.PREREQUISITES, "prerequisites, prerequisite, requirements, before you start");
        names(Role.GOALS, "goal, goals, learning goals, objective, objectives, learning objectives, outcome, outcomes");
        names(Role.GOALS, "learning outcomes, why, why it matters, why learn this, checkpoint, milestone, deliverable");
        names(Role.DESCRIPTION, "summary, conclusion");
        names(Role.PROGRESS, "progress, progress tracker, status, current status");
        names(Role.ASIDE, "license, contributing, contributors, contact, acknowledgements, acknowledgments, credits");
        names(Role.ASIDE, "star history, about me, about the author, changelog, support, sponsors, feedback, authors");
        names(Role.CONTENTS, "contents, table of contents, toc");

        nouns(Role.TOPICS, "topics, topic, concepts, topics covered, what to learn, what you will learn");
        nouns(Role.PROJECTS, "projects, project, capstone, exercises, assignments");
        nouns(Role.TIPS, "tips, tip, tricks, advice, hints, hint");
        nouns(Role.RESOURCES, "resources, resource, materials, links, reading, readings, references");
        nouns(Kind.COURSE, "courses, course, moocs, specializations, platforms, interactive platforms");
        nouns(Kind.BOOK, "books, book, textbooks");
        nouns(Kind.VIDEO, "videos, playlists, channels");
        nouns(Kind.DOCS, "documentation, docs");
        nouns(Kind.ARTICLE, "articles, blogs, tutorials");
        nouns(Kind.PAPER, "papers");
        nouns(Kind.PRACTICE, "practice, practice platforms");
        nouns(Kind.COMMUNITY, "communities, community, forums");
        nouns(Kind.CERTIFICATION, "certifications, certification, certificates");

        wording(Kind.COURSE, "courses?|opencourseware|coursera|specializations?|nanodegrees?|bootcamps?");
        wording(Kind.DOCS, "documentation|docs|user guide|reference|manual");
        wording(Kind.BOOK, "(?:hand|text|e-?)?books?|free pdf");
        wording(Kind.VIDEO, "videos?|youtube|playlists?|3blue1brown");
        wording(Kind.PAPER, "papers?");
        wording(Kind.ARTICLE, "blogs?|articles?|tutorials?");
        wording(Kind.PRACTICE, "practice|competitions?|exercises");
        wording(Kind.CERTIFICATION, "certifications?|certificates?|certified");
    }

    private Vocabulary() {}

    private static void names(Role role, String names) {
        split(names).forEach(name -> NAMES.put(name, new Sense(role)));
    }

    private static void nouns(Role role, String nouns) {
        split(nouns).forEach(noun -> NOUNS.put(noun, new Sense(role)));
    }

    private static void nouns(Kind kind, String nouns) {
        split(nouns).forEach(noun -> NOUNS.put(noun, new Sense(Role.RESOURCES, List.of(kind))));
    }

    private static void wording(Kind kind, String words) {
        WORDING.put(kind, Pattern.compile("(?i)\\b(?:" + words + ")\\b"));
    }

    private static List<String> split(String names) {
        return List.of(names.split(",")).stream().map(Fold::of).toList();
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
