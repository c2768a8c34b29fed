package dev.cairn.sandbox.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.interaction.Interaction.Kind;
import dev.cairn.sandbox.interaction.Interaction.Origin;
import dev.cairn.sandbox.interaction.Interaction.State;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.Snowflakes;
import dev.cairn.sandbox.wire.Turns;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The life of interactions: opened by a member, acknowledged once within {@link #ACKNOWLEDGE_WITHIN}, answered and followed
 * up by its token for {@link #TOKEN_LIFE}.
 */
public final class Interactions {
    public static final Duration ACKNOWLEDGE_WITHIN = Duration.ofSeconds(3);
    public static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    /** How long a member waits for an answer that was promised. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A bit longer than the token lives, so that a late request can be told why it is refused. */
    private static final Duration REMEMBERED = Duration.ofMinutes(20);

    /** How long a follow-up may take after the bot removed its "thinking"; then that was the answer. */
    private static final Duration AFTER_REMOVAL = Duration.ofSeconds(2);

    /** How an interaction reaches the bot. */
    public interface Delivery {
        /** False if there is no bot that could hear of it. */
        boolean deliver(ObjectNode payload);
    }

    private final InstantSource time;
    private final Hall hall;
    private final Turns turns;
    private final Snowflakes snowflakes;
    private final Delivery delivery;
    private final Map<String, Interaction> byToken = new LinkedHashMap<>();

    public Interactions(InstantSource time, Hall hall, Turns turns, Snowflakes snowflakes, Delivery delivery) {
        this.time = time;
        this.hall = hall;
        this.turns = turns;
        this.snowflakes = snowflakes;
        this.delivery = delivery;
    }

    /** Delivers it to the bot; without a bot it has failed already. */
    Interaction open(Kind kind, Origin origin, ObjectNode data) {
        forgetOld();
        Interaction interaction = new Interaction(snowflakes.next(), kind, origin);
        byToken.put(interaction.token(), interaction);
        if (delivery.deliver(
                InteractionPayload.of(interaction, hall.roles().now(origin.person()), now(origin.channel()), data))) {
            turns.later(ACKNOWLEDGE_WITHIN, interaction::fail);
            turns.later(PATIENCE, interaction::stopWaiting);
        } else {
            interaction.fail();
        }
        return interaction;
    }

    /** A message knows its channel as it was when it was written. */
    private Channel now(Channel channel) {
        return hall.channel(channel.id()).orElse(channel);
    }

    /** By id; empty if it is long over. */
    Optional<Interaction> find(String id) {
        return byToken.values().stream()
                .filter(interaction -> interaction.id().equals(id))
                .findFirst();
    }

    /**
     * The interaction that a first answer is for.
     *
     * @throws DiscordError if there is none, or it has been answered, or it is too late
     */
    public Interaction toAcknowledge(String id, String token) {
        Interaction interaction = byToken.get(token);
        if (interaction == null || !interaction.id().equals(id)) {
            throw DiscordError.unknownInteraction();
        }
        if (isOlderThan(interaction, ACKNOWLEDGE_WITHIN)) {
            interaction.fail();
        }
        if (interaction.state() == State.FAILED) {
            throw DiscordError.unknownInteraction();
        }
        if (interaction.state() != State.OPEN) {
            throw DiscordError.alreadyAcknowledged();
        }
        return interaction;
    }

    /**
     * The interaction that a follow-up, or a look at or change of its messages, is for.
     *
     * @throws DiscordError if there is none, or its token has expired
     */
    public Interaction acknowledged(String application, String token) {
        Interaction interaction = byToken.get(token);
        if (interaction == null || !application.equals(StudyHall.BOT)) {
            throw DiscordError.unknownWebhook();
        }
        if (isOlderThan(interaction, TOKEN_LIFE)) {
            throw DiscordError.invalidToken();
        }
        if (interaction.state() == State.OPEN || interaction.state() == State.FAILED) {
            throw DiscordError.unknownWebhook();
        }
        return interaction;
    }

    /** Ends the wait for an answer whose "thinking" the bot has removed, unless it says something soon. */
    public void removed(Interaction interaction) {
        turns.later(AFTER_REMOVAL, interaction::fulfil);
    }

    private boolean isOlderThan(Interaction interaction, Duration age) {
        return time.instant().isAfter(interaction.openedAt().plus(age));
    }

    private void forgetOld() {
        byToken.values().removeIf(interaction -> isOlderThan(interaction, REMEMBERED));
    }
}
