package dev.cairn.sandbox.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.rules.MessageRules;
import dev.cairn.sandbox.wire.Snowflakes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the sandbox keeps it. Its JSON is never changed: an edit puts another object in its place.
 *
 * @param json as Discord hands it out
 * @param onlyFor id of the member who alone sees it; null if everybody in the channel does
 * @param invocation what it answers, as the page shows it; null if no typed command
 */
public record StoredMessage(
        ObjectNode json,
        Channel channel,
        @Nullable String onlyFor,
        @Nullable ObjectNode invocation) {

    public String id() {
        return json.path("id").asText();
    }

    public String author() {
        return json.path("author").path("id").asText();
    }

    Instant writtenAt() {
        return Snowflakes.madeAt(id());
    }

    int flags() {
        return json.path("flags").asInt();
    }

    public boolean isThinking() {
        return (flags() & MessageRules.LOADING) != 0;
    }

    /** Nobody of the study server looks into other servers. */
    public boolean isSeenBy(Person person) {
        boolean isHere = channel.isDirect() || channel.server().equals(StudyHall.SERVER);
        return isHere
                && Permissions.may(person, channel, Permissions.VIEW_CHANNEL)
                && (onlyFor == null || onlyFor.equals(person.id()));
    }

    StoredMessage with(ObjectNode edited) {
        return new StoredMessage(edited, channel, onlyFor, invocation);
    }

    /** Discord's message, and what its client would show beside it. */
    ObjectNode view() {
        ObjectNode view = json.deepCopy();
        view.put("ephemeral", onlyFor != null).put("for", onlyFor).put("thinking", isThinking());
        view.set("invocation", invocation);
        return view;
    }
}
