package dev.cairn.ledger;

import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Postbox.Delivery;
import dev.cairn.chat.Postbox.Search;
import dev.cairn.chat.Trouble;
import dev.cairn.ledger.Announcer.Due;
import dev.cairn.ledger.Occurrence.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one occurrence to its end. What may have arrived is looked for before it is sent again, so that nothing is doubled;
 * what did not arrive is sent again as long as it makes sense, so that nothing is lost.
 */
final class Deliverer {
    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);

    /** Discord knows a nonce for "a few minutes"; within this one nothing has to be looked for. */
    static final Duration NONCE_IS_KNOWN = Duration.ofSeconds(60);

    /** So long attempts are repeated. */
    static final Duration PATIENCE = Duration.ofHours(1);

    /** So often, in an hour or more, Discord is asked what arrived. */
    private static final int MOST_LOOKS = 14;

    /** The clocks of Discord and of this machine may differ by so much. */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(3);

    private final OccurrenceStore occurrences;
    private final ScheduleStore schedules;
    private final Postbox postbox;
    private final Map<String, Announcer> announcers;
    private final InstantSource time;
    private final InstantSource real;

    /**
     * One for a postbox.
     *
     * @param time the bot's, by which things are due
     * @param real by which Discord forgets nonces and a pause goes by
     */
    Deliverer(
            OccurrenceStore occurrences,
            ScheduleStore schedules,
            Postbox postbox,
            Map<String, Announcer> announcers,
            InstantSource time,
            InstantSource real) {
        this.occurrences = occurrences;
        this.schedules = schedules;
        this.postbox = postbox;
        this.announcers = announcers;
        this.time = time;
        this.real = real;
    }

    boolean isReachable(Entry entry) {
        return postbox.isReachable(entry.schedule().plan().address());
    }

    /** It has an end afterwards, or another attempt. */
    void deliver(Entry entry) {
        if (entry.occurrence().doubtful()) {
            lookFirst(entry);
        } else {
            send(entry);
        }
    }

    private void lookFirst(Entry entry) {
        Occurrence occurrence = entry.occurrence();
        Instant since = tried(occurrence).minus(CLOCKS_DIFFER);
        switch (postbox.find(tried(entry), occurrence.seal(), since)) {
            case Search.Found(long channel, long message) ->
                arrived(entry, channel, message, entry.schedule().trouble());
            case Search.Absent() -> sendUnlessTooLate(entry);
            case Search.Unreadable() -> sendWhileTheNonceIsKnown(entry);
            case Search.Unanswered(String why) -> lookAgain(entry, why);
        }
    }

    /** Where it was first sent, which may be another channel than it goes to by now. */
    private static Address tried(Entry entry) {
        long channel = entry.occurrence().channel();
        return address(entry) instanceof Address.InServer(long server, long now)
                ? new Address.InServer(server, channel == 0 ? now : channel)
                : address(entry);
    }

    private void lookAgain(Entry entry, String why) {
        boolean longAgo = real.instant().isAfter(tried(entry.occurrence()).plus(PATIENCE));
        if (longAgo && entry.occurrence().attempts() >= MOST_LOOKS) {
            occurrences.settle(entry, State.FAILED, Trouble.IN_DOUBT, time.instant());
        } else {
            again(entry, why);
        }
    }

    private void sendUnlessTooLate(Entry entry) {
        Occurrence occurrence = entry.occurrence();
        boolean makesSense = !time.instant()
                .isAfter(occurrence.due().plus(entry.schedule().plan().goodFor()));
        if (makesSense || real.instant().isBefore(tried(occurrence).plus(PATIENCE))) {
            send(entry);
        } else {
            occurrences.settle(entry, State.FAILED, Trouble.NO_ANSWER, time.instant());
        }
    }

    private void sendWhileTheNonceIsKnown(Entry entry) {
        Instant tried = tried(entry.occurrence());
        Instant now = real.instant();
        if (!now.isBefore(tried)
                && now.isBefore(tried.plus(NONCE_IS_KNOWN))) { // a clock that was set back knows nothing
            send(entry);
        } else {
            occurrences.settle(entry, State.FAILED, Trouble.IN_DOUBT, time.instant());
        }
    }

    private Instant tried(Occurrence occurrence) {
        @Nullable Instant tried = occurrence.tried();
        return tried == null ? real.instant() : tried;
    }

    private void send(Entry entry) {
        Optional<? extends Errand> errand;
        try {
            errand = written(entry);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("occurrence {} could not be written", entry.occurrence().number(), e);
            occurrences.settle(entry, State.FAILED, Trouble.BROKEN, time.instant());
            return;
        }
        errand.ifPresentOrElse(found -> send(entry, found), () -> occurrences.skipped(entry, time.instant()));
    }

    private void send(Entry entry, Errand errand) {
        switch (postbox.send(address(entry), errand, entry.occurrence().seal())) {
            case Delivery.Sent(long channel, long message, boolean rolesTold) ->
                arrived(entry, channel, message, rolesTold ? null : Trouble.ROLE_NOT_TOLD);
            case Delivery.Refused(Trouble why) -> refused(entry, why);
            case Delivery.Uncertain(String why) -> again(entry, why);
        }
    }

    private void arrived(Entry entry, long channel, long message, @Nullable Trouble trouble) {
        occurrences.posted(
                entry,
                channel,
                message,
                trouble,
                time.instant(),
                both -> announcer(entry).ifPresent(each -> each.done(both, entry.schedule(), message)));
    }

    private Optional<Announcer> announcer(Entry entry) {
        return Optional.ofNullable(announcers.get(entry.schedule().plan().kind()));
    }

    private Optional<? extends Errand> written(Entry entry) {
        Schedule schedule = entry.schedule();
        Announcer announcer = announcer(entry)
                .orElseThrow(() -> new IllegalStateException(
                        "nobody writes posts of the kind " + schedule.plan().kind()));
        Instant now = time.instant();
        List<Upcoming> following = schedules.upcoming(schedule, 1);
        return announcer.write(new Due(
                schedule,
                entry.occurrence(),
                entry.occurrence().isLateAt(now),
                following.stream().map(Upcoming::due).findFirst()));
    }

    /** A server that the bot was taken out of has nobody to tell; its schedules go on when it comes back. */
    private void refused(Entry entry, Trouble why) {
        LOG.warn("occurrence {} was refused: {}", entry.occurrence().number(), why);
        if (why == Trouble.NOT_IN_SERVER) {
            occurrences.settleQuietly(entry, State.MISSED, why, time.instant());
        } else {
            occurrences.stopped(
                    entry,
                    why,
                    time.instant(),
                    both -> announcer(entry).ifPresent(each -> each.refused(both, entry.schedule(), why)));
        }
    }

    private void again(Entry entry, String why) {
        Duration pause = OccurrenceStore.pause(entry.occurrence().attempts());
        LOG.warn(
                "occurrence {} may not have arrived ({}), trying again in {} s",
                entry.occurrence().number(),
                why,
                pause.toSeconds());
        occurrences.again(entry, real.instant().plus(pause));
    }

    private static Address address(Entry entry) {
        return entry.schedule().plan().address();
    }
}
