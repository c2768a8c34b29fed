package dev.cairn;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The bot as it runs without a token, in its sandbox; for tests that only know the sandbox's address. */
public final class SandboxedBot implements AutoCloseable {
    private static final String ANNOUNCED = "Sandbox: ";

    private final Bot bot;
    private final String address;

    private SandboxedBot(Bot bot, String address) {
        this.bot = bot;
        this.address = address;
    }

    /**
     * Starts it.
     *
     * @param data the folder for its database
     * @param port 0 for any that is free
     */
    public static SandboxedBot start(Path data, Path roadmaps, int port) throws InterruptedException {
        Settings settings = Settings.read(
                data.resolve("none.yaml"),
                Map.of(
                        "CAIRN_DATABASE", data.resolve("cairn.db").toString(),
                        "CAIRN_ROADMAPS", roadmaps.toString(),
                        "CAIRN_PORT", Integer.toString(port)));
        List<String> announced = new ArrayList<>();
        Bot bot = Bot.start(settings, Clock.systemUTC(), announced::add);
        return new SandboxedBot(bot, announced.getFirst().substring(ANNOUNCED.length()));
    }

    /** Of the page, without a slash at the end. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        bot.close();
    }
}
