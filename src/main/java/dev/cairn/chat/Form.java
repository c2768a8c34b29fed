package dev.cairn.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a member filled in.
 *
 * @param fields by the field's id: the written text, the picked values (of members, roles and channels the ids), or "true"
 *     or "false" of a box; nothing for what was left empty
 */
public record Form(Map<String, List<String>> fields) {
    /** Of a press that sent no form. */
    public static final Form NONE = new Form(Map.of());

    public Form {
        fields = fields.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> List.copyOf(field.getValue())));
    }

    /** A field's text, untouched; empty when it holds blanks only. */
    public Optional<String> text(String field) {
        return picked(field).stream().filter(text -> !text.isBlank()).findFirst();
    }

    /** The values picked in a menu or a group of boxes. */
    public List<String> picked(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
