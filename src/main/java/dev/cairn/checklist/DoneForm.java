package dev.cairn.checklist;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import java.util.List;
import java.util.Optional;

/** The form by which {@code /done} takes a whole list. */
final class DoneForm {
    static final String SENT = "done-form";
    static final String TOPICS = "topics";
    static final String ROADMAP = "roadmap";
    static final int MOST_TOPICS = 50;

    private final Sources sources;
    private final MarkList list;

    DoneForm(Sources sources, MarkControls marks) {
        this.sources = sources;
        this.list = new MarkList(sources, marks);
    }

    List<Control> controls() {
        return List.of(new Control(SENT, Opening.ONLY_YOU, this::sent));
    }

    private Reply sent(Press press) {
        Catalogue catalogue = sources.catalogue().get();
        Optional<Entry> roadmap =
                press.form().picked(ROADMAP).stream().findFirst().map(id -> TopicChoice.roadmap(catalogue, id));
        return list.mark(press.visit(), State.DONE, names(catalogue, press), roadmap);
    }

    private static List<String> names(Catalogue catalogue, Press press) {
        List<String> names = TopicList.names(
                        catalogue, press.form().text(TOPICS).orElse(""))
                .stream()
                .distinct()
                .toList();
        if (names.isEmpty() || names.size() > MOST_TOPICS) {
            throw new Refusal("Write between 1 and " + MOST_TOPICS + " topics, one a line. Nothing was ticked.");
        }
        return names;
    }
}
