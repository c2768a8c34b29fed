package dev.cairn.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.jspecify.annotations.Nullable;

/** Leads what members type and press to the feature that answers it. */
public final class Switchboard {
    private final Map<String, Command> commands;
    private final Map<String, Control> controls;
    private final Surroundings surroundings;

    /** What is worked out within them sees one state of what may be replaced at any moment, such as the roadmaps. */
    public interface Surroundings {
        /**
         * Works here and now.
         *
         * @param server where it is asked for, which may have roadmaps of its own; empty in a direct message
         */
        <T> T steadily(OptionalLong server, Supplier<T> work);

        /** The same without waiting for anything, be what is seen a little old or not all there yet. */
        <T> T atOnce(OptionalLong server, Supplier<T> work);

        /** Whether what is seen at once is all there is by now, be it a little old. */
        boolean isReady(OptionalLong server);

        /** Where nothing is ever replaced. */
        Surroundings UNCHANGING = new Surroundings() {
            @Override
            public <T> T steadily(OptionalLong server, Supplier<T> work) {
                return work.get();
            }

            @Override
            public <T> T atOnce(OptionalLong server, Supplier<T> work) {
                return work.get();
            }

            @Override
            public boolean isReady(OptionalLong server) {
                return true;
            }
        };
    }

    /** Fails when two features claim the same command or verb. */
    public Switchboard(List<? extends Feature> features, Surroundings surroundings) {
        this.surroundings = surroundings;
        commands = byName(
                features.stream()
                        .flatMap(feature -> feature.commands().stream())
                        .toList(),
                command -> command.shape().getName());
        controls = byName(
                features.stream()
                        .flatMap(feature -> feature.controls().stream())
                        .toList(),
                Control::verb);
    }

    private static <T> Map<String, T> byName(List<T> things, Function<T, String> name) {
        return things.stream()
                .collect(Collectors.toMap(
                        name,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("claimed twice: " + name.apply(one));
                        },
                        LinkedHashMap::new));
    }

    /** An answer that has not been worked out yet. */
    public record Turn(Opening opening, Supplier<Reply> work) {}

    /** The values picked in a menu, and those it showed as picked before; both empty for a button. */
    public record Menu(List<String> picked, List<String> shown) {
        public static final Menu NONE = new Menu(List.of(), List.of());
    }

    public List<SlashCommandData> shapes() {
        return commands.values().stream().map(Command::shape).toList();
    }

    /** What the ids of components and forms may begin with. */
    public Set<String> verbs() {
        return controls.keySet();
    }

    /**
     * Prepares the answer to a command.
     *
     * @throws Refusal if there is no such command
     */
    public Turn call(String name, Call call) {
        Command command = command(name);
        return turn(command.opening(call), call.visit(), () -> command.answer(call));
    }

    public List<Choice> suggest(String name, Typing typing) {
        Command command = command(name);
        return surroundings.steadily(typing.call().visit().server(), () -> command.suggest(typing));
    }

    /**
     * Prepares the answer to a press.
     *
     * @param id the pressed component's id
     * @throws Refusal if no feature knows the id's verb
     */
    public Turn press(String id, Visit visit, Menu menu) {
        return turn(id, keys -> new Press(visit, keys, menu.picked(), menu.shown(), Form.NONE));
    }

    /**
     * Prepares the answer to a form.
     *
     * @param id the sent form's id
     * @throws Refusal if no feature knows the id's verb
     */
    public Turn send(String id, Visit visit, Form form) {
        return turn(id, keys -> new Press(visit, keys, List.of(), List.of(), form));
    }

    private Turn turn(String id, Function<List<String>, Press> use) {
        @Nullable Control control = controls.get(Press.verbOf(id));
        if (control == null) {
            throw Press.outdated();
        }
        Press press = use.apply(Press.keysOf(id));
        return turn(control.opening(), press.visit(), () -> control.answer().apply(press));
    }

    private Turn turn(Opening opening, Visit visit, Supplier<Reply> answer) {
        return new Turn(
                opening,
                opening == Opening.FORM
                        ? () -> atOnce(visit.server(), answer)
                        : () -> surroundings.steadily(visit.server(), answer));
    }

    /** What is not known before everything is there may be known in a moment. */
    private Reply atOnce(OptionalLong server, Supplier<Reply> answer) {
        boolean ready = surroundings.isReady(server);
        try {
            return surroundings.atOnce(server, answer);
        } catch (Refusal refusal) {
            throw ready
                    ? refusal
                    : new Refusal("The bot is still reading this server's own roadmaps."
                            + " Type the command again in a moment.");
        }
    }

    private Command command(String name) {
        @Nullable Command command = commands.get(name);
        if (command == null) {
            throw new Refusal("This command is from another version of the bot. Type / to see what there is now.");
        }
        return command;
    }
}
