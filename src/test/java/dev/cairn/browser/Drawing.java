package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What the page has drawn of a message or a form.
 *
 * @param text all that can be read, what opens or is hidden at first included
 * @param buttons their labels
 * @param options those of its menus and choices
 */
record Drawing(String text, List<String> buttons, List<String> options) {
    /** Of the nth element that a selector finds; both are arguments. */
    private static final String SCRIPT = """
            const drawn = document.querySelectorAll(arguments[0])[arguments[1]];
            const texts = (selector) => [...drawn.querySelectorAll(selector)].map((each) => each.textContent);
            const told = (name) => [...drawn.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name));
            return {
                text: [drawn.textContent, ...["alt", "aria-label", "placeholder"].flatMap(told)],
                buttons: texts(".button .label"),
                options: texts(":is([role=option], .choice) .label"),
            };""";

    static Drawing of(Window window, String selector, int at) {
        if (!(window.run(SCRIPT, selector, at) instanceof Map<?, ?> parts)) {
            throw new IllegalStateException("the script returns an object");
        }
        return new Drawing(String.join("\n", list(parts, "text")), list(parts, "buttons"), list(parts, "options"));
    }

    private static List<String> list(Map<?, ?> parts, String name) {
        return parts.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Nothing of it is left out. */
    void isAllOf(JsonNode json) {
        Parts parts = Parts.of(json);
        assertThat(text).doesNotContain("component of type");
        assertThat(Parts.letters(text)).contains(parts.texts());
        assertThat(buttons).containsExactlyElementsOf(parts.buttons());
        assertThat(options).containsAll(parts.options());
    }
}
