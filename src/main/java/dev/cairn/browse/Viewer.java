package dev.cairn.browse;

import dev.cairn.chat.Press;
import dev.cairn.progress.Standing;
import java.util.Set;
import net.dv8tion.jda.api.components.buttons.Button;

/**
 * For whom something is drawn.
 *
 * @param followed numbers of the roadmaps they follow
 */
record Viewer(long member, Standing standing, Set<Long> followed) {
    private static final long EVERYBODY = 0;

    /** For a channel: nobody's progress in particular is shown. */
    static Viewer everybody() {
        return new Viewer(EVERYBODY, Standing.NONE, Set.of());
    }

    boolean isSomebody() {
        return member != EVERYBODY;
    }

    /** A button that changes this panel into another. */
    Button leading(Spot spot, String label) {
        return Button.secondary(Press.id(BrowseFeature.GO, spot.written(), member), label);
    }

    Button sharing(Spot spot) {
        return Button.secondary(Press.id(BrowseFeature.SHARE, spot.written(), member), "Share");
    }
}
