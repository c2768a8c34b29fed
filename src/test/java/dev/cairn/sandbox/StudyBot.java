package dev.cairn.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** The real JDA, connected to a sandbox; does what a test tells it to do when something happens. */
final class StudyBot implements EventListener, AutoCloseable {
    private final Map<Class<? extends GenericEvent>, Consumer<GenericEvent>> reactions = new ConcurrentHashMap<>();
    private final JDA jda;

    StudyBot(Sandbox sandbox, Compression compression) {
        jda = JDABuilder.createLight(Sandbox.TOKEN, List.of())
                .setRestConfig(new RestConfig().setBaseUrl(sandbox.apiUrl()))
                .setSessionController(new SessionControllerAdapter() {
                    @Override
                    public String getGateway() {
                        return sandbox.apiUrl().replace("http:", "ws:").replace("/api/v10", "/gateway");
                    }

                    // at once; by itself JDA waits 5 s between two sessions
                    @Override
                    public void appendSession(SessionConnectNode node) {
                        Thread.startVirtualThread(() -> connect(node));
                    }
                })
                .setCompression(compression)
                .setEnableShutdownHook(false)
                .addEventListeners(this)
                .build();
        try {
            jda.awaitReady();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Tells the sandbox which commands there are; no others. */
    void offers(CommandData... commands) {
        jda.updateCommands().addCommands(commands).complete();
    }

    /** Another one; the sandbox writes its requests down there. */
    static StudyBot recorded(Sandbox sandbox, Path log) {
        sandbox.requests().writeTo(log);
        return new StudyBot(sandbox, Compression.ZLIB);
    }

    private static void connect(SessionController.SessionConnectNode node) {
        try {
            node.run(true);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    JDA jda() {
        return jda;
    }

    <E extends GenericEvent> void on(Class<E> event, Consumer<E> reaction) {
        reactions.put(event, happened -> reaction.accept(event.cast(happened)));
    }

    @Override
    public void onEvent(GenericEvent event) {
        reactions.getOrDefault(event.getClass(), ignored -> {}).accept(event);
    }

    @Override
    public void close() {
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(Duration.ofSeconds(5))) {
                jda.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
