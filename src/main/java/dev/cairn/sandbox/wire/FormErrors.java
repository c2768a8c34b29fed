package dev.cairn.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with the fields of a request, collected by path as Discord reports it. One object stands at one path;
 * those made from it by {@code at} write into the same report.
 */
public final class FormErrors {
    private final ObjectNode report;
    private final List<String> path;

    public FormErrors() {
        this(Json.object(), List.of());
    }

    private FormErrors(ObjectNode report, List<String> path) {
        this.report = report;
        this.path = path;
    }

    public FormErrors at(String field) {
        List<String> longer = new ArrayList<>(path);
        longer.add(field);
        return new FormErrors(report, List.copyOf(longer));
    }

    public FormErrors at(int index) {
        return at(Integer.toString(index));
    }

    public void add(String code, String message) {
        ObjectNode node = report;
        for (String step : path) {
            node = node.withObjectProperty(step);
        }
        node.withArrayProperty("_errors").addObject().put("code", code).put("message", message);
    }

    public void throwIfAny() {
        if (!report.isEmpty()) {
            throw DiscordError.invalidForm(report);
        }
    }

    /** Texts are measured in code points; absent counts as too short only if {@code least} is above 0. */
    public void text(JsonNode parent, String field, int least, int most) {
        JsonNode value = parent.path(field);
        FormErrors here = at(field);
        if (value.isMissingNode() || value.isNull()) {
            if (least > 0) {
                here.required();
            }
        } else if (!value.isTextual()) {
            here.add("STRING_TYPE_CONVERT", "Could not interpret \"%s\" as string.".formatted(value));
        } else {
            here.length(length(value.textValue()), least, most);
        }
    }

    /** An absent text passes. */
    public void optionalText(JsonNode parent, String field, int least, int most) {
        if (parent.hasNonNull(field)) {
            text(parent, field, least, most);
        }
    }

    public void count(JsonNode parent, String field, int least, int most) {
        at(field).length(parent.path(field).size(), least, most);
    }

    /** An absent number passes. */
    public void number(JsonNode parent, String field, long least, long most) {
        if (!parent.hasNonNull(field)) {
            return;
        }
        long value = parent.get(field).asLong(Long.MIN_VALUE);
        if (value < least) {
            at(field).add("NUMBER_TYPE_MIN", "int value should be greater than or equal to %d.".formatted(least));
        } else if (value > most) {
            at(field).add("NUMBER_TYPE_MAX", "int value should be less than or equal to %d.".formatted(most));
        }
    }

    public void choice(JsonNode parent, String field, List<Integer> allowed) {
        if (!allowed.contains(parent.path(field).asInt(Integer.MIN_VALUE))) {
            String all = allowed.stream().map(String::valueOf).collect(Collectors.joining(", "));
            at(field).add("BASE_TYPE_CHOICES", "Value must be one of {%s}.".formatted(all));
        }
    }

    public void required() {
        add("BASE_TYPE_REQUIRED", "This field is required");
    }

    /**
     * Notes an address that Discord would not take.
     *
     * @param schemes what the address may begin with, such as "https"; an absent address passes
     */
    public void url(JsonNode parent, String field, List<String> schemes) {
        if (!parent.hasNonNull(field)) {
            return;
        }
        String scheme = schemeOf(parent.get(field).asText());
        if (scheme.isEmpty()) {
            at(field).add("URL_TYPE_INVALID_URL", "Not a well formed URL.");
        } else if (!schemes.contains(scheme)) {
            at(field)
                    .add(
                            "URL_TYPE_INVALID_SCHEME",
                            "Scheme \"%s\" is not supported. Scheme must be one of ('%s')."
                                    .formatted(scheme, String.join("', '", schemes)));
        }
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private void length(int length, int least, int most) {
        if (length < least || length > most) {
            if (least > 0) {
                add("BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.".formatted(least, most));
            } else {
                add("BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.".formatted(most));
            }
        }
    }

    /** Empty if the text is no address. An attachment's name may hold what an address may not. */
    private static String schemeOf(String url) {
        if (url.startsWith("attachment://")) {
            return "attachment";
        }
        try {
            URI parsed = new URI(url);
            return parsed.getScheme() == null || parsed.getAuthority() == null ? "" : parsed.getScheme();
        } catch (URISyntaxException notWellFormed) {
            return "";
        }
    }
}
