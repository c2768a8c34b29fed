package dev.cairn;

import dev.cairn.progress.ForecastStore.Held;
import dev.cairn.roadmap.Comparison;
import dev.cairn.roadmap.Comparison.Same;
import dev.cairn.roadmap.Known;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.view.EditLines;
import dev.cairn.view.Text;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an edit would do, in words: a line for each roadmap, and below it one for each topic. */
final class DiffWords {
    private final List<String> lines = new ArrayList<>();
    private final Set<Long> keeping = new HashSet<>();
    private final Set<Long> losing = new HashSet<>();

    void edited(String before, String after, Comparison edit, Held held) {
        String name = before.equals(after) ? after : before + " -> " + after;
        if (edit.isEmpty() && before.equals(after)) {
            return;
        }
        List<Known> renamed = edit.renamed().stream().map(Same::from).toList();
        List<Known> leaving = new ArrayList<>(edit.removed());
        edit.split().forEach(same -> leaving.add(same.from()));
        keeping.addAll(held.membersOf(renamed));
        losing.addAll(held.membersOf(leaving));
        Set<Long> affected = new HashSet<>(held.membersOf(renamed));
        affected.addAll(held.membersOf(leaving));
        lines.add(name + ": " + edit.inWords() + members(affected));
        EditLines.of(edit, new Words(held)).forEach(line -> lines.add("  " + line));
    }

    /** By key and title, and with the members whom it concerns. */
    private record Words(Held held) implements EditLines.Words {
        @Override
        public String topic(Known topic) {
            return topic.key() + " \"" + topic.title() + "\"";
        }

        @Override
        public String place(Known topic) {
            return topic.key();
        }

        @Override
        public String kept(Known topic) {
            return behind(" (kept by ", topic);
        }

        @Override
        public String retired(Known topic) {
            return behind(" (in the history of ", topic);
        }

        private String behind(String words, Known topic) {
            Set<Long> members = held.membersOf(List.of(topic));
            return members.isEmpty() ? "" : words + Text.count(members.size(), "member") + ")";
        }
    }

    void added(Roadmap roadmap) {
        lines.add(roadmap.id() + ": new, " + Text.count(Known.in(roadmap).size(), "topic"));
    }

    void gone(String id, Held held) {
        Set<Long> members = held.membersOf(held.topics());
        losing.addAll(members);
        lines.add(id + ": gone" + members(members));
        if (!members.isEmpty()) {
            lines.add("  If it only has another id now, write \"aliases: [" + id + "]\" into its file.");
        }
    }

    /** With members, also how many there are in all. */
    void print(PrintWriter out, boolean members) {
        lines.forEach(out::println);
        if (lines.isEmpty()) {
            out.println("Nothing changes.");
        }
        if (members) {
            Set<Long> all = new HashSet<>(keeping);
            all.addAll(losing);
            out.println("In all: " + Text.count(all.size(), "member") + " affected. "
                    + keeping.size() + " keep what they said under another name; of " + losing.size()
                    + " something leaves the totals and stays in their history.");
        }
    }

    private static String members(Set<Long> members) {
        return members.isEmpty() ? "" : ": " + Text.count(members.size(), "member") + " affected";
    }
}
