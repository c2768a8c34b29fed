package dev.cairn.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a folder anew when one of its files was changed, added or taken away. It looks at names, sizes and times every
 * second, because Java's own WatchService hears nothing of changes made on network drives and on a container's host.
 */
public final class RoadmapWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoadmapWatch.class);
    private static final int SECONDS_TO_CLOSE = 1;

    private final Path folder;
    private final RoadmapFolder roadmaps;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("roadmaps").factory());
    private Map<Path, Object> read;
    private Map<Path, Object> last;
    private Shelf shelf;
    private String trouble = "";

    /** Reads the folder for the first time. */
    public RoadmapWatch(Path folder) {
        this.folder = folder;
        this.roadmaps = new RoadmapFolder(folder);
        this.read = stamps(); // before reading: what is changed meanwhile is read again
        this.last = read;
        this.shelf = roadmaps.read(Shelf.EMPTY);
        report(Shelf.EMPTY);
    }

    /** What was read last; while it watches, its own thread alone may ask. */
    public Shelf shelf() {
        return shelf;
    }

    /**
     * Begins to watch.
     *
     * @param changed told what came out of reading anew, on the watch's own thread
     */
    public void start(Consumer<Shelf> changed) {
        var unused = thread.scheduleWithFixedDelay(() -> lookAgainWhateverHappens(changed), 1, 1, TimeUnit.SECONDS);
    }

    /** What goes wrong is logged once, and not every second until it is over. */
    void lookAgainWhateverHappens(Consumer<Shelf> changed) {
        try {
            look(changed);
            if (!trouble.isEmpty()) {
                LOG.info("The roadmaps in {} can be read anew again", folder);
            }
            trouble = "";
        } catch (RuntimeException e) {
            if (!trouble.equals(e.toString())) {
                LOG.error("The roadmaps in {} could not be read anew; trying every second", folder, e);
            }
            trouble = e.toString();
        }
    }

    /** Reads anew if something changed and nothing has since the last look: a file that is being written is left alone. */
    void look(Consumer<Shelf> changed) {
        Map<Path, Object> now = stamps();
        if (!now.equals(read) && now.equals(last)) {
            Shelf before = shelf;
            Shelf next = roadmaps.read(before);
            changed.accept(next);
            read = now;
            shelf = next;
            LOG.info("Read {} anew", folder);
            report(before);
        }
        last = now;
    }

    /** What was there before has been logged before. */
    private void report(Shelf before) {
        shelf.problems().stream()
                .filter(problem -> !before.problems().contains(problem))
                .forEach(problem -> LOG.warn("{}", problem));
        before.files().keySet().stream()
                .filter(file -> !shelf.files().containsKey(file))
                .sorted()
                .forEach(file ->
                        LOG.warn("{} is gone; its roadmap is no longer shown, what members did in it is kept", file));
    }

    private Map<Path, Object> stamps() {
        try {
            return roadmaps.stamps();
        } catch (IOException gone) {
            LOG.debug("{} cannot be listed", folder, gone); // reading it says so, once
            return Map.of();
        }
    }

    /** Lets a reading that has begun end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread.shutdownNow();
        }
    }
}
