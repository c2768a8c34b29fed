package dev.cairn.discord;

import dev.cairn.chat.Opening;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Switchboard.Turn;
import dev.cairn.view.Apology;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.interactions.ModalCallbackAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one interaction exactly once and in time: directly if the work is quick, else by acknowledging it first, in the
 * way its opening declared, and delivering later.
 */
final class Answer {
    /** Discord gives three seconds ("Interaction Callback"); half of them are left for the way there. */
    static final long ACKNOWLEDGE_AFTER_MS = 1_500;

    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

    private final IReplyCallback event;
    private final Surface surface;
    private final AtomicBoolean acknowledged = new AtomicBoolean();

    Answer(IReplyCallback event, Opening opening) {
        this.event = event;
        this.surface = Surface.of(event, opening);
    }

    /** Starts the alarm. It runs whether or not a worker has taken the work up yet. */
    ScheduledFuture<?> acknowledgeInTime(ScheduledExecutorService alarms) {
        return alarms.schedule(
                () -> {
                    if (acknowledged.compareAndSet(false, true)) {
                        send(surface.acknowledge());
                    }
                },
                ACKNOWLEDGE_AFTER_MS,
                TimeUnit.MILLISECONDS);
    }

    /** Works the answer out and delivers it, or the reason why there is none. */
    void deliver(Turn turn) {
        try {
            switch (turn.work().get()) {
                case Reply.Panel panel -> show(panel);
                case Reply.Ask(Modal form) -> open(form);
            }
        } catch (Refusal refusal) {
            refuse(Apology.panel(refusal));
        } catch (RuntimeException | StackOverflowError e) {
            String code = Integer.toHexString(ThreadLocalRandom.current().nextInt(0x10000, 0x100000));
            LOG.error("failed to answer, error {}", code, e);
            refuse(Apology.panel(new Refusal("Something went wrong here. Try again; if it happens again, tell whoever"
                    + " runs this bot the error code " + code + ".")));
        }
    }

    private void show(Reply.Panel panel) {
        checkLimits(panel); // here, where an apology can still go out; JDA checks only when it sends
        if (acknowledged.compareAndSet(false, true)) {
            send(surface.answer(panel));
        } else {
            send(surface.complete(panel));
        }
    }

    private void open(Modal form) {
        ModalCallbackAction opening = ((IModalCallback) event).replyModal(form);
        if (!acknowledged.compareAndSet(false, true)) {
            throw new IllegalStateException("a form came too late, or its opening was not declared: " + form.getId());
        }
        send(opening);
    }

    private static void checkLimits(Reply.Panel panel) {
        new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(panel.container())
                .build()
                .close();
    }

    void refuse(Container panel) {
        if (acknowledged.compareAndSet(false, true)) {
            send(surface.refuse(panel));
        } else {
            send(surface.refuseLate(panel));
        }
    }

    /** Queues it; that it did not arrive, as happens when Discord is down or it came too late, is worth one line. */
    static void send(RestAction<?> action) {
        action.queue(done -> {}, failure -> LOG.warn("an answer did not arrive: {}", failure.toString()));
    }
}
