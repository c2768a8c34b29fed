package dev.cairn.library.words;

import dev.cairn.library.text.Letters;
import dev.cairn.library.words.HeadingTitle.Mark;
import dev.cairn.library.words.Sense.Role;
import dev.cairn.roadmap.Resource.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every word that the loader understands, of all languages together: what {@code words/LANGUAGE.properties} list, so that
 * another language is more words and no more code. What each list is for, {@code en.properties} tells.
 */
public final class Vocabulary {
    static final List<String> LANGUAGES =
            List.of("en", "es", "pt", "fr", "de", "it", "ru", "uk", "tr", "zh", "ja", "ko", "ar", "hi", "id", "vi");

    /** Words that number a heading together with a number; {@link Mark#TIME} for those that say when. */
    static final Words<Mark> ORDINALS = new Words<>();

    /** Words that do so behind a bare number: "1단계", "1週目". */
    static final Words<Mark> COUNTERS = new Words<>();

    static final Words<String> NUMBERS = new Words<>();

    /** "First" and the like. */
    static final Words<String> FIRSTS = new Words<>();

    /** What may stand before a number: "No. 1", "第1". */
    static final Words<Boolean> NUMBER_SIGNS = new Words<>();

    /** What stands between a number and the things that it counts, in languages that have it: "3 个项目". */
    static final Words<Boolean> MEASURES = new Words<>();

    /** What may hang on a number: "1st". */
    static final Words<Boolean> NUMBER_ENDINGS = new Words<>();

    static final Words<Boolean> LEVELS = new Words<>();
    static final Words<Boolean> LEVEL_NOUNS = new Words<>();
    static final Words<Boolean> UNITS = new Words<>();
    static final Words<Boolean> SPANS = new Words<>();
    static final Words<Boolean> ENDLESS = new Words<>();
    static final Words<Boolean> ABOUT = new Words<>();
    static final Words<Boolean> PER = new Words<>();
    static final Words<Boolean> TO = new Words<>();
    static final Words<Boolean> DATES = new Words<>();
    static final Words<Boolean> STATES = new Words<>();

    /** Nouns; the one that a name consists of, apart from modifiers, decides what it announces. */
    static final Words<Sense> NOUNS = new Words<>();

    /** Words before and behind a noun that change nothing about it. Any other word makes the name an ordinary title. */
    static final Words<Boolean> BEFORE = new Words<>();

    static final Words<Boolean> AFTER = new Words<>();

    /** Between names of one list. */
    public static final Words<Boolean> CONJUNCTIONS = new Words<>();

    /** What hangs on the first name instead: "책과 강의". */
    static final Words<Boolean> JOINED_TO_FIRST = new Words<>();

    /** What hangs on the second: "الكتب والدورات". */
    static final Words<Boolean> JOINED_TO_SECOND = new Words<>();

    /** A heading that begins so asks for the timetable that it holds: "How Long Will It Take?" */
    static final Words<Boolean> TIMETABLE_QUESTIONS = new Words<>();

    /** What a wiki link is called that leads to the reader's own notes: "[[Calculus|Detailed Notes]]". */
    public static final Words<Boolean> NOTES = new Words<>();

    /** Words in a resource's own title that tell its kind. */
    static final Words<Kind> WORDING = new Words<>();

    /** Callouts whose text is advice; that of the others describes. */
    public static final Set<String> TIP_CALLOUTS = Set.of("tip", "hint", "quote");

    /** What authors commonly mean by a picture in front of a resource. */
    public static final Map<String, Kind> EMOJI = Map.ofEntries(
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

    private static final Map<String, Sense> SENSES = new HashMap<>();
    private static final String WORDING_OF = "wording.";
    private static final Set<String> ROLES =
            Stream.of(Role.values()).map(Enum::name).collect(Collectors.toSet());

    static {
        LANGUAGES.forEach(Vocabulary::load);
    }

    private Vocabulary() {}

    /** By hand, because all of this is read before the first roadmap is. */
    private static void load(String language) {
        String article = "";
        for (String line :
                text(language).replace("\r", "").replace("\\\n", "").lines().toList()) {
            int equals = line.startsWith("#") ? -1 : line.indexOf('=');
            String list = equals < 0 ? "" : line.substring(0, equals).strip();
            if (list.equals("definite.article")) {
                article = line.substring(equals + 1).strip();
            } else if (!list.isEmpty()) {
                read(list, entries(line.substring(equals + 1), article));
            }
        }
    }

    private static String text(String language) {
        try (InputStream file = Vocabulary.class.getResourceAsStream(language + ".properties")) {
            return new String(Objects.requireNonNull(file, language).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The entries of a list, each with its other forms. */
    private static List<String[]> entries(String list, String article) {
        List<String[]> entries = new ArrayList<>();
        for (String entry : list.split(",", -1)) {
            String forms = article.isEmpty()
                    ? entry
                    : entry + "/" + article + entry.strip().replace("/", "/" + article);
            entries.add(forms.split("/", -1));
        }
        return entries;
    }

    private static void read(String list, List<String[]> entries) {
        switch (list) {
            case "ordinals" -> add(ORDINALS, entries, Mark.WORD);
            case "times" -> add(ORDINALS, entries, Mark.TIME);
            case "counters" -> add(COUNTERS, entries, Mark.WORD);
            case "time.counters" -> add(COUNTERS, entries, Mark.TIME);
            case "zero" -> add(NUMBERS, entries, "0");
            case "numbers" -> addInOrder(NUMBERS, entries);
            case "firsts" -> addInOrder(FIRSTS, entries);
            case "number.signs" -> add(NUMBER_SIGNS, entries, true);
            case "number.endings" -> add(NUMBER_ENDINGS, entries, true);
            case "measures" -> add(MEASURES, entries, true);
            case "levels" -> add(LEVELS, entries, true);
            case "level.nouns" -> add(LEVEL_NOUNS, entries, true);
            case "units" -> add(UNITS, entries, true);
            case "spans" -> add(SPANS, entries, true);
            case "endless" -> add(ENDLESS, entries, true);
            case "approximately" -> add(ABOUT, entries, true);
            case "per" -> add(PER, entries, true);
            case "to" -> add(TO, entries, true);
            case "dates" -> add(DATES, entries, true);
            case "conjunctions" -> add(CONJUNCTIONS, entries, true);
            case "conjunctions.joined.to.first" -> add(JOINED_TO_FIRST, entries, true);
            case "conjunctions.joined.to.second" -> add(JOINED_TO_SECOND, entries, true);
            case "states" -> addNames(STATES, entries, true);
            case "before" -> addNames(BEFORE, entries, true);
            case "after" -> addNames(AFTER, entries, true);
            case "notes" -> addNames(NOTES, entries, true);
            case "timetable.questions" -> addNames(TIMETABLE_QUESTIONS, entries, true);
            default -> readMeanings(list, entries);
        }
    }

    /** The lists that are called by a role, by a kind, or by "wording." and a kind. */
    private static void readMeanings(String list, List<String[]> entries) {
        if (list.startsWith(WORDING_OF)) {
            addNames(WORDING, entries, kind(list.substring(WORDING_OF.length())));
        } else {
            addNames(NOUNS, entries, SENSES.computeIfAbsent(list, Vocabulary::sense));
        }
    }

    private static Sense sense(String list) {
        String name = list.toUpperCase(Locale.ROOT);
        return ROLES.contains(name) ? new Sense(Role.valueOf(name)) : new Sense(Role.RESOURCES, List.of(kind(list)));
    }

    private static Kind kind(String list) {
        return Kind.valueOf(list.toUpperCase(Locale.ROOT));
    }

    private static <V> void add(Words<V> words, List<String[]> entries, V meaning) {
        for (String[] forms : entries) {
            for (String form : forms) {
                words.add(Letters.alike(form.strip()), meaning);
            }
        }
    }

    private static <V> void addNames(Words<V> words, List<String[]> entries, V meaning) {
        for (String[] forms : entries) {
            for (String form : forms) {
                words.add(Letters.words(form), meaning);
            }
        }
    }

    /** The first entry means 1, the second 2. */
    private static void addInOrder(Words<String> words, List<String[]> entries) {
        for (int at = 0; at < entries.size(); at++) {
            add(words, entries.subList(at, at + 1), Integer.toString(at + 1));
        }
    }
}
