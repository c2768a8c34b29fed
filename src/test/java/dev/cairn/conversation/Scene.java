package dev.cairn.conversation;

import java.util.ArrayList;
import java.util.List;

/** A conversation that is told in the manual: with people, and in sections. What happens before the first one is not told. */
final class Scene implements AutoCloseable {
    final StudyServer server;
    final Person mira;
    final Person jonas;
    final Person olga;
    private final List<Section> begun = new ArrayList<>();

    /**
     * The beginning of a section.
     *
     * @param from the first of its steps, counted from the start of the conversation
     */
    private record Section(String title, int from) {}

    /** A section as it was told. */
    record Told(String title, List<Step> steps) {}

    Scene(StudyServer server) {
        this.server = server;
        this.olga = server.organiser("Olga");
        this.mira = server.member("Mira");
        this.jonas = server.member("Jonas");
    }

    void section(String title) {
        begun.add(new Section(title, server.steps().size()));
    }

    List<Told> told() {
        List<Told> told = new ArrayList<>();
        List<Step> steps = server.steps();
        for (int i = 0; i < begun.size(); i++) {
            int to = i + 1 < begun.size() ? begun.get(i + 1).from() : steps.size();
            told.add(new Told(begun.get(i).title(), steps.subList(begun.get(i).from(), to)));
        }
        return told;
    }

    @Override
    public void close() {
        server.close();
    }
}
