package dev.cairn.library.outline;

import dev.cairn.library.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Text without its markup, and where in it the markup stood.
 *
 * @param text lines of the file are separated by "\n"; no other runs of white space
 */
public record RichText(String text, List<Span> bold, List<Link> links) {
    public static final RichText EMPTY = plain("");

    /** A stretch of the text, the end not included. */
    public record Span(int from, int to) {
        Span within(int start, int end) {
            return new Span(Math.max(from, start) - start, Math.min(to, end) - start);
        }

        public boolean isEmpty() {
            return from >= to;
        }
    }

    public record Link(Span span, String url) {}

    public RichText {
        bold = List.copyOf(bold);
        links = List.copyOf(links);
    }

    public static RichText plain(String text) {
        return new RichText(text, List.of(), List.of());
    }

    public boolean isEmpty() {
        return text.isBlank();
    }

    public boolean startsBold() {
        return !bold.isEmpty() && bold.getFirst().from() == 0;
    }

    public boolean isBold() {
        return startsBold() && isWhole(bold.getFirst());
    }

    /** Whether it is one link and nothing else. */
    public boolean isLink() {
        return links.size() == 1 && isWhole(links.getFirst().span());
    }

    /** Whether it is a link to another place of the same file and nothing else. */
    boolean leadsWithinFile() {
        return isLink() && links.getFirst().url().startsWith("#");
    }

    /** The text on one line. */
    public String line() {
        return text.replace('\n', ' ');
    }

    /** A part of the text without the white space around it. */
    public RichText part(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return cut(start, end);
    }

    private RichText cut(int from, int to) {
        if (from == 0 && to == text.length()) {
            return this;
        }
        if (bold.isEmpty() && links.isEmpty()) {
            return plain(text.substring(from, to));
        }
        return new RichText(
                text.substring(from, to),
                bold.stream()
                        .map(span -> span.within(from, to))
                        .filter(span -> !span.isEmpty())
                        .toList(),
                links.stream()
                        .map(link -> new Link(link.span().within(from, to), link.url()))
                        .filter(link -> !link.span().isEmpty())
                        .toList());
    }

    public RichText from(int start) {
        return part(start, text.length());
    }

    /** The text with other words, which may be none, in the place of a stretch of it. */
    public RichText replace(Span gone, String words) {
        return join(Stream.of(part(0, gone.from()), plain(words), from(gone.to())), " ");
    }

    /** The link that the whole text is, or the bare address within it. */
    public Optional<Link> ownLink() {
        if (links.isEmpty()) { // as of most texts
            return Optional.empty();
        }
        return links.stream()
                .filter(link -> isWhole(link.span()) || isBare(link))
                .findFirst();
    }

    /** Whether a link shows nothing but its address. */
    boolean isBare(Link link) {
        return textOf(link).equals(link.url());
    }

    private boolean isWhole(Span span) {
        return span.from() == 0 && span.to() == text.length();
    }

    /** Its lines, none of them empty. Halves the text, so that a line is cut out of the markup near it, not out of all. */
    public List<RichText> lines() {
        int middle = text.indexOf('\n', text.length() / 2);
        int cut = middle < 0 ? text.lastIndexOf('\n') : middle;
        if (cut < 0) {
            return isEmpty() ? List.of() : List.of(this);
        }
        return Stream.concat(part(0, cut).lines().stream(), from(cut + 1).lines().stream())
                .toList();
    }

    public static RichText join(Stream<RichText> texts, String separator) {
        StringBuilder joined = new StringBuilder();
        List<Span> bold = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        texts.filter(text -> !text.isEmpty()).forEach(text -> {
            joined.append(joined.isEmpty() ? "" : separator);
            int start = joined.length();
            joined.append(text.text);
            text.bold.forEach(span -> bold.add(new Span(span.from() + start, span.to() + start)));
            text.links.forEach(link -> links.add(
                    new Link(new Span(link.span().from() + start, link.span().to() + start), link.url())));
        });
        return new RichText(joined.toString(), bold, links);
    }

    /** The text of a link without the white space around it. */
    public String textOf(Link link) {
        return Plain.line(text.substring(link.span().from(), link.span().to()));
    }
}
