package dev.cairn.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Discord's limits on the components of one message.
 *
 * @see <a href="https://discord.com/developers/docs/components/reference">Component reference</a>
 */
public final class ComponentRules {
    public static final int ACTION_ROW = 1;
    public static final int BUTTON = 2;
    public static final int STRING_SELECT = 3;
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

    static final int LINK = 5;
    static final int PREMIUM = 6;

    private static final int TOTAL = 40;
    private static final int TOTAL_TEXT = 4000;
    private static final int LEGACY_ROWS = 5;
    private static final int BUTTONS_IN_ROW = 5;
    private static final int CUSTOM_ID = 100;
    private static final int LABEL = 80;
    private static final int BUTTON_URL = 512;
    private static final int MEDIA_URL = 2048;
    private static final int OPTIONS = 25;
    private static final int OPTION_TEXT = 100;
    private static final int PLACEHOLDER = 150;
    private static final int SECTION_TEXTS = 3;
    private static final int GALLERY = 10;
    private static final int ALT_TEXT = 1024;
    private static final int COLOUR = 0xFFFFFF;

    private static final List<Integer> STYLES = List.of(1, 2, 3, 4, LINK, PREMIUM);

    private static final List<Integer> IN_LEGACY_MESSAGE = List.of(ACTION_ROW);
    private static final List<Integer> IN_CONTAINER =
            List.of(ACTION_ROW, SECTION, TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR);
    private static final List<Integer> IN_MESSAGE =
            List.of(ACTION_ROW, SECTION, TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR, CONTAINER);
    private static final List<Integer> IN_ROW =
            List.of(BUTTON, STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT);
    private static final List<Integer> IN_SECTION = List.of(TEXT_DISPLAY);
    private static final List<Integer> BESIDE_SECTION = List.of(BUTTON, THUMBNAIL);

    private static final List<String> MEDIA = List.of("http", "https", "attachment");

    private final Set<String> uploads;
    private final Set<String> customIds = new HashSet<>();
    private final Set<Integer> ids = new HashSet<>();
    private int count;
    private int text;

    /**
     * Checks the components of one message.
     *
     * @param uploads names of the files that "attachment://" may refer to
     */
    private ComponentRules(Set<String> uploads) {
        this.uploads = uploads;
    }

    static void check(JsonNode message, Set<String> uploads, FormErrors errors) {
        ComponentRules rules = new ComponentRules(uploads);
        rules.list(message.path("components"), IN_MESSAGE, errors.at("components"));
        if (rules.count > TOTAL) {
            errors.at("components")
                    .add(
                            "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                            "The maximum total number of components in a message is " + TOTAL);
        }
        if (rules.text > TOTAL_TEXT) {
            errors.at("components")
                    .add(
                            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                            "Components displayable text size exceeds maximum size of " + TOTAL_TEXT);
        }
    }

    /** For a message without the flag for Components V2: up to five rows of buttons and menus. */
    static void checkLegacy(JsonNode message, FormErrors errors) {
        errors.count(message, "components", 0, LEGACY_ROWS);
        new ComponentRules(Set.of()).list(message.path("components"), IN_LEGACY_MESSAGE, errors.at("components"));
    }

    private void list(JsonNode components, List<Integer> allowed, FormErrors errors) {
        for (int i = 0; i < components.size(); i++) {
            one(components.get(i), allowed, errors.at(i));
        }
    }

    private void one(JsonNode component, List<Integer> allowed, FormErrors errors) {
        count++;
        uniqueId(component, errors);
        errors.choice(component, "type", allowed);
        switch (component.path("type").asInt()) {
            case ACTION_ROW -> row(component, errors);
            case BUTTON -> button(component, errors);
            case STRING_SELECT -> stringSelect(component, errors);
            case USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT -> select(component, OPTIONS, errors);
            case SECTION -> section(component, errors);
            case TEXT_DISPLAY -> textDisplay(component, errors);
            case THUMBNAIL -> media(component, "media", errors);
            case MEDIA_GALLERY -> gallery(component, errors);
            case FILE -> media(component, "file", errors);
            case CONTAINER -> container(component, errors);
            default -> {} // a separator holds nothing that could be wrong, and unknown types are refused above
        }
    }

    private void row(JsonNode row, FormErrors errors) {
        JsonNode children = row.path("components");
        boolean buttonsOnly = Json.stream(children).allMatch(child -> type(child) == BUTTON);
        errors.count(row, "components", 1, BUTTONS_IN_ROW);
        for (int i = 0; i < children.size(); i++) {
            one(children.get(i), IN_ROW, errors.at("components").at(i));
            if (i > 0 && !buttonsOnly) {
                errors.at("components")
                        .at(i)
                        .add("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
            }
        }
    }

    private void button(JsonNode button, FormErrors errors) {
        errors.choice(button, "style", STYLES);
        errors.text(button, "label", 0, LABEL);
        int style = button.path("style").asInt();
        if (style == PREMIUM) {
            errors.text(button, "sku_id", 1, CUSTOM_ID);
            return;
        }
        if (!Json.says(button.path("label")) && !button.hasNonNull("emoji")) {
            errors.at("label").required();
        }
        if (button.hasNonNull("url") && button.hasNonNull("custom_id")) {
            errors.add(
                    "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                    "A custom id and url cannot both be specified");
        } else if (style == LINK) {
            errors.text(button, "url", 1, BUTTON_URL);
            errors.url(button, "url", List.of("http", "https", "discord"));
        } else {
            customId(button, errors);
        }
    }

    private void stringSelect(JsonNode select, FormErrors errors) {
        JsonNode options = select.path("options");
        errors.count(select, "options", 1, OPTIONS);
        select(select, Math.max(1, Math.min(options.size(), OPTIONS)), errors);
        Set<String> values = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            JsonNode option = options.get(i);
            FormErrors at = errors.at("options").at(i);
            at.text(option, "label", 1, OPTION_TEXT);
            at.text(option, "value", 1, OPTION_TEXT);
            at.text(option, "description", 0, OPTION_TEXT);
            if (!values.add(option.path("value").asText())) {
                at.at("value")
                        .add("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            }
        }
        long defaults = Json.stream(options)
                .filter(option -> option.path("default").asBoolean())
                .count();
        if (defaults > select.path("max_values").asInt(1)) {
            errors.at("options")
                    .add(
                            "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
                            "The number of default options exceeds max_values");
        }
    }

    private void select(JsonNode select, int choices, FormErrors errors) {
        customId(select, errors);
        errors.text(select, "placeholder", 0, PLACEHOLDER);
        errors.number(select, "min_values", 0, OPTIONS);
        errors.number(select, "max_values", 1, choices);
        if (select.path("min_values").asInt(1) > select.path("max_values").asInt(1)) {
            errors.at("min_values").add("SELECT_COMPONENT_INVALID_RANGE", "min_values exceeds max_values");
        }
    }

    private void section(JsonNode section, FormErrors errors) {
        errors.count(section, "components", 1, SECTION_TEXTS);
        list(section.path("components"), IN_SECTION, errors.at("components"));
        if (section.hasNonNull("accessory")) {
            one(section.get("accessory"), BESIDE_SECTION, errors.at("accessory"));
        } else {
            errors.at("accessory").required();
        }
    }

    private void textDisplay(JsonNode display, FormErrors errors) {
        errors.text(display, "content", 1, TOTAL_TEXT);
        text += FormErrors.length(display.path("content").asText());
    }

    private void gallery(JsonNode gallery, FormErrors errors) {
        JsonNode items = gallery.path("items");
        errors.count(gallery, "items", 1, GALLERY);
        for (int i = 0; i < items.size(); i++) {
            media(items.get(i), "media", errors.at("items").at(i));
        }
    }

    private void media(JsonNode holder, String field, FormErrors errors) {
        JsonNode media = holder.path(field);
        FormErrors at = errors.at(field);
        errors.text(holder, "description", 0, ALT_TEXT);
        at.text(media, "url", 1, MEDIA_URL);
        at.url(media, "url", field.equals("file") ? List.of("attachment") : MEDIA);
        String url = media.path("url").asText();
        if (url.startsWith("attachment://") && !uploads.contains(url.substring("attachment://".length()))) {
            at.at("url").add("UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", url + " names no uploaded file");
        }
    }

    private void container(JsonNode container, FormErrors errors) {
        errors.number(container, "accent_color", 0, COLOUR);
        errors.count(container, "components", 1, TOTAL);
        list(container.path("components"), IN_CONTAINER, errors.at("components"));
    }

    private void customId(JsonNode component, FormErrors errors) {
        errors.text(component, "custom_id", 1, CUSTOM_ID);
        if (component.hasNonNull("custom_id")
                && !customIds.add(component.get("custom_id").asText())) {
            errors.at("custom_id").add("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    /** 0 and absent mean: Discord shall choose one. */
    private void uniqueId(JsonNode component, FormErrors errors) {
        int id = component.path("id").asInt(0);
        if (id != 0 && !ids.add(id)) {
            errors.at("id").add("COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        }
    }

    public static int type(JsonNode component) {
        return component.path("type").asInt();
    }
}
