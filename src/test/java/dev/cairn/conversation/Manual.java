package dev.cairn.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.chat.Opening;
import dev.cairn.conversation.Scene.Told;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** The manual: a conversation with each command, held over the shipped roadmaps, and what was said in them. */
public final class Manual {
    private static final int EPHEMERAL = 1 << 6;

    private final Map<String, List<Told>> told = new LinkedHashMap<>();
    private final Map<String, SlashCommandData> shapes = new LinkedHashMap<>();
    private final Set<String> verbs = new LinkedHashSet<>();

    private Manual() {}

    /** Holds all conversations, each over a database of its own in this folder. */
    public static Manual told(Path folder) {
        Manual manual = new Manual();
        ManualScenes.ALL.forEach((command, play) -> manual.tell(folder, command, play));
        return manual;
    }

    private void tell(Path folder, String command, Consumer<Scene> play) {
        try (Scene scene = new Scene(StudyServer.withShippedRoadmaps(folder.resolve(command + ".db")))) {
            play.accept(scene);
            told.put(command, scene.told());
            scene.server.switchboard().shapes().forEach(shape -> shapes.put(shape.getName(), shape));
            verbs.addAll(scene.server.switchboard().verbs());
        }
    }

    /** The messages seen in these conversations, in Discord's JSON, for one member alone where they were so. */
    public List<JsonNode> messages() {
        return answers()
                .filter(answered -> answered.opening() != Opening.FORM)
                .map(Manual::flagged)
                .toList();
    }

    /** The forms seen in these conversations, in Discord's JSON. */
    public List<JsonNode> forms() {
        return answers()
                .filter(answered -> answered.opening() == Opening.FORM)
                .<JsonNode>map(Answered::sent)
                .toList();
    }

    private static JsonNode flagged(Answered answered) {
        ObjectNode message = answered.sent().deepCopy();
        if (answered.opening() == Opening.ONLY_YOU) {
            message.put("flags", message.path("flags").asInt() | EPHEMERAL);
        }
        return message;
    }

    private Stream<Answered> answers() {
        return steps().map(Step::answered);
    }

    private Stream<Step> steps() {
        return told.values().stream().flatMap(List::stream).flatMap(section -> section.steps().stream());
    }

    /** Commands that no page tells of. */
    List<String> commandsLeftOut() {
        return shapes.keySet().stream()
                .filter(command -> !told.containsKey(command))
                .toList();
    }

    /** Verbs of controls that nobody uses on any page. */
    List<String> verbsLeftOut() {
        Set<String> left = new LinkedHashSet<>(verbs);
        steps().map(step -> step.deed().verb()).forEach(left::remove);
        return List.copyOf(left);
    }

    /** The pages by file name, the index among them. */
    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        List<SlashCommandData> commands = new ArrayList<>();
        told.forEach((command, sections) -> {
            SlashCommandData shape = shapes.get(command);
            commands.add(shape);
            pages.put(command + ".md", ManualPage.of(shape, sections));
        });
        pages.put("README.md", ManualPage.index(commands));
        return pages;
    }
}
