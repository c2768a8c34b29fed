package dev.cairn.discord;

import java.util.concurrent.ExecutorService;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.RestRateLimiter.Work;
import net.dv8tion.jda.api.requests.Route;

/**
 * Sends answers to interactions at once, past the queues for everything else: Discord does not count them towards the
 * bot's limits (docs, "Receiving and Responding": interaction endpoints are not bound to the global rate limit), and a
 * blocked bucket must not cost an answer its three seconds.
 */
final class CallbackLane implements RestRateLimiter {
    private final RestRateLimiter others;
    private final ExecutorService senders;

    CallbackLane(RestRateLimiter others, ExecutorService senders) {
        this.others = others;
        this.senders = senders;
    }

    @Override
    public void enqueue(Work task) {
        if (task.getRoute().getBaseRoute().equals(Route.Interactions.CALLBACK)) {
            senders.execute(() -> send(task));
        } else {
            others.enqueue(task);
        }
    }

    private void send(Work task) {
        if (!task.isSkipped()) {
            task.execute();
        }
        if (!task.isSkipped() && !task.isDone()) {
            others.enqueue(task); // limited after all: wait in the queue
        }
    }

    @Override
    public void stop(boolean shutdown, Runnable callback) {
        others.stop(shutdown, callback);
    }

    @Override
    public boolean isStopped() {
        return others.isStopped();
    }

    @Override
    public int cancelRequests() {
        return others.cancelRequests();
    }
}
