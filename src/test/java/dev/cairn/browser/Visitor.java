package dev.cairn.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;

/** A member of the study server who uses the page in a window of their own. What they are to see is waited for. */
final class Visitor {
    private static final String BOX = "#box";
    private static final String MESSAGES = "[...document.querySelectorAll('#timeline .message:not(.waiting)')]";
    private static final String NOTHING_OVERFLOWS = """
            [document.scrollingElement, ...document.querySelectorAll('#log, dialog[open]')].every((each) => each.scrollWidth <= each.clientWidth)
                && document.scrollingElement.clientWidth === screen.width""";
    private static final String DROP = """
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([arguments[1]], arguments[0]));
            for (const kind of ["dragover", "drop"]) {
                document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
            }""";
    private static final String RED_OF_BACKGROUND = "getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]";
    private static final String ENCODED_BYTES = """
            [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)""";

    private final String name;
    private final Window window;

    Visitor(String name, Window window) {
        this.name = name;
        this.window = window;
    }

    Window window() {
        return window;
    }

    Visitor arrives(String address, String channel) {
        window.open(address + "/?member=" + name + "&channel=" + URLEncoder.encode(channel, StandardCharsets.UTF_8));
        window.find(".welcome");
        return this;
    }

    /** Whatever the page asks for at this path, from the next arrival on it gets this. */
    Visitor isAnswered(String path, JsonNode answer) {
        window.prepare("""
                {
                    const ask = fetch;
                    window.fetch = (path, options) =>
                        path.split("?")[0] === "%s" ? Promise.resolve(Response.json(%s)) : ask(path, options);
                }""".formatted(path, answer));
        return this;
    }

    Visitor on(Screen screen) {
        window.devTools(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", screen.width,
                        "height", screen.height,
                        "deviceScaleFactor", screen.scale,
                        "mobile", screen != Screen.DESKTOP));
        return this;
    }

    Visitor in(Colours colours) {
        window.devTools(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours.toString()))));
        return this;
    }

    /** Types a line into the box and sends it. */
    Visitor types(String line) {
        return writes(line).hits(Keys.ENTER);
    }

    /** Types into the box, without sending it. */
    Visitor writes(String beginning) {
        window.find(BOX).sendKeys(beginning);
        return this;
    }

    /** Steers the keyboard's pointer to a suggestion, without taking it. */
    Visitor pointsTo(String suggestion) {
        isOffered(suggestion);
        window.await(() -> name + " cannot point to '" + suggestion + "'", any -> {
            hits(Keys.ARROW_DOWN);
            return words("document.querySelector('.suggestions .pointed')").contains(suggestion);
        });
        return this;
    }

    Visitor isOffered(String... suggestions) {
        for (String suggestion : suggestions) {
            window.await(
                    () -> name + " is not offered '" + suggestion + "' but:\n" + offered(),
                    any -> offered().contains(suggestion));
        }
        return this;
    }

    Visitor clicksSuggestion(String suggestion) {
        window.clickLast(option(suggestion), "suggestion '" + suggestion + "'");
        return this;
    }

    private String offered() {
        return words("document.querySelector('.suggestions')");
    }

    /** Empties the box. */
    Visitor clears() {
        window.find(BOX).clear();
        return this;
    }

    /** Presses keys, wherever the focus is. */
    Visitor hits(CharSequence... keys) {
        window.press(keys);
        return this;
    }

    /** Clicks the newest button or link with this label. */
    Visitor clicks(String label) {
        window.clickLast(button(label), "button '" + label + "'");
        return this;
    }

    /** Clicks it twice, as fast as an impatient hand. */
    Visitor doubleClicks(String label) {
        window.doubleClickLast(button(label), "button '" + label + "'");
        return this;
    }

    /** Picks from the newest menu; from one that takes several, all of these at once. */
    Visitor picks(String... options) {
        opensMenu();
        for (String option : options) {
            window.clickLast(option(option), "option '" + option + "'");
        }
        if (window.holds("document.querySelector('.menu:popover-open') !== null")) {
            clicks("Done");
        }
        return this;
    }

    /** Opens the newest menu. */
    Visitor opensMenu() {
        window.clickLast("//main//button[contains(@class, 'select')]", "menu");
        return this;
    }

    /** Writes into the field with this label, in place of what stands there. */
    Visitor fills(String label, String text) {
        window.clickLast(
                "//label[starts-with(normalize-space(.), %s)]".formatted(quoted(label)), "field '" + label + "'");
        window.replaceFocused(text);
        return this;
    }

    /** Turns a switch, by its label. */
    Visitor switches(String label) {
        window.clickLast("//label[normalize-space(.)=%s]".formatted(quoted(label)), "switch '" + label + "'");
        return this;
    }

    /** Picks a file to send. */
    Visitor attaches(Path file) {
        window.find("#composer input[type=file]").sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    /** Drops a file on the page. */
    Visitor drops(String name, String content) {
        window.run(DROP, name, content);
        return this;
    }

    Visitor photographs(Path file) {
        window.photograph(file);
        return this;
    }

    /** Goes to a channel, or becomes another member, by the column on the left. */
    Visitor goesTo(String keyOfChannelOrMember) {
        window.find("#go-" + keyOfChannelOrMember).click();
        return this;
    }

    /** Anywhere in the window. */
    Visitor sees(String... texts) {
        for (String text : texts) {
            window.await(() -> name + " does not see '" + text + "' in:\n" + seen(), any -> seen().contains(text));
        }
        return this;
    }

    Visitor doesNotSee(String... texts) {
        window.await(
                () -> name + " sees one of " + List.of(texts) + " in:\n" + seen(),
                any -> Stream.of(texts).noneMatch(seen()::contains));
        return this;
    }

    /** In the newest message. */
    Visitor reads(String... texts) {
        for (String text : texts) {
            window.await(
                    () -> name + " does not read '" + text + "' in:\n" + newestMessage(),
                    any -> newestMessage().contains(text));
        }
        return this;
    }

    /** Not in the newest message. */
    Visitor doesNotRead(String text) {
        window.await(
                () -> name + " reads '" + text + "'", any -> !newestMessage().contains(text));
        return this;
    }

    /** Has the focus on the control with this label. */
    Visitor isAt(String label) {
        window.await(
                () -> name + " is not at '" + label + "'",
                any -> text("document.activeElement.ariaLabel").equals(label));
        return this;
    }

    /** What the page shows of the nth element that a selector finds. */
    Drawing drawing(String selector, int at) {
        return Drawing.of(window, selector, at);
    }

    /** What a script's list of texts has. */
    List<String> finds(String script) {
        return text("(" + script + ").join('\\n')").lines().toList();
    }

    /** Nothing reaches beyond the right edge. */
    Visitor fitsItsScreen() {
        window.await(() -> name + " must scroll sideways", any -> window.holds(NOTHING_OVERFLOWS));
        return this;
    }

    /** In which colours the page is. */
    Visitor seesItIn(Colours colours) {
        window.await(
                () -> name + " does not see the page in " + colours,
                any -> Integer.parseInt(text(RED_OF_BACKGROUND)) > 127 == (colours == Colours.LIGHT));
        return this;
    }

    /** How much has come over the network for the page, its files as they were sent. */
    long loadedBytes() {
        return Long.parseLong(text(ENCODED_BYTES));
    }

    /** What stands in the box. */
    String line() {
        return String.valueOf(window.find(BOX).getDomProperty("value"));
    }

    /** How many messages are on the page now. */
    int messages() {
        return Integer.parseInt(text(MESSAGES + ".length"));
    }

    Visitor hasMessages(int count) {
        window.await(() -> name + " has not just " + count + " messages", any -> messages() == count);
        return this;
    }

    private String newestMessage() {
        return words(MESSAGES + ".at(-1)");
    }

    private String seen() {
        return words("document.body");
    }

    /** What can be read in an element, its lines and gaps as single spaces. */
    private String words(String element) {
        return text(element + "?.innerText.replace(/\\s+/g, ' ')");
    }

    private String text(String script) {
        return String.valueOf(window.run("return " + script));
    }

    @Override
    public String toString() {
        return name;
    }

    private static String button(String label) {
        return "//*[self::button or self::a][normalize-space(.)=%1$s or @aria-label=%1$s]".formatted(quoted(label));
    }

    private static String option(String label) {
        return "//*[@role='option'][.//*[contains(@class, 'label')][normalize-space(.)=%s]]".formatted(quoted(label));
    }

    /** As an XPath string. */
    private static String quoted(String text) {
        return text.contains("'") ? '"' + text + '"' : "'" + text + "'";
    }
}
