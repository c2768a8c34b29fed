package dev.cairn.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.line.TypedLine.Names;
import dev.cairn.sandbox.rules.ComponentType;
import dev.cairn.sandbox.rules.Range;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.PageError;
import java.util.List;
import java.util.Optional;

/** What a member picks from a menu or a group: options by value or label, people, roles and channels by name or id. */
final class Picks {
    private final Names names;
    private final String called;

    /**
     * Picks from one component.
     *
     * @param called the component, as refusals name it
     */
    Picks(Names names, String called) {
        this.names = names;
        this.called = called;
    }

    /**
     * The values that the bot is sent.
     *
     * @throws PageError if that cannot be picked, or not so many
     */
    List<String> values(JsonNode component, List<String> picked) {
        List<String> values =
                picked.stream().map(text -> value(component, text)).distinct().toList();
        Range range = Range.of(component);
        if (!range.holds(values.size())) {
            throw new PageError("%s takes %s of its options, not %d.".formatted(called, range, values.size()));
        }
        return values;
    }

    private String value(JsonNode component, String text) {
        Optional<String> value = switch (ComponentType.of(component)) {
            case ComponentType.USER_SELECT -> names.user(text);
            case ComponentType.ROLE_SELECT -> names.role(text);
            case ComponentType.MENTIONABLE_SELECT -> names.user(text).or(() -> names.role(text));
            case ComponentType.CHANNEL_SELECT -> names.channel(text).filter(id -> offers(component, id));
            default -> option(component, text);
        };
        return value.orElseThrow(() -> new PageError("%s has no option \"%s\".".formatted(called, text)));
    }

    private static Optional<String> option(JsonNode component, String text) {
        List<JsonNode> options = Json.stream(component.path("options")).toList();
        return Json.with("value", text, options)
                .or(() -> Json.with("label", text, options))
                .map(option -> option.path("value").asText());
    }

    private static boolean offers(JsonNode menu, String channel) {
        JsonNode types = menu.path("channel_types");
        int type = StudyHall.channel(channel).map(Channel::type).orElseThrow();
        return types.isEmpty() || Json.stream(types).anyMatch(one -> one.asInt() == type);
    }
}
