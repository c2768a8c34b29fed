package dev.cairn.discord;

import dev.cairn.chat.Postbox.Delivery;
import dev.cairn.chat.Trouble;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.RestAction;

/** Requests that the bot makes of itself: one after another at Discord's pace; and what it means when one fails. */
final class Requests {
    /** 42 a second, so that a few that are held up on their way and arrive together do no harm. */
    private static final Duration GAP = Duration.ofNanos(23_500_000);

    /** Longer than this a request waits in JDA's queue only when Discord has told it to; then it is tried later. */
    private static final long LONGEST_WAIT_SECONDS = 90;

    private final Pace pace = new Pace(GAP);

    /**
     * What Discord answers.
     *
     * @throws ErrorResponseException if it refuses
     */
    <T> T inTurn(RestAction<T> request) {
        pace.await();
        try {
            return request.timeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                    .submit()
                    .orTimeout(2 * LONGEST_WAIT_SECONDS, TimeUnit.SECONDS) // whatever JDA does, nobody waits for ever
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ErrorResponseException refused ? refused : e;
        }
    }

    static Delivery failed(ErrorResponseException e) {
        return failed(e, Trouble.NO_WRITING);
    }

    /**
     * The same.
     *
     * @param forbidden what a missing permission means there
     */
    static Delivery failed(ErrorResponseException e, Trouble forbidden) {
        return isTemporary(e) ? new Delivery.Uncertain(words(e)) : new Delivery.Refused(trouble(e, forbidden));
    }

    /** A connection that broke has no status; 401 ends the connection for good by itself, and is nobody's fault here. */
    static boolean isTemporary(ErrorResponseException e) {
        int status = e.getResponse().code;
        return status < 400 || status == 401 || status == 408 || status == 429 || status >= 500;
    }

    static String words(ErrorResponseException e) {
        return e.getResponse().code + " " + e.getErrorCode() + " " + e.getMeaning();
    }

    /** By Discord's own codes (docs, "Opcodes and Status Codes"). */
    private static Trouble trouble(ErrorResponseException e, Trouble forbidden) {
        return switch (e.getErrorCode()) {
            case 10003 -> Trouble.CHANNEL_GONE;
            case 10004 -> Trouble.NOT_IN_SERVER;
            case 10011 -> Trouble.ROLE_GONE;
            case 30005 -> Trouble.ROLES_FULL;
            case 30013 -> Trouble.CHANNELS_FULL;
            case 30038 -> Trouble.EVENTS_FULL;
            case 50001 -> Trouble.NO_ACCESS;
            case 50007 -> Trouble.DIRECT_CLOSED;
            case 50013 -> forbidden;
            case 50083 -> Trouble.THREAD_ARCHIVED;
            case 160005 -> Trouble.THREAD_LOCKED;
            case 200000, 240000 -> Trouble.BLOCKED;
            default -> Trouble.REFUSED;
        };
    }
}
