package dev.cairn.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.FluentWait;

/** One of the browser's windows. Whatever is done goes to it, whichever was used last. */
final class Window {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final ChromeDriver driver;
    private final String handle;

    Window(ChromeDriver driver, String handle) {
        this.driver = driver;
        this.handle = handle;
        devTools("Emulation.setFocusEmulationEnabled", Map.of("enabled", true)); // several windows, each in front
    }

    private ChromeDriver driver() {
        driver.switchTo().window(handle);
        return driver;
    }

    void open(String url) {
        driver().get(url);
    }

    /** A command of Chromium's debugging protocol, for this window. */
    void devTools(String command, Map<String, Object> parameters) {
        driver().executeCdpCommand(command, parameters);
    }

    /** Has a script run in every page that is opened from now on, before the page's own. */
    void prepare(String script) {
        devTools("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    @Nullable Object run(String script, Object... arguments) {
        return driver().executeScript(script, arguments);
    }

    /** Runs a script whose last argument is a function that takes its result. */
    @Nullable Object runAsync(String script) {
        return driver().executeAsyncScript(script);
    }

    boolean holds(String condition) {
        return Boolean.TRUE.equals(run("return " + condition));
    }

    /** Presses keys wherever the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver()).sendKeys(keys).perform();
    }

    /** Writes into the field that has the focus, in place of what stands there. */
    void replaceFocused(String text) {
        driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    WebElement find(String css) {
        return await(() -> "there is no " + css, driver -> driver.findElement(By.cssSelector(css)));
    }

    /** Clicks the last of the elements that an XPath leads to, as soon as there is one that can be clicked. */
    void clickLast(String xpath, String described) {
        await(() -> "there is no " + described + " to click", any -> {
            last(xpath).click();
            return true;
        });
    }

    void doubleClickLast(String xpath, String described) {
        await(() -> "there is no " + described + " to click", any -> {
            new Actions(driver).doubleClick(last(xpath)).perform();
            return true;
        });
    }

    private WebElement last(String xpath) {
        return driver().findElements(By.xpath(xpath)).stream()
                .filter(WebElement::isDisplayed)
                .reduce((one, later) -> later)
                .orElseThrow(() -> new NoSuchElementException(xpath));
    }

    /** Waits until `look` returns neither null nor false. */
    <T> T await(Supplier<String> otherwise, Function<WebDriver, @Nullable T> look) {
        return new FluentWait<WebDriver>(driver())
                .withTimeout(PATIENCE)
                .pollingEvery(GLANCE)
                .ignoring(WebDriverException.class) // what is looked for is not there yet, or is just being drawn anew
                .withMessage(otherwise)
                .until(look);
    }

    /** A picture of what is seen, as a PNG file. */
    void photograph(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver().getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        run("localStorage.clear()");
        driver().close();
    }
}
