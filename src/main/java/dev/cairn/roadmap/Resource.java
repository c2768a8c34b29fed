package dev.cairn.roadmap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something to learn from.
 *
 * @param url http or https, or null where the file names it without an address
 * @param kind null where the file does not tell
 */
public record Resource(
        String title, @Nullable String url, @Nullable Kind kind) {

    /** What sort of thing a resource is; the constants' names in lower case are the words of the file format. */
    public enum Kind {
        COURSE,
        BOOK,
        VIDEO,
        DOCS,
        ARTICLE,
        PAPER,
        PRACTICE,
        TOOL,
        COMMUNITY,
        CERTIFICATION,
        OTHER
    }

    /** Each of these once, however often and under whatever titles its address is named; the first stays. */
    public static List<Resource> eachOnce(Stream<Resource> all) {
        Map<String, Resource> byAddress = new LinkedHashMap<>();
        all.forEach(resource -> byAddress.putIfAbsent(resource.identity(), resource));
        return List.copyOf(byAddress.values());
    }

    /** Its address without what makes no difference; its title where it has none. */
    private String identity() {
        return url == null
                ? Fold.of(title)
                : url.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/+$", "");
    }
}
