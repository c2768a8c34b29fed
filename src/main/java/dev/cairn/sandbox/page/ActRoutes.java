package dev.cairn.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.interaction.Forms;
import dev.cairn.sandbox.interaction.Interaction;
import dev.cairn.sandbox.interaction.Members;
import dev.cairn.sandbox.line.Suggestions;
import dev.cairn.sandbox.wire.Turns;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a member can do by way of the page or a script: type, press, pick, send a form, and see suggestions. */
public final class ActRoutes {
    private final Turns turns;
    private final Hall hall;
    private final Members members;
    private final Forms forms;

    public ActRoutes(Turns turns, Hall hall, Members members, Forms forms) {
        this.turns = turns;
        this.hall = hall;
        this.members = members;
        this.forms = forms;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/sandbox/type", this::type);
        routes.post("/sandbox/press", this::press);
        routes.post("/sandbox/pick", this::pick);
        routes.post("/sandbox/submit", this::submit);
        routes.post("/sandbox/suggest", this::suggest);
    }

    private void type(Context context) {
        PageRequest request = PageRequest.ofBody(context);
        Person member = request.member();
        Channel channel = request.openChannel(member, hall);
        String text = request.text("text");
        if (text.stripLeading().startsWith("/")) {
            Interaction interaction =
                    turns.take(() -> members.command(member, channel, request.entry(), request.files()));
            await(context, interaction, () -> members.outcome(interaction));
        } else {
            PageAnswer.write(
                    context, turns.take(() -> members.posted(members.post(member, channel, text, request.files()))));
        }
    }

    private void press(Context context) {
        PageRequest request = PageRequest.ofBody(context);
        Person member = request.member();
        Interaction interaction =
                turns.take(() -> members.press(member, request.text("message"), request.text("component")));
        await(context, interaction, () -> members.outcome(interaction));
    }

    private void pick(Context context) {
        PageRequest request = PageRequest.ofBody(context);
        Person member = request.member();
        String component = request.fields().path("component").asText("");
        List<String> values = request.texts("values");
        Interaction interaction = turns.take(() -> members.pick(member, request.text("message"), component, values));
        await(context, interaction, () -> members.outcome(interaction));
    }

    private void submit(Context context) {
        PageRequest request = PageRequest.ofBody(context);
        Person member = request.member();
        Interaction interaction =
                turns.take(() -> forms.submit(member, request.text("form"), request.object("values"), request.files()));
        await(context, interaction, () -> members.outcome(interaction));
    }

    private void suggest(Context context) {
        PageRequest request = PageRequest.ofBody(context);
        Person member = request.member();
        Channel channel = request.openChannel(member, hall);
        Suggestions suggestions = turns.take(() -> members.typing(member, channel, request.entry()));
        Optional<Interaction> asked = turns.take(() -> members.ask(member, channel, suggestions));
        if (asked.isPresent()) {
            await(
                    context,
                    asked.get(),
                    () -> suggestions.view(suggestions.taken(asked.get().choices())));
        } else {
            PageAnswer.write(context, suggestions.view(suggestions.known()));
        }
    }

    /** Nobody's thread waits meanwhile. */
    private void await(Context context, Interaction interaction, Supplier<ObjectNode> answer) {
        context.future(() -> interaction
                .finished()
                .thenRunAsync(() -> PageAnswer.write(context, turns.take(answer)), Thread::startVirtualThread));
    }
}
