package dev.cairn.sandbox.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.message.Messages;
import dev.cairn.sandbox.wire.Upload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of one request, ready for the bot to fetch: Discord's client uploads them before it sends what names them. */
final class KeptFiles {
    static final KeptFiles NONE = new KeptFiles(Map.of(), Map.of());

    private final Map<String, String> ids;
    private final Map<String, ObjectNode> attachments;

    private KeptFiles(Map<String, String> ids, Map<String, ObjectNode> attachments) {
        this.ids = ids;
        this.attachments = attachments;
    }

    static KeptFiles of(List<Upload> files, Channel channel, Messages messages) {
        Map<String, String> ids = new HashMap<>();
        Map<String, ObjectNode> attachments = new HashMap<>();
        for (Upload file : files) {
            ObjectNode attachment = messages.keep(file, channel).put("ephemeral", true);
            String id = attachment.get("id").asText();
            ids.put(file.filename(), id);
            attachments.put(id, attachment);
        }
        return new KeptFiles(ids, attachments);
    }

    /** By name. */
    Map<String, String> ids() {
        return ids;
    }

    /** As Discord describes the file to the bot. */
    Optional<ObjectNode> attachment(String id) {
        return Optional.ofNullable(attachments.get(id));
    }
}
