package dev.cairn.view;

import dev.cairn.roadmap.Comparison;
import dev.cairn.roadmap.Known;
import java.util.ArrayList;
import java.util.List;

/** What an edit does to a roadmap's topics, a line for each, in the same words wherever it is said. */
public final class EditLines {
    private EditLines() {}

    /** How topics are called, and what is said behind them. */
    public interface Words {
        String topic(Known topic);

        /** Where a topic stands that stood elsewhere. */
        String place(Known topic);

        /** Behind a topic that keeps what was said of it. */
        String kept(Known topic);

        /** Behind a topic of which what was said no longer counts. */
        String retired(Known topic);
    }

    public static List<String> of(Comparison edit, Words words) {
        List<String> lines = new ArrayList<>();
        edit.renamed()
                .forEach(same -> lines.add("renamed: " + words.topic(same.from()) + " -> " + words.topic(same.to())
                        + words.kept(same.from())));
        edit.removed().forEach(topic -> lines.add("removed: " + words.topic(topic) + words.retired(topic)));
        edit.split()
                .forEach(same -> lines.add("split: " + words.topic(same.to()) + " has subtopics now, which are open"
                        + words.retired(same.from())));
        edit.moved().forEach(same -> lines.add("moved: " + words.topic(same.from()) + " -> " + words.place(same.to())));
        edit.back().forEach(same -> lines.add("back: " + words.topic(same.to())));
        edit.added().forEach(topic -> lines.add("added: " + words.topic(topic)));
        return lines;
    }
}
