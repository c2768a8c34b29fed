package dev.cairn.discord;

import dev.cairn.chat.Errand;
import dev.cairn.chat.Postbox.Delivery;
import dev.cairn.chat.Postbox.Seal;
import dev.cairn.chat.Postbox.Search;
import dev.cairn.chat.Trouble;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import net.dv8tion.jda.api.entities.channel.concrete.VoiceChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.managers.ScheduledEventManager;
import org.jspecify.annotations.Nullable;

/**
 * A server's scheduled events. They have no nonce, so each bears a mark at the end of its words, and is looked for before it is
 * made.
 *
 * @see <a href="https://discord.com/developers/docs/resources/guild-scheduled-event">Guild Scheduled Event</a>
 */
final class EventList {
    private static final int UNKNOWN_EVENT = 10070;

    private final Requests requests;

    EventList(Requests requests) {
        this.requests = requests;
    }

    /** Whether the bot may make events there, and change and end its own. */
    static boolean isOpen(Guild guild) {
        return guild.getSelfMember().hasPermission(Permission.CREATE_SCHEDULED_EVENTS);
    }

    Delivery send(Guild guild, Errand errand, Seal seal) {
        if (!isOpen(guild)) {
            return new Delivery.Refused(Trouble.NO_EVENTS);
        }
        long event = switch (errand) {
            case Errand.Event known
            when known.known().isPresent() -> changed(guild, known.known().getAsLong(), known);
            case Errand.Event fresh ->
                find(guild, seal).map(ScheduledEvent::getIdLong).orElseGet(() -> made(guild, fresh, seal));
            case Errand.EventEnd(long known) -> ended(guild, known);
            default -> throw new IllegalArgumentException("no affair of events: " + errand);
        };
        return new Delivery.Sent(0, event, true);
    }

    Search search(Guild guild, Seal seal) {
        return find(guild, seal)
                .<Search>map(found -> new Search.Found(0, found.getIdLong()))
                .orElseGet(Search.Absent::new);
    }

    private Optional<ScheduledEvent> find(Guild guild, Seal seal) {
        return requests.inTurn(guild.retrieveScheduledEvents()).stream()
                .filter(each ->
                        Objects.requireNonNullElse(each.getDescription(), "").endsWith(mark(seal)))
                .filter(each -> each.getCreatorIdLong() == guild.getSelfMember().getIdLong())
                .findFirst();
    }

    private static String mark(Seal seal) {
        return "(Cairn " + seal.mark() + ")";
    }

    private Optional<ScheduledEvent> one(Guild guild, long event) {
        try {
            return Optional.of(
                    requests.inTurn(guild.retrieveScheduledEventById(event).useCache(false)));
        } catch (ErrorResponseException e) {
            if (e.getErrorCode() == UNKNOWN_EVENT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private long made(Guild guild, Errand.Event event, Seal seal) {
        @Nullable VoiceChannel voice = voice(guild, event);
        return requests.inTurn((voice != null
                                ? guild.createScheduledEvent(
                                        event.name(), voice, event.begins().atOffset(ZoneOffset.UTC))
                                : guild.createScheduledEvent(
                                        event.name(),
                                        event.place(),
                                        event.begins().atOffset(ZoneOffset.UTC),
                                        event.ends().atOffset(ZoneOffset.UTC)))
                        .setDescription(event.words() + "\n\n" + mark(seal)))
                .getIdLong();
    }

    /** One that somebody has taken out meanwhile stays out. */
    private long changed(Guild guild, long known, Errand.Event event) {
        one(guild, known).ifPresent(there -> change(there, event));
        return known;
    }

    private long ended(Guild guild, long known) {
        one(guild, known).ifPresent(there -> requests.inTurn(there.delete()));
        return known;
    }

    /** Its mark stays the one that it was made with. */
    private void change(ScheduledEvent there, Errand.Event event) {
        @Nullable VoiceChannel voice = voice(there.getGuild(), event);
        ScheduledEventManager manager = there.getManager()
                .setName(event.name())
                .setDescription(event.words() + "\n\n" + lastLine(there))
                .setStartTime(event.begins().atOffset(ZoneOffset.UTC));
        requests.inTurn(
                voice != null
                        ? manager.setLocation(voice)
                        : manager.setLocation(event.place())
                                .setEndTime(event.ends().atOffset(ZoneOffset.UTC)));
    }

    private static String lastLine(ScheduledEvent there) {
        String words = Objects.requireNonNullElse(there.getDescription(), "");
        return words.substring(words.lastIndexOf('\n') + 1);
    }

    /** One that is gone by now is no place any more. */
    private static @Nullable VoiceChannel voice(Guild guild, Errand.Event event) {
        return event.voice().isPresent()
                ? guild.getVoiceChannelById(event.voice().getAsLong())
                : null;
    }
}
