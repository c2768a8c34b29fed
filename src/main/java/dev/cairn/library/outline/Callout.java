package dev.cairn.library.outline;

import dev.cairn.library.outline.Block.Prose;
import dev.cairn.library.outline.Block.Quote;
import dev.cairn.library.text.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A quotation that GitHub, Obsidian and others show as a box: its first line is "[!tip] Title".
 *
 * @param type in small letters
 * @param text what follows the title in its paragraph
 */
public record Callout(Place place, String type, RichText title, RichText text, List<Block> others) {
    private static final Pattern FIRST_LINE = Pattern.compile("^\\[!(\\w+)][+-]?\\s*");

    public static Optional<Callout> of(Quote quote) {
        if (quote.blocks().isEmpty() || !(quote.blocks().getFirst() instanceof Prose first)) {
            return Optional.empty();
        }
        RichText text = first.text();
        Matcher line = FIRST_LINE.matcher(text.text());
        if (!line.find()) {
            return Optional.empty();
        }
        return Optional.of(new Callout(
                first.place(),
                line.group(1).toLowerCase(Locale.ROOT),
                text.lines().getFirst().from(line.group().stripTrailing().length()),
                RichText.join(text.lines().stream().skip(1), "\n"),
                quote.blocks().subList(1, quote.blocks().size())));
    }

    public List<Block> body() {
        return body(text);
    }

    public List<Block> bodyWithTitle() {
        return body(RichText.join(Stream.of(title, text), ": "));
    }

    private List<Block> body(RichText first) {
        Stream<Block> prose = first.isEmpty() ? Stream.of() : Stream.of(new Prose(place, first));
        return Stream.concat(prose, others.stream()).toList();
    }
}
