package dev.cairn.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.chat.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An answer as Discord shows it, quoted in Markdown. */
final class Drawing {
    private static final int MOST_OPTIONS = 6;
    private static final Pattern MENTION = Pattern.compile("<(@|@&|#)(\\d+)>");
    private static final Pattern AGO = Pattern.compile("<t:(\\d+):R>");
    private static final Pattern MOMENT = Pattern.compile("<t:(\\d+):([fF])>");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM uuuu 'at' HH:mm", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Pattern HEADING = Pattern.compile("^#{2,3} (.*)");
    private static final Pattern SMALL = Pattern.compile("^-# (.*)");
    /** So that no release makes a page stale. */
    private static final Pattern VERSION = Pattern.compile("Cairn \\d\\S*");

    private final Step step;
    private final List<String> lines = new ArrayList<>();

    Drawing(Step step) {
        this.step = step;
    }

    String quoted() {
        JsonNode sent = step.answered().sent();
        if (step.answered().opening() == Opening.FORM) {
            form(sent);
        } else {
            sent.path("components")
                    .forEach(container -> container.path("components").forEach(this::part));
        }
        return lines.stream()
                .map(line -> line.isEmpty() ? ">\n" : "> " + line + "\n")
                .collect(Collectors.joining());
    }

    private void part(JsonNode part) {
        block(
                switch (part.path("type").asInt()) {
                    case 1 ->
                        List.of(stream(part.path("components"))
                                .map(Drawing::control)
                                .collect(Collectors.joining(" ")));
                    case 10 -> text(part.path("content").asText());
                    case 12 ->
                        List.of("*(a picture)* "
                                + part.path("items").path(0).path("description").asText());
                    case 13 ->
                        List.of("`" + part.path("file").path("url").asText().replace("attachment://", "")
                                + "` (a file)");
                    case 14 -> List.of("---");
                    default -> throw new AssertionError("the manual cannot draw " + part);
                });
    }

    private void form(JsonNode form) {
        block(List.of("**" + form.path("title").asText() + "**"));
        for (JsonNode label : form.path("components")) {
            String description = label.path("description").asText("");
            String words = label.path("label").asText()
                    + (label.path("component").path("required").asBoolean(true) ? " \\*" : "");
            block(List.of(words + (description.isEmpty() ? "" : "\\\n> <sub>" + description + "</sub>") + "\\\n> "
                    + control(label.path("component"))));
        }
    }

    /** Blocks stand apart, so that a list ends before the text behind it. */
    private void block(List<String> block) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.addAll(block);
    }

    private List<String> text(String content) {
        List<String> drawn = content.lines().map(this::line).collect(Collectors.toCollection(ArrayList::new));
        for (int i = 0; i + 1 < drawn.size(); i++) {
            boolean next = isListed(drawn.get(i + 1));
            if (!isListed(drawn.get(i)) && !next) {
                drawn.set(i, drawn.get(i) + "\\"); // Markdown would join them
            } else if (isListed(drawn.get(i)) && !next) {
                drawn.add(i + 1, "");
                i++;
            }
        }
        return drawn;
    }

    private static boolean isListed(String line) {
        return line.stripLeading().matches("(-|\\d+\\.) .*");
    }

    private String line(String line) {
        String drawn = MENTION.matcher(line).replaceAll(this::name);
        drawn = AGO.matcher(drawn).replaceAll(this::ago);
        drawn = MOMENT.matcher(drawn).replaceAll(Drawing::moment);
        drawn = VERSION.matcher(drawn).replaceAll("Cairn");
        drawn = HEADING.matcher(drawn).replaceAll("**$1**");
        return SMALL.matcher(drawn).replaceAll("<sub>$1</sub>");
    }

    private String name(MatchResult mention) {
        long id = Long.parseLong(mention.group(2));
        return switch (mention.group(1)) {
            case "#" -> "#" + step.person().nameOfChannel(id);
            case "@&" -> "@" + step.person().nameOfRole(id);
            default -> "@" + step.person().nameOf(id);
        };
    }

    /** Readers see it by their own clock; this one's shows UTC. */
    private static String moment(MatchResult time) {
        Instant moment = Instant.ofEpochSecond(Long.parseLong(time.group(1)));
        return (time.group(2).equals("F") ? LONG : SHORT).format(moment);
    }

    private String ago(MatchResult time) {
        Duration ago = Duration.between(Instant.ofEpochSecond(Long.parseLong(time.group(1))), step.at());
        String distance = distance(ago.abs());
        return ago.isNegative() ? "in " + distance : distance + " ago";
    }

    private static String distance(Duration distance) {
        return distance.toDays() > 0
                ? count(distance.toDays(), "day")
                : distance.toHours() > 0 ? count(distance.toHours(), "hour") : count(distance.toMinutes(), "minute");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String control(JsonNode control) {
        return switch (control.path("type").asInt()) {
            case 2 ->
                "`[ " + control.path("label").asText() + " ]`"
                        + (control.path("disabled").asBoolean() ? " (disabled)" : "");
            case 3 -> "`( " + control.path("placeholder").asText() + " ▾ )` " + options(control.path("options"));
            case 4 -> "`" + control.path("placeholder").asText().replace("\n", "` ⏎ `") + "`";
            default -> throw new AssertionError("the manual cannot draw " + control);
        };
    }

    private static String options(JsonNode options) {
        String first = stream(options)
                .limit(MOST_OPTIONS)
                .map(option ->
                        option.path("label").asText() + (option.path("default").asBoolean() ? " ☑" : ""))
                .collect(Collectors.joining(" · "));
        return options.size() > MOST_OPTIONS ? first + " · " + (options.size() - MOST_OPTIONS) + " more" : first;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
