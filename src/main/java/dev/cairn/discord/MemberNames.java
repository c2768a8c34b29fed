package dev.cairn.discord;

import dev.cairn.chat.Names;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Discord for single members, which needs no privileged intent, and remembers for an hour what it was told. */
final class MemberNames implements Names {
    private static final Logger LOG = LoggerFactory.getLogger(MemberNames.class);
    private static final long AN_HOUR = Duration.ofHours(1).toNanos();
    private static final int MOST_KEPT = 5_000;

    /** A board without names is better than none in time. */
    private static final int LONGEST_WAIT_SECONDS = 3;

    private final JDA jda;
    private final SequencedMap<Key, Kept> kept = new LinkedHashMap<>();

    private record Key(long server, long member) {}

    private record Kept(Found found, long at) {}

    MemberNames(JDA jda) {
        this.jda = jda;
    }

    @Override
    public Map<Long, Found> of(long server, Collection<Long> members) {
        Map<Long, CompletableFuture<Found>> asked = new HashMap<>();
        @Nullable Guild guild = jda.getGuildById(server);
        for (long member : members) {
            asked.computeIfAbsent(member, each -> found(guild, new Key(server, each)));
        }
        Map<Long, Found> found = new HashMap<>();
        asked.forEach((member, answer) -> found.put(member, answer.join()));
        return found;
    }

    private CompletableFuture<Found> found(@Nullable Guild guild, Key key) {
        @Nullable Found known = known(key);
        if (known != null || guild == null) {
            return CompletableFuture.completedFuture(known == null ? new Found.Unanswered() : known);
        }
        return guild.retrieveMemberById(key.member())
                .useCache(false)
                .submit()
                .orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                .handle((member, failure) -> member == null ? failed(failure) : found(member))
                .thenApply(answer -> keep(key, answer));
    }

    private static Found found(Member member) {
        return new Found.Member(
                member.getEffectiveName(),
                member.getUnsortedRoles().stream().map(ISnowflake::getIdLong).collect(Collectors.toSet()),
                member.getUser().isBot());
    }

    private static Found failed(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        if (cause instanceof ErrorResponseException refused
                && (refused.getErrorResponse() == ErrorResponse.UNKNOWN_MEMBER
                        || refused.getErrorResponse() == ErrorResponse.UNKNOWN_USER)) {
            return new Found.Gone();
        }
        LOG.warn("a member's name could not be asked for: {}", String.valueOf(cause));
        return new Found.Unanswered();
    }

    private @Nullable Found known(Key key) {
        synchronized (kept) {
            @Nullable Kept before = kept.get(key);
            return before == null || System.nanoTime() - before.at() > AN_HOUR ? null : before.found();
        }
    }

    private Found keep(Key key, Found found) {
        if (found instanceof Found.Member) { // who has left may come back at any moment
            synchronized (kept) {
                kept.remove(key);
                kept.put(key, new Kept(found, System.nanoTime()));
                if (kept.size() > MOST_KEPT) {
                    Map.Entry<Key, Kept> unused = kept.pollFirstEntry();
                }
            }
        }
        return found;
    }
}
