package dev.cairn.discord;

import dev.cairn.chat.Welcome;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.guild.GenericGuildEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says the first words in a server: at the start, or when the bot is added, or when Discord's outage there is over. What
 * cannot be said is tried again the next time that one of these happens, and not before.
 */
final class Arrivals extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Welcome welcome;
    private final Executor greetings;
    private final Set<Long> seen = ConcurrentHashMap.newKeySet();

    /**
     * Listens from the login on.
     *
     * @param greetings where the database and Discord may be waited for
     */
    Arrivals(Welcome welcome, Executor greetings) {
        this.welcome = welcome;
        this.greetings = greetings;
    }

    @Override
    public void onGuildReady(GuildReadyEvent event) {
        arrive(event);
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        arrive(event);
    }

    @Override
    public void onGuildAvailable(GuildAvailableEvent event) {
        arrive(event);
    }

    private void arrive(GenericGuildEvent event) {
        Guild server = event.getGuild();
        if (seen.add(server.getIdLong())) {
            greetings.execute(() -> greet(server));
        }
    }

    /** Sends and notes in one go, so that a program that is ending waits for both. */
    private void greet(Guild server) {
        long id = server.getIdLong();
        try {
            Optional<Container> words = welcome.to(id);
            if (words.isPresent()) {
                say(words.get(), server);
                welcome.said(id);
                LOG.info("said in server {} what to do next", id);
            }
        } catch (RuntimeException e) {
            seen.remove(id);
            LOG.warn("could not say in server {} what to do next, will try when it is met again: {}", id, e.toString());
        }
    }

    private static void say(Container words, Guild server) {
        TextChannel channel =
                channel(server).orElseThrow(() -> new IllegalStateException("there is no channel to write in"));
        channel.sendMessageComponents(words)
                .useComponentsV2()
                // should the program be killed before it has noted this, Discord takes no second one for some minutes
                .setNonce("welcome-" + Long.toString(server.getIdLong(), Character.MAX_RADIX))
                .complete();
    }

    /** Where whoever runs the server reads first: where Discord itself writes to them, then where it announces who came. */
    private static Optional<TextChannel> channel(Guild server) {
        return Stream.concat(
                        Stream.of(server.getCommunityUpdatesChannel(), server.getSystemChannel())
                                .filter(Objects::nonNull),
                        server.getTextChannels().stream())
                .filter(TextChannel::canTalk)
                .findFirst();
    }
}
