package dev.cairn.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The browser of a whole run of tests. It and its driver must be on the PATH, as Debian's packages {@code chromium} and
 * {@code chromium-driver} put them there; nothing is ever downloaded.
 */
final class Chromium implements AutoCloseable {
    private static final Optional<Path> BROWSER = onPath("chromium", "chromium-browser", "google-chrome");
    private static final Optional<Path> DRIVER = onPath("chromedriver");

    /** Held, because loggers that nobody holds forget their level. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final String keeper;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
        keeper = driver.getWindowHandle();
    }

    /** Whether there is one to start. */
    static boolean isInstalled() {
        return BROWSER.isPresent() && DRIVER.isPresent();
    }

    static Chromium start() {
        SELENIUM.setLevel(Level.SEVERE); // it warns that it does not know this Chromium's debugging protocol
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Chromium(new ChromeDriver(service, options()));
    }

    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--disable-dev-shm-usage", // containers have little of it
                "--disable-background-networking",
                "--disable-component-update",
                "--force-prefers-reduced-motion", // what moves is hard to click
                "--lang=en-GB");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox"); // Chromium refuses to run as root with it
        }
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
        return options;
    }

    /** A new window; closing the last of them does not end the browser. */
    Window open() {
        driver.switchTo().window(keeper);
        driver.switchTo().newWindow(WindowType.WINDOW);
        return new Window(driver, driver.getWindowHandle());
    }

    /** What has happened in all windows since this was last asked, and should not have. */
    Troubles troubles(String address) {
        return Troubles.read(driver.manage().logs(), address);
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Optional<Path> onPath(String... names) {
        List<Path> folders = Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .map(Path::of)
                .toList();
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
