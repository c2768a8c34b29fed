package dev.cairn.library;

import com.vladsch.flexmark.util.ast.Document;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Roadmap;
import org.jspecify.annotations.Nullable;

/**
 * Reads one Markdown file: bytes, text, repaired text, front matter, Markdown tree, outline, roadmap. Every failure
 * becomes a problem; nothing is thrown.
 */
public final class RoadmapReader {
    /** 1 MiB; the largest roadmap seen anywhere has a third of it. */
    public static final int MAX_BYTES = 1 << 20;

    private RoadmapReader() {}

    /** Reads a file's content; its name without the ending stands in for an id and a title. */
    public static Reading read(String fileName, byte[] bytes) {
        Problems problems = new Problems();
        Roadmap roadmap = readOrReport(fileName, bytes, problems);
        return new Reading(roadmap, problems.inOrder());
    }

    private static @Nullable Roadmap readOrReport(String fileName, byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            problems.error(Place.START, "larger than " + MAX_BYTES + " bytes; not read");
            return null;
        }
        try {
            return roadmap(fileName, bytes, problems);
        } catch (StackOverflowError tooDeep) {
            problems.error(Place.START, "nested too deeply; not read");
        } catch (RuntimeException failure) {
            problems.error(Place.START, "could not be read: " + failure);
        }
        return null;
    }

    private static Roadmap roadmap(String fileName, byte[] bytes, Problems problems) {
        String decoded = TextDecoder.decode(bytes, problems);
        String text = MojibakeRepair.repair(decoded, problems);
        FrontMatter frontMatter = FrontMatterReader.read(text, problems);
        Document tree = MarkdownTree.parse(frontMatter.body());
        Heading outline = OutlineReader.read(tree, new LineIndex(text), problems);
        return RoadmapBuilder.build(fileName, frontMatter, LabelHeadings.of(outline), problems);
    }
}
