package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.Hall.Standing;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.wire.Json;
import java.time.Duration;
import java.util.Locale;

/** What is to go wrong, for tests and for the curious. Everything is well until something is set. */
public final class Faults {
    /** What becomes of a post that Discord has accepted. */
    public enum AfterAccepting {
        /** It is answered 502. */
        FAIL,
        /** Its answer is held back for 30 s, longer than most clients wait. */
        HANG,
        /** Its connection is cut. */
        RESET;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For whom a limit is reached. */
    public enum Scope {
        /** For the bot, on each route by itself. */
        USER,
        /** For the bot, on all routes together. */
        GLOBAL,
        /** For the bot's address, by Cloudflare, which stands before Discord: on interactions too. */
        CLOUDFLARE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final RequestFaults requests = new RequestFaults();
    private final GatewayFaults gateway;
    private final ChannelFaults channels;
    private final Limits limits;

    public Faults(GatewayFaults gateway, ChannelFaults channels, Limits limits) {
        this.gateway = gateway;
        this.channels = channels;
        this.limits = limits;
    }

    /** Makes every REST request take so long: half of it until it takes effect, half until its answer is back. */
    public void latency(Duration held) {
        requests.latency(held);
    }

    /**
     * Answers the next requests to the REST interface with this status, without looking at them.
     *
     * @param answered 429 or 500 to 599
     * @throws IllegalArgumentException for any other status
     */
    public void answerNext(int number, int answered) {
        requests.answerNext(number, answered);
    }

    public static boolean isStatus(int status) {
        return RequestFaults.isStatus(status);
    }

    /** Cuts the connection of the next requests to the REST interface, without looking at them. */
    public void resetNext(int number) {
        requests.resetNext(number);
    }

    /**
     * From now on answers requests 429, until the time is over. Those about interactions are not concerned, but by
     * Cloudflare.
     */
    public void limit(Scope scope, Duration retryAfter) {
        limits.limit(scope, retryAfter);
    }

    /** Carries out the next posts in channels, but does not let the bot know. No other request uses this up. */
    public void acceptThen(AfterAccepting how, int posts) {
        requests.acceptThen(how, posts);
    }

    /** Delivers every interaction twice from now on. */
    public void deliverTwice() {
        requests.deliverTwice(true);
    }

    public void deliverOnce() {
        requests.deliverTwice(false);
    }

    public boolean isTwice() {
        return requests.isTwice();
    }

    /** Cuts the bot's connection to the gateway with a TCP reset. */
    public void dropGateway() {
        gateway.drop();
    }

    /** Asks the bot to reconnect (operation 7). */
    public void reconnectGateway() {
        gateway.askToReconnect();
    }

    /** Tells the bot that its session is gone and cannot be resumed (operation 9). */
    public void invalidateSession() {
        gateway.invalidateSession();
    }

    /**
     * Closes the bot's connection to the gateway.
     *
     * @param code 4000 to 4014
     * @throws IllegalArgumentException for any other code
     */
    public void closeGateway(int code) {
        gateway.close(code);
    }

    /** How often the bot's heart shall beat; it is told so when it connects next. */
    public void heartbeatEvery(Duration interval) {
        gateway.heartbeatEvery(interval);
    }

    /** Whether the bot's heartbeats go unanswered. */
    public void withholdHeartbeats(boolean on) {
        gateway.withholdHeartbeats(on);
    }

    /** Sends what no bot can know: new operations, new events, and known ones with new fields and values. */
    public void sendUnknown(int messages) {
        gateway.sendUnheard(messages);
    }

    /** Discord cannot reach the study server: the bot is told, and requests about it are answered 503. */
    public void serverGoesAway() {
        gateway.stand(Standing.AWAY);
    }

    /** The study server can be reached again, or the bot has been invited to it again. */
    public void serverComesBack() {
        gateway.stand(Standing.HERE);
    }

    /** Somebody removes the bot from the study server. */
    public void removeFromServer() {
        gateway.stand(Standing.REMOVED);
    }

    /** Discord is down: every REST request is answered 503, and the gateway is cut and lets nobody in. */
    public void goDown() {
        requests.down(true);
        gateway.shut();
    }

    public void comeBack() {
        requests.down(false);
        gateway.open();
    }

    /**
     * Refuses whatever the bot posts in a channel. Nobody announces it, so the bot has to ask to find out.
     *
     * @param channel its key, such as "papers"
     * @param code 10003, 50001, 50013, 50083 (the thread is archived), 160005 (it is locked) or 200000 (blocked by AutoMod)
     * @throws IllegalArgumentException for any other code
     */
    public void refuseIn(String channel, int code) {
        channels.refuse(place(channel), code);
    }

    public void acceptIn(String channel) {
        channels.accept(place(channel));
    }

    /** Deletes a channel and the threads below it, and tells the bot. */
    public void deleteChannel(String channel) {
        channels.delete(place(channel));
    }

    public void restoreChannel(String channel) {
        channels.restore(place(channel));
    }

    /**
     * Takes a permission from the bot in a channel, and in the threads below it, and tells the bot.
     *
     * @param channel no thread, as these have no permissions of their own
     * @param permission as a bit of Discord's permissions
     */
    public void denyInChannel(String channel, long permission) {
        channels.deny(place(channel), permission);
    }

    /** Gives back all that has been denied there. */
    public void allowInChannel(String channel) {
        channels.allow(place(channel));
    }

    /**
     * Archives a thread, and tells the bot. A post takes it out of the archive again, as Discord has it, unless it is
     * locked too.
     */
    public void archiveThread(String thread) {
        channels.archive(place(thread), true);
    }

    public void unarchiveThread(String thread) {
        channels.archive(place(thread), false);
    }

    /** Locks a thread, and tells the bot: only moderators write there, and the bot is none. */
    public void lockThread(String thread) {
        channels.lock(place(thread), true);
    }

    public void unlockThread(String thread) {
        channels.lock(place(thread), false);
    }

    /** From now on a member takes no direct messages from the bot. */
    public void closeDirectMessages(String member) {
        channels.closeDirectMessages(person(member));
    }

    public void openDirectMessages(String member) {
        channels.openDirectMessages(person(member));
    }

    /** Everything is well again. */
    public void clear() {
        requests.clear();
        limits.clear();
        gateway.clear();
        channels.clear();
    }

    public ObjectNode view() {
        ObjectNode view = Json.object();
        requests.writeTo(view);
        limits.writeTo(view);
        channels.writeTo(view);
        gateway.writeTo(view);
        return view;
    }

    RequestFaults ofRequests() {
        return requests;
    }

    Limits limits() {
        return limits;
    }

    ChannelFaults inChannels() {
        return channels;
    }

    private static Person person(String key) {
        return StudyHall.member(key)
                .orElseThrow(() -> new IllegalArgumentException("There is no member \"" + key + "\"."));
    }

    private static Channel place(String key) {
        return StudyHall.place(key)
                .orElseThrow(() -> new IllegalArgumentException("There is no channel \"" + key + "\"."));
    }
}
