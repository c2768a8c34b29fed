package dev.cairn.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.line.Entry;
import dev.cairn.sandbox.line.HallNames;
import dev.cairn.sandbox.line.TypedLine.Names;
import dev.cairn.sandbox.wire.Body;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.PageError;
import dev.cairn.sandbox.wire.Upload;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the page or a script asks for: fields of a JSON body, with files perhaps, or of the query. */
public record PageRequest(JsonNode fields, List<Upload> files) {
    /** More than Discord takes anywhere; a line of megabytes would hold everybody up while it is taken apart. */
    private static final int LONGEST = 32_000;

    private static final Names NAMES = new HallNames();

    static PageRequest ofBody(Context context) {
        checkSize(context);
        Body body = Body.of(context);
        if (!body.json().isObject()) {
            throw new PageError("The body is no JSON object.");
        }
        FileRules.check(body.files());
        return new PageRequest(body.json(), body.files());
    }

    static PageRequest ofQuery(Context context) {
        var fields = Json.object();
        context.queryParamMap().forEach((name, values) -> fields.put(name, values.getFirst()));
        return new PageRequest(fields, List.of());
    }

    String text(String field) {
        if (!fields.path(field).isTextual()) {
            throw new PageError("The field \"%s\" is missing.".formatted(field));
        }
        String text = fields.path(field).textValue();
        if (text.length() > LONGEST) {
            throw new PageError(
                    "The field \"%s\" takes %d characters at most, not %d.".formatted(field, LONGEST, text.length()));
        }
        return text;
    }

    /** A whole number, 0 or more. */
    int number(String field) {
        JsonNode number = fields.path(field);
        if (!number.canConvertToInt() || !number.isIntegralNumber() || number.intValue() < 0) {
            throw new PageError("The field \"%s\" holds a whole number, 0 or more.".formatted(field));
        }
        return number.intValue();
    }

    List<String> texts(String field) {
        if (!fields.path(field).isArray()) {
            throw new PageError("The field \"%s\" is missing; it holds a list of texts.".formatted(field));
        }
        return Json.stream(fields.path(field)).map(JsonNode::asText).toList();
    }

    /** An absent one is empty. */
    JsonNode object(String field) {
        JsonNode object = fields.path(field);
        if (!object.isMissingNode() && !object.isObject()) {
            throw new PageError("The field \"%s\" holds an object.".formatted(field));
        }
        return object;
    }

    /** What stands in the box, and which of it was picked from suggestions. */
    Entry entry() {
        Map<String, String> picked = new HashMap<>();
        object("picked")
                .properties()
                .forEach(option -> picked.put(option.getKey(), option.getValue().asText()));
        return new Entry(text("text"), picked, Map.of());
    }

    /** By id, key or name. */
    Person member() {
        String text = text("member");
        return NAMES.user(text)
                .flatMap(StudyHall::person)
                .filter(person -> !person.isBot())
                .orElseThrow(() -> new PageError("There is no member \"%s\"; there are %s."
                        .formatted(
                                text,
                                StudyHall.MEMBERS.stream().map(Person::key).collect(Collectors.joining(", ")))));
    }

    /** Reads to the end what it refuses, as a browser would not hear of it otherwise. */
    private static void checkSize(Context context) {
        if (context.contentLength() > FileRules.REQUEST_SIZE) {
            try (InputStream body = context.req().getInputStream()) {
                body.transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            FileRules.checkSize("The request", context.contentLength(), FileRules.REQUEST_SIZE);
        }
    }

    /** By id or key; "dm" is the member's own direct messages. */
    Channel channel(Person member, Hall hall) {
        String text = text("channel");
        Channel direct = member.directMessages();
        Optional<Channel> channel = text.equals(direct.key())
                ? Optional.of(direct)
                : NAMES.channel(text).or(() -> Optional.of(text)).flatMap(hall::channel);
        return channel.orElseThrow(() -> new PageError("There is no channel \"%s\".".formatted(text)));
    }

    /** Only a channel that the member may look into. */
    Channel openChannel(Person member, Hall hall) {
        Channel channel = channel(member, hall);
        if (!Permissions.may(member, channel, Permissions.VIEW_CHANNEL)) {
            throw new PageError("%s cannot see #%s.".formatted(member.name(), channel.key()));
        }
        return channel;
    }
}
