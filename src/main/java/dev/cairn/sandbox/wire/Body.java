package dev.cairn.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a request carries: JSON, and the files sent with it. */
public record Body(JsonNode json, List<Upload> files) {

    /** The message in the answer to an interaction stands in a field of its own. */
    public Body data() {
        return new Body(json.path("data"), files);
    }
}
