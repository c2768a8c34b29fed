package dev.cairn.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;

/** Discord's numbers for the components of messages and forms. */
public final class ComponentType {
    public static final int ACTION_ROW = 1;
    public static final int BUTTON = 2;
    public static final int STRING_SELECT = 3;
    public static final int TEXT_INPUT = 4;
    public static final int USER_SELECT = 5;
    public static final int ROLE_SELECT = 6;
    public static final int MENTIONABLE_SELECT = 7;
    public static final int CHANNEL_SELECT = 8;
    public static final int SECTION = 9;
    public static final int TEXT_DISPLAY = 10;
    public static final int THUMBNAIL = 11;
    public static final int MEDIA_GALLERY = 12;
    public static final int FILE = 13;
    public static final int SEPARATOR = 14;
    public static final int CONTAINER = 17;
    public static final int LABEL = 18;
    public static final int FILE_UPLOAD = 19;
    public static final int RADIO_GROUP = 21;
    public static final int CHECKBOX_GROUP = 22;
    public static final int CHECKBOX = 23;

    private ComponentType() {}

    public static int of(JsonNode component) {
        return component.path("type").asInt();
    }

    /** Whether it offers people, channels or roles. */
    public static boolean isEntitySelect(JsonNode component) {
        return of(component) >= USER_SELECT && of(component) <= CHANNEL_SELECT;
    }

    public static boolean isMenu(JsonNode component) {
        return of(component) == STRING_SELECT || isEntitySelect(component);
    }
}
