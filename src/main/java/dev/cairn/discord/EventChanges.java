package dev.cairn.discord;

import dev.cairn.chat.EventWatch;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import net.dv8tion.jda.api.entities.ScheduledEvent.Status;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.GenericScheduledEventGatewayEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.ScheduledEventDeleteEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.update.ScheduledEventUpdateStartTimeEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.update.ScheduledEventUpdateStatusEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of what becomes of the events that the bot has made; of others' it does not. */
final class EventChanges extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(EventChanges.class);

    private final EventWatch watch;
    private final Executor notes;

    /** @param notes where the database may be waited for, one after another */
    EventChanges(EventWatch watch, Executor notes) {
        this.watch = watch;
        this.notes = notes;
    }

    @Override
    public void onScheduledEventUpdateStartTime(ScheduledEventUpdateStartTimeEvent event) {
        Instant begins = event.getNewStartTime().toInstant();
        tell(event, () -> watch.begins(server(event), id(event), begins));
    }

    @Override
    public void onScheduledEventUpdateStatus(ScheduledEventUpdateStatusEvent event) {
        if (event.getNewStatus() == Status.CANCELED) {
            tell(event, () -> watch.gone(server(event), id(event)));
        }
    }

    @Override
    public void onScheduledEventDelete(ScheduledEventDeleteEvent event) {
        tell(event, () -> watch.gone(server(event), id(event)));
    }

    @Override
    public void onGuildReady(GuildReadyEvent event) {
        Guild guild = event.getGuild();
        Map<Long, Instant> events = guild.getScheduledEvents().stream()
                .filter(EventChanges::isAhead)
                .collect(Collectors.toMap(
                        ScheduledEvent::getIdLong, each -> each.getStartTime().toInstant()));
        note(() -> watch.all(guild.getIdLong(), events));
    }

    private static boolean isAhead(ScheduledEvent event) {
        return event.getStatus() == Status.SCHEDULED || event.getStatus() == Status.ACTIVE;
    }

    private static long server(GenericScheduledEventGatewayEvent event) {
        return event.getGuild().getIdLong();
    }

    private static long id(GenericScheduledEventGatewayEvent event) {
        return event.getScheduledEvent().getIdLong();
    }

    private void tell(GenericScheduledEventGatewayEvent event, Runnable work) {
        long creator = event.getScheduledEvent().getCreatorIdLong();
        if (creator == event.getJDA().getSelfUser().getIdLong()) {
            note(work);
        }
    }

    private void note(Runnable work) {
        notes.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("what became of an event could not be noted; it is looked at again at the next start", e);
            }
        });
    }
}
