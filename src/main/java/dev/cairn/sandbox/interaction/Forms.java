package dev.cairn.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.interaction.Interaction.Kind;
import dev.cairn.sandbox.interaction.Interaction.Origin;
import dev.cairn.sandbox.line.HallNames;
import dev.cairn.sandbox.line.TypedLine.Names;
import dev.cairn.sandbox.message.Messages;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.PageError;
import dev.cairn.sandbox.wire.Upload;
import java.util.List;

/** The forms that members have before them, and how they send them. */
public final class Forms {
    private final Interactions interactions;
    private final Messages messages;
    private final Names names = new HallNames();

    public Forms(Interactions interactions, Messages messages) {
        this.interactions = interactions;
        this.messages = messages;
    }

    /**
     * Sends a form to the bot.
     *
     * @param id of the interaction that was answered with the form
     * @param values by custom id; of files the names
     * @throws PageError if Discord's client would not send it
     */
    public Interaction submit(Person person, String id, JsonNode values, List<Upload> files) {
        Interaction opener = interactions
                .find(id)
                .filter(found -> found.origin().person().equals(person))
                .orElseThrow(Forms::closed);
        Form form = opener.form().orElseThrow(Forms::closed);
        if (form.isSent()) {
            throw new PageError("This form has been sent already.");
        }
        Channel channel = opener.origin().channel();
        KeptFiles kept = KeptFiles.of(files, channel, messages);
        FilledForm filled = new FilledForm(form.modal(), values, names, kept.ids());
        ObjectNode data = Json.object().set("components", filled.components());
        Json.copy(form.modal(), data, "custom_id");
        data.set("resolved", InteractionPayload.resolved(Json.texts(filled.named()), channel, kept));
        Interaction submission = interactions.open(Kind.FORM, Origin.formOf(opener), data);
        form.sendBy(submission);
        return submission;
    }

    private static PageError closed() {
        return new PageError("This form is closed; open it anew.");
    }
}
