package dev.cairn.view;

import dev.cairn.progress.Tally;
import dev.cairn.roadmap.Phase;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns values into words that Discord shows as meant. */
public final class Text {
    private static final Pattern MARKS = Pattern.compile("[\\\\*_~`|<>\\[\\]]|^[#+-]|^\\d+(?=[.)])");
    private static final Pattern HOST = Pattern.compile("(?i)https?://(?:[^/?#]*@)?(?:www\\.)?([^/?#:]+).*");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\u200D]]+");
    private static final Pattern PILED_UP = Pattern.compile("(\\p{Mn}{3})\\p{Mn}+");
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(https?|discord)(:)");
    /** As Discord takes it for one: up to the next blank or bracket; with a name before its host it is none. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\bhttps?://[^\\s<>@/\\\\]+(?:/[^\\s<>\\\\]*)?(?=[\\s<>]|$)");

    private static final String ZERO_WIDTH_SPACE = "\u200B";
    private static final int BAR = 10;
    /** A line of a list is no place for an essay. */
    private static final int MOST = 300;

    private static final int MOST_OF_ADDRESS = 400;

    private Text() {}

    /**
     * A text that came from a person or a file, as plain words: no mark-up, no mention, no link, no timestamp, whatever it
     * holds. Line breaks become spaces; what is longer than 300 characters is cut.
     */
    public static String inert(String text) {
        return inert(text, MOST);
    }

    /** The same with another limit. */
    public static String inert(String text, int most) {
        String words = UNSEEN.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
        words = PILED_UP.matcher(words).replaceAll("$1");
        words = MARKS.matcher(cut(words.strip(), most)).replaceAll(Text::escaped);
        words = SCHEME.matcher(words).replaceAll("$1" + ZERO_WIDTH_SPACE + "$2");
        return words.replace("@", "@" + ZERO_WIDTH_SPACE);
    }

    /**
     * What somebody wrote to be posted: its lines stay, and an address stays a link, as it stands there for everybody to see;
     * nothing else in it is more than words.
     */
    public static String message(String text) {
        return text.strip().lines().map(Text::withLinks).collect(Collectors.joining("\n"));
    }

    private static String withLinks(String line) {
        StringBuilder said = new StringBuilder();
        Matcher address = ADDRESS.matcher(line);
        int from = 0;
        while (address.find()) {
            said.append(inertPart(line.substring(from, address.start()))).append(address.group());
            from = address.end();
        }
        return said.append(inertPart(line.substring(from))).toString();
    }

    /** Blanks around it are kept, because it stands beside an address. */
    private static String inertPart(String part) {
        String words = inert(part, Integer.MAX_VALUE);
        return (part.startsWith(" ") ? " " : "") + words + (part.endsWith(" ") && !words.isEmpty() ? " " : "");
    }

    /** A list number is escaped behind its digits, every other mark before itself. */
    private static String escaped(MatchResult mark) {
        String text = mark.group();
        return Matcher.quoteReplacement(Character.isDigit(text.charAt(0)) ? text + "\\" : "\\" + text);
    }

    /** A link under a title from a file, with its host in sight, so that nobody is led where they do not see. */
    public static String link(String title, String url) {
        String read = url.replace('\\', '/'); // as browsers do; else the host in sight could be another one
        Matcher host = HOST.matcher(read);
        String address = read.replaceAll("\\s", "%20").replace("<", "%3C").replace(">", "%3E");
        String from = host.matches() ? " · " + inert(host.group(1)) : "";
        return address.length() > MOST_OF_ADDRESS
                ? inert(title) + from + " (its address is too long to show)"
                : "[" + inert(title) + "](<" + address + ">)" + from;
    }

    /** At most so many characters (UTF-16 units, as Discord's limits for names count them), never half a character. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** "Phase 3: Machine Learning Fundamentals", or its title alone where nothing numbers it or there is no more. Not yet inert. */
    public static String phaseTitle(Phase phase) {
        return phase.name()
                .filter(name -> !name.equals(phase.title()))
                .map(name -> name + ": " + phase.title())
                .orElse(phase.title());
    }

    /** "1 topic", "2 topics". */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** "3 of 13 done". */
    public static String done(Tally tally) {
        return tally.total() == 0 && tally.skipped() > 0
                ? "all " + tally.skipped() + " skipped"
                : tally.done() + " of " + tally.total() + " done";
    }

    /** "3 of 13 done · 2 being learnt · 1 skipped", and nothing of which there is none. */
    public static String progress(Tally tally) {
        String learning = tally.learning() == 0 ? "" : " · " + tally.learning() + " being learnt";
        String skipped = tally.skipped() == 0 || tally.total() == 0 ? "" : " · " + tally.skipped() + " skipped";
        return done(tally) + learning + skipped;
    }

    /** A bar in text, with its percentage; full only when everything is done, empty only when nothing is. */
    public static String bar(Tally tally) {
        int done = tally.done();
        int total = tally.total();
        int full = total == 0 ? 0 : share(done, total, BAR);
        return "▰".repeat(full) + "▱".repeat(BAR - full) + " " + (total == 0 ? 0 : share(done, total, 100)) + " %";
    }

    private static int share(int done, int total, int of) {
        int rounded = Math.round((float) of * done / total);
        return done == 0 ? 0 : done == total ? of : Math.clamp(rounded, 1, of - 1);
    }
}
