package dev.cairn.sandbox.rules;

import static dev.cairn.sandbox.rules.ComponentType.ACTION_ROW;
import static dev.cairn.sandbox.rules.ComponentType.BUTTON;
import static dev.cairn.sandbox.rules.ComponentType.CHANNEL_SELECT;
import static dev.cairn.sandbox.rules.ComponentType.CONTAINER;
import static dev.cairn.sandbox.rules.ComponentType.FILE;
import static dev.cairn.sandbox.rules.ComponentType.MEDIA_GALLERY;
import static dev.cairn.sandbox.rules.ComponentType.MENTIONABLE_SELECT;
import static dev.cairn.sandbox.rules.ComponentType.ROLE_SELECT;
import static dev.cairn.sandbox.rules.ComponentType.SECTION;
import static dev.cairn.sandbox.rules.ComponentType.SEPARATOR;
import static dev.cairn.sandbox.rules.ComponentType.STRING_SELECT;
import static dev.cairn.sandbox.rules.ComponentType.TEXT_DISPLAY;
import static dev.cairn.sandbox.rules.ComponentType.THUMBNAIL;
import static dev.cairn.sandbox.rules.ComponentType.USER_SELECT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import java.util.List;
import java.util.Set;

/**
 * Discord's limits on the components of one message.
 *
 * @see <a href="https://discord.com/developers/docs/components/reference">Component reference</a>
 */
public final class ComponentRules {
    static final int LINK = 5;
    static final int PREMIUM = 6;

    private static final int TOTAL = 40;
    private static final int TOTAL_TEXT = 4000;
    private static final int LEGACY_ROWS = 5;
    private static final int BUTTONS_IN_ROW = 5;
    private static final int BUTTON_LABEL = 80;
    private static final int SKU_ID = 100;
    private static final int BUTTON_URL = 512;
    private static final int MEDIA_URL = 2048;
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
    private final IdRules ids = new IdRules();
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
        ids.id(component, errors);
        errors.choice(component, "type", allowed);
        switch (ComponentType.of(component)) {
            case ACTION_ROW -> row(component, errors);
            case BUTTON -> button(component, errors);
            case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT -> menu(component, errors);
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
        boolean buttonsOnly = Json.stream(children).allMatch(child -> ComponentType.of(child) == BUTTON);
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
        errors.text(button, "label", 0, BUTTON_LABEL);
        int style = button.path("style").asInt();
        if (style == PREMIUM) {
            errors.text(button, "sku_id", 1, SKU_ID);
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
            ids.customId(button, errors);
        }
    }

    private void menu(JsonNode menu, FormErrors errors) {
        ids.customId(menu, errors);
        PickRules.menu(menu, 0, errors);
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
}
