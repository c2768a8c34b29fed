package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.SandboxedBot;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The study hall that a class of tests visits: a running bot in its sandbox, and windows of the run's one browser. A test
 * fails too if a page had any trouble that the test has not announced; a failing one leaves a picture of every window.
 */
final class Hall implements ExecutionCondition, BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final Logger LOG = LoggerFactory.getLogger(Hall.class);
    private static final Path TARGET = Path.of("target", "browser");
    private static final String SKIPPED =
            "The tests of the page are skipped: no Chromium with its driver on the PATH; install chromium and chromium-driver";
    private static final boolean REQUIRED = "required".equals(System.getenv("CAIRN_BROWSER"));

    private final Path roadmaps;
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private @Nullable Chromium chromium;
    private @Nullable SandboxedBot bot;
    private @Nullable Path data;

    /** @param roadmaps the folder that the bot reads */
    Hall(Path roadmaps) {
        this.roadmaps = roadmaps;
    }

    /** With the project's own roadmaps. */
    Hall() {
        this(Path.of("roadmaps"));
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isInstalled() || REQUIRED) {
            return ConditionEvaluationResult.enabled("");
        }
        store(context).computeIfAbsent(SKIPPED, sentence -> {
            LOG.warn(sentence); // once a run; the reports say it of each test
            return sentence;
        });
        return ConditionEvaluationResult.disabled(SKIPPED);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        chromium = store(context).computeIfAbsent(Chromium.class, any -> Chromium.start(), Chromium.class);
        Files.createDirectories(TARGET);
        data = Files.createTempDirectory(TARGET, "hall");
        bot = SandboxedBot.start(data, roadmaps, 0);
    }

    /** Shared by all classes of a run, and closed at its end. */
    private static Store store(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(Hall.class));
    }

    /** A member opens the page in a window of their own. */
    Visitor enters(String member) {
        return enters(member, "general");
    }

    Visitor enters(String member, String channel) {
        return invites(member).arrives(address(), channel);
    }

    /** A member in front of an empty window. */
    Visitor invites(String member) {
        Visitor visitor = new Visitor(member, open(chromium).open());
        visitors.add(visitor);
        return visitor.on(Screen.DESKTOP);
    }

    String address() {
        return open(bot).address();
    }

    /** Closes the sandbox and the bot under the windows' feet. */
    void stops() {
        open(bot).close();
    }

    /** Starts them again where they were. */
    void startsAgain() throws InterruptedException {
        bot = SandboxedBot.start(open(data), roadmaps, URI.create(address()).getPort());
    }

    /** Announces a trouble by a part of its sentence. */
    void expectsTrouble(String sentence) {
        expected.add(sentence);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Troubles troubles = open(chromium).troubles(address()).without(expected);
        try {
            assertThat(troubles.sentences()).as("troubles of the page").isEmpty();
        } finally {
            if (context.getExecutionException().isPresent()
                    || !troubles.sentences().isEmpty()) {
                photograph(context);
            }
            visitors.forEach(visitor -> visitor.window().close());
            open(chromium).troubles(address()); // what a window asked for while it closed is not the next test's
            visitors.clear();
            expected.clear();
        }
    }

    private void photograph(ExtensionContext context) {
        String test = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        for (Visitor visitor : visitors) {
            Path picture = TARGET.resolve(test + "-" + visitor + ".png");
            visitor.window().photograph(picture);
            LOG.warn("What {} saw: {}", visitor, picture);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        open(bot).close();
    }

    private static <T> T open(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the hall is not open yet");
        }
        return part;
    }
}
