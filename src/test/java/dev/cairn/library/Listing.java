package dev.cairn.library;

import java.nio.charset.StandardCharsets;

/** What was understood of some Markdown, as tests compare it. */
public final class Listing {
    private Listing() {}

    public static String of(String markdown) {
        return OutlineText.of(RoadmapReader.read("file.md", markdown.getBytes(StandardCharsets.UTF_8)));
    }
}
