package dev.cairn.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.line.HallNames;
import dev.cairn.sandbox.line.TypedLine.Names;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.PageError;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the page or a script asks for: fields of a JSON body, or of the query. */
public record PageRequest(JsonNode fields) {
    private static final Names NAMES = new HallNames();

    static PageRequest ofBody(Context context) {
        return new PageRequest(Json.read(context.bodyAsBytes())
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new PageError("The body is no JSON object.")));
    }

    static PageRequest ofQuery(Context context) {
        var fields = Json.object();
        context.queryParamMap().forEach((name, values) -> fields.put(name, values.getFirst()));
        return new PageRequest(fields);
    }

    String text(String field) {
        if (!fields.path(field).isTextual()) {
            throw new PageError("The field \"%s\" is missing.".formatted(field));
        }
        return fields.path(field).textValue();
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

    /** By id or key; "dm" is the member's own direct messages. */
    Channel channel(Person member) {
        String text = text("channel");
        Channel direct = member.directMessages();
        Optional<Channel> channel = text.equals(direct.key())
                ? Optional.of(direct)
                : NAMES.channel(text).or(() -> Optional.of(text)).flatMap(StudyHall::channel);
        return channel.orElseThrow(() -> new PageError("There is no channel \"%s\".".formatted(text)));
    }

    /** Only a channel that the member may look into. */
    Channel openChannel(Person member) {
        Channel channel = channel(member);
        if (!Permissions.may(member, channel, Permissions.VIEW_CHANNEL)) {
            throw new PageError("%s cannot see #%s.".formatted(member.name(), channel.key()));
        }
        return channel;
    }
}
