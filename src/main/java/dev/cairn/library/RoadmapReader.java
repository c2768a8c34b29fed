package dev.cairn.library;

import dev.cairn.library.content.RoadmapBuilder;
import dev.cairn.library.frontmatter.FrontMatter;
import dev.cairn.library.frontmatter.FrontMatterReader;
import dev.cairn.library.limit.InputLimits;
import dev.cairn.library.limit.ReadingThreads;
import dev.cairn.library.markdown.MarkdownReader;
import dev.cairn.library.markdown.Mdx;
import dev.cairn.library.plan.PhaseFinder;
import dev.cairn.library.plan.Plan;
import dev.cairn.library.text.Characters;
import dev.cairn.library.text.MojibakeRepair;
import dev.cairn.library.text.Place;
import dev.cairn.library.text.Problems;
import dev.cairn.library.text.TextDecoder;
import dev.cairn.roadmap.Outline;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Topic;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one Markdown file: bytes, text, repaired text, front matter, Markdown tree, outline, roadmap. Every failure
 * becomes a problem; nothing is thrown, and nothing takes longer than a file may.
 */
public final class RoadmapReader {
    /** 1 MiB; the largest roadmap seen anywhere has a third of it. */
    public static final int MAX_BYTES = 1 << 20;

    /** Subtopics counted; the largest roadmap seen anywhere has half of it. */
    static final int MAX_TOPICS = 5_000;

    private RoadmapReader() {}

    /** Reads a file's content; its name without the ending stands in for an id and a title. */
    public static Reading read(String fileName, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return Reading.failed("larger than " + MAX_BYTES + " bytes; not read");
        }
        try {
            return ReadingThreads.call(() -> reading(fileName, bytes));
        } catch (ExecutionException failed) {
            return Reading.failed(why(failed.getCause()));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Reading.failed("the program was ending; not read");
        }
    }

    private static String why(@Nullable Throwable failure) {
        return switch (failure) {
            case ReadingThreads.TooLate late -> late.getMessage() + "; not read";
            case StackOverflowError overflow -> "too deeply nested, or too much markup in one line; not read";
            case OutOfMemoryError full -> "takes more memory than there is; not read";
            case null, default -> "could not be read: " + failure;
        };
    }

    private static Reading reading(String fileName, byte[] bytes) {
        Problems problems = new Problems();
        Roadmap roadmap = roadmap(fileName, bytes, problems);
        int topics = topics(roadmap);
        if (topics > MAX_TOPICS) {
            problems.error(Place.START, topics + " topics; a roadmap may have " + MAX_TOPICS);
        }
        return new Reading(roadmap, problems.inOrder());
    }

    private static Roadmap roadmap(String fileName, byte[] bytes, Problems problems) {
        String decoded = TextDecoder.decode(bytes, problems);
        String text = Characters.settled(MojibakeRepair.repair(decoded, problems));
        FrontMatter frontMatter = FrontMatterReader.read(text, problems);
        String markdown = InputLimits.keep(Mdx.withoutCode(frontMatter.body()), problems);
        Plan plan = PhaseFinder.find(MarkdownReader.read(markdown, problems));
        ReadingThreads.endIfTooLate();
        return RoadmapBuilder.build(fileName, frontMatter, plan, problems);
    }

    private static int topics(Roadmap roadmap) {
        AtomicInteger topics = new AtomicInteger();
        Outline.walk(roadmap, new Outline.Visitor() {
            @Override
            public void topic(int phase, List<String> trail, Topic topic) {
                topics.incrementAndGet();
            }
        });
        return topics.get();
    }
}
