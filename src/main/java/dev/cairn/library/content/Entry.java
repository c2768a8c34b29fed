package dev.cairn.library.content;

import dev.cairn.library.outline.Item;
import dev.cairn.library.outline.Item.Box;
import dev.cairn.library.outline.Lead;
import dev.cairn.library.outline.Note;
import dev.cairn.library.words.Sense;
import dev.cairn.library.words.Sense.Role;
import dev.cairn.roadmap.Fold;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An entry with its text taken apart, and what it announces if it may be a label. */
record Entry(Item item, Note note, Lead lead, String foldedName, Optional<Sense> sense) {
    /** What a label in a list can announce. "Introduction" is none: as an entry it is something to learn. */
    private static final Set<Role> OF_LABELS = EnumSet.of(
            Role.TOPICS, Role.PROJECTS, Role.RESOURCES, Role.TIPS, Role.GOALS, Role.PREREQUISITES, Role.DURATION);

    /** A longer entry describes; so does a shorter one of several sentences, if it is longer than a name. */
    private static final int MAX_TOPIC = 140;

    private static final int MAX_NAME = 60;
    private static final Pattern SENTENCES =
            Pattern.compile("(?<!\\b(?:e\\.g|i\\.e|etc|vs|\\d))[.!?]\\s+\\p{Lu}|[。！？]\\s*\\S");

    static Entry of(Item item) {
        Note note = Note.takenFrom(item.text());
        Lead lead = Lead.of(note.text());
        boolean mayAnnounce =
                item.box() == Box.NONE && (lead.label() || !lead.rest().isEmpty());
        Optional<Sense> sense = mayAnnounce
                ? Sense.of(lead.name().line()).filter(named -> OF_LABELS.contains(named.role()))
                : Optional.empty();
        return new Entry(item, note, lead, Fold.of(lead.name().line()), sense);
    }

    boolean isGroup() {
        return item.box() == Box.NONE && item.hasList() && lead.label();
    }

    /** Whether it is a link and nothing else; one with a box is to be ticked. */
    boolean isLink() {
        return item.box() == Box.NONE && !item.hasList() && note.text().isLink();
    }

    boolean hasLink() {
        return !note.text().links().isEmpty();
    }

    /** Whether it says more than a name does. */
    boolean isProse() {
        String text = note.text().line();
        return item.box() == Box.NONE
                && !item.hasList()
                && lead.rest().isEmpty()
                && !lead.label()
                && (text.length() > MAX_TOPIC
                        || (text.length() > MAX_NAME && SENTENCES.matcher(text).find()));
    }
}
