package dev.cairn.library.markdown;

import dev.cairn.library.outline.RichText;
import dev.cairn.library.outline.RichText.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads as bold what is meant to be: by the rules of CommonMark "**A:**b" is not, for a sign before the closing asterisks
 * wants a blank behind them. In scripts without blanks this is how everybody writes.
 */
final class LooseBold {
    private static final int ASTERISKS = 2;
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=[^\\s*])[^*\n]{1,500}(?<=[^\\s*])\\*\\*");

    private LooseBold() {}

    static RichText in(RichText read) {
        if (!read.text().contains("**")) {
            return read;
        }
        List<MatchResult> found = BOLD.matcher(read.text()).results().toList();
        return found.isEmpty() ? read : without(found, read);
    }

    private static RichText without(List<MatchResult> found, RichText read) {
        StringBuilder text = new StringBuilder();
        List<Integer> gone = new ArrayList<>();
        List<Span> bold = new ArrayList<>(read.bold());
        int done = 0;
        for (MatchResult each : found) {
            text.append(read.text(), done, each.start())
                    .append(each.group(), ASTERISKS, each.group().length() - ASTERISKS);
            gone.add(each.start());
            gone.add(each.end() - ASTERISKS);
            bold.add(new Span(each.start(), each.end()));
            done = each.end();
        }
        text.append(read.text().substring(done));
        return new RichText(
                text.toString(),
                bold.stream()
                        .map(span -> moved(span, gone))
                        .sorted(Comparator.comparingInt(Span::from))
                        .toList(),
                read.links().stream()
                        .map(link -> new RichText.Link(moved(link.span(), gone), link.url()))
                        .toList());
    }

    private static Span moved(Span span, List<Integer> gone) {
        return new Span(moved(span.from(), gone), moved(span.to(), gone));
    }

    private static int moved(int place, List<Integer> gone) {
        int found = Collections.binarySearch(gone, place);
        int before = found < 0 ? -found - 1 : found;
        return place - ASTERISKS * before;
    }
}
