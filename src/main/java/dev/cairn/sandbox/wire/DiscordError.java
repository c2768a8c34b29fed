package dev.cairn.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** "No", as Discord's REST interface says it: an HTTP status and one of Discord's own error codes. */
public final class DiscordError extends RuntimeException {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;

    private final int status;
    private final int code;
    private final transient ObjectNode body;

    private DiscordError(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.body = Json.object().put("message", message).put("code", code);
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    public ObjectNode body() {
        return body;
    }

    public static DiscordError unauthorized() {
        return new DiscordError(UNAUTHORIZED, 0, "401: Unauthorized");
    }

    public static DiscordError noSuchRoute() {
        return new DiscordError(NOT_FOUND, 0, "404: Not Found");
    }

    public static DiscordError unknownChannel() {
        return new DiscordError(NOT_FOUND, 10003, "Unknown Channel");
    }

    public static DiscordError unknownServer() {
        return new DiscordError(NOT_FOUND, 10004, "Unknown Guild");
    }

    public static DiscordError unknownMember() {
        return new DiscordError(NOT_FOUND, 10007, "Unknown Member");
    }

    public static DiscordError unknownMessage() {
        return new DiscordError(NOT_FOUND, 10008, "Unknown Message");
    }

    public static DiscordError unknownRole() {
        return new DiscordError(NOT_FOUND, 10011, "Unknown Role");
    }

    public static DiscordError unknownUser() {
        return new DiscordError(NOT_FOUND, 10013, "Unknown User");
    }

    public static DiscordError unknownWebhook() {
        return new DiscordError(NOT_FOUND, 10015, "Unknown Webhook");
    }

    public static DiscordError unknownInteraction() {
        return new DiscordError(NOT_FOUND, 10062, "Unknown interaction");
    }

    public static DiscordError unknownCommand() {
        return new DiscordError(NOT_FOUND, 10063, "Unknown application command");
    }

    public static DiscordError unknownEvent() {
        return new DiscordError(NOT_FOUND, 10070, "Unknown Guild Scheduled Event");
    }

    public static DiscordError tooManyRoles(int limit) {
        return new DiscordError(BAD_REQUEST, 30005, "Maximum number of guild roles reached (%d).".formatted(limit));
    }

    public static DiscordError tooManyChannels(int limit) {
        return new DiscordError(BAD_REQUEST, 30013, "Maximum number of guild channels reached (%d).".formatted(limit));
    }

    public static DiscordError tooManyEvents() {
        return new DiscordError(BAD_REQUEST, 30038, "Maximum number of server scheduled events reached (100).");
    }

    public static DiscordError threadThereAlready() {
        return new DiscordError(BAD_REQUEST, 160004, "A thread has already been created for this message");
    }

    public static DiscordError tooManyCommands(int limit) {
        return new DiscordError(
                BAD_REQUEST, 30032, "Maximum number of application commands reached (%d).".formatted(limit));
    }

    /** What Discord answers for a server that it cannot reach itself. */
    public static DiscordError unavailable() {
        return new DiscordError(UNAVAILABLE, 0, "503: Service Unavailable");
    }

    public static DiscordError requestTooLarge() {
        return new DiscordError(TOO_LARGE, 40005, "Request entity too large");
    }

    public static DiscordError alreadyAcknowledged() {
        return new DiscordError(BAD_REQUEST, 40060, "Interaction has already been acknowledged.");
    }

    public static DiscordError missingAccess() {
        return new DiscordError(FORBIDDEN, 50001, "Missing Access");
    }

    public static DiscordError notTheAuthor() {
        return new DiscordError(FORBIDDEN, 50005, "Cannot edit a message authored by another user");
    }

    public static DiscordError emptyMessage() {
        return new DiscordError(BAD_REQUEST, 50006, "Cannot send an empty message");
    }

    public static DiscordError cannotMessageThisUser() {
        return new DiscordError(FORBIDDEN, 50007, "Cannot send messages to this user");
    }

    public static DiscordError missingPermissions() {
        return new DiscordError(FORBIDDEN, 50013, "Missing Permissions");
    }

    public static DiscordError archivedThread() {
        return new DiscordError(BAD_REQUEST, 50083, "Thread is archived");
    }

    public static DiscordError lockedThread() {
        return new DiscordError(BAD_REQUEST, 160005, "Thread is locked");
    }

    public static DiscordError blockedByAutoMod() {
        return new DiscordError(BAD_REQUEST, 200000, "Message was blocked by automatic moderation");
    }

    public static DiscordError invalidToken() {
        return new DiscordError(UNAUTHORIZED, 50027, "Invalid Webhook Token");
    }

    /**
     * A form with errors.
     *
     * @param errors one branch for each field, by path, ending in "_errors"
     */
    static DiscordError invalidForm(ObjectNode errors) {
        DiscordError invalid = new DiscordError(BAD_REQUEST, 50035, "Invalid Form Body");
        invalid.body.set("errors", errors);
        return invalid;
    }

    public static DiscordError invalidJson() {
        return new DiscordError(BAD_REQUEST, 50109, "The request body contains invalid JSON.");
    }
}
