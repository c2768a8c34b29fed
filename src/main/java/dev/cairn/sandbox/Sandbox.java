package dev.cairn.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.gateway.Gateway;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.Hall.Standing;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.interaction.Commands;
import dev.cairn.sandbox.interaction.Forms;
import dev.cairn.sandbox.interaction.Interactions;
import dev.cairn.sandbox.interaction.Members;
import dev.cairn.sandbox.interaction.Replies;
import dev.cairn.sandbox.message.Attachments;
import dev.cairn.sandbox.message.EarlierChat;
import dev.cairn.sandbox.message.MessageFiller;
import dev.cairn.sandbox.message.MessageWriter;
import dev.cairn.sandbox.message.Messages;
import dev.cairn.sandbox.page.ActRoutes;
import dev.cairn.sandbox.page.Callers;
import dev.cairn.sandbox.page.Events;
import dev.cairn.sandbox.page.LookRoutes;
import dev.cairn.sandbox.page.OperatorRoutes;
import dev.cairn.sandbox.page.PageAnswer;
import dev.cairn.sandbox.page.PageFiles;
import dev.cairn.sandbox.page.PreviewRoutes;
import dev.cairn.sandbox.page.ServerView;
import dev.cairn.sandbox.rest.ChannelFaults;
import dev.cairn.sandbox.rest.ChannelRoutes;
import dev.cairn.sandbox.rest.CommandRoutes;
import dev.cairn.sandbox.rest.Counters;
import dev.cairn.sandbox.rest.Counts;
import dev.cairn.sandbox.rest.Faults;
import dev.cairn.sandbox.rest.GatewayFaults;
import dev.cairn.sandbox.rest.InteractionRoutes;
import dev.cairn.sandbox.rest.Limits;
import dev.cairn.sandbox.rest.RequestLog;
import dev.cairn.sandbox.rest.RestDoor;
import dev.cairn.sandbox.rest.ServerRoutes;
import dev.cairn.sandbox.wire.BotClock;
import dev.cairn.sandbox.wire.IpLiteral;
import dev.cairn.sandbox.wire.Snowflakes;
import dev.cairn.sandbox.wire.Turns;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.channels.ServerSocketChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A stand-in for Discord inside the process: as much of its REST interface and gateway (version 10) as the
 * bot needs, a study server with four members, and a page to try the bot in. Nothing outlives {@link #close}.
 */
public final class Sandbox implements AutoCloseable {
    /** What the bot has to show as its token; no secret. */
    public static final String TOKEN = StudyHall.TOKEN;

    /** Of the study server. */
    public static final long SERVER_ID = Long.parseLong(StudyHall.SERVER);

    private static final String LOOPBACK = "127.0.0.1";

    private static final String API = "/api/v10";

    private final String authority;
    private final int port;
    private final Turns turns = new Turns();
    private final InstantSource time;
    private final Hall hall = new Hall();
    private final EarlierChat earlier;
    private final RequestLog requests = new RequestLog();
    private final Counters counters;
    private final Faults faults;
    private final Events events = new Events();
    private final BotClock botClock;
    private final PreviewRoutes preview;
    private final Gateway gateway;
    private final ServerView server;
    private final Javalin web;

    private Sandbox(InetSocketAddress where, InstantSource time, Supplier<Optional<Instant>> nextDue)
            throws IOException {
        ServerSocketChannel socket = bind(where);
        this.time = time;
        port = ((InetSocketAddress) socket.getLocalAddress()).getPort();
        authority = host(where.getAddress()) + ":" + port;
        Snowflakes snowflakes = new Snowflakes(time);
        Attachments attachments = new Attachments(snowflakes, address());
        Messages messages = new Messages(time, attachments, events::messageChanged);
        MessageFiller filler = new MessageFiller(hall, snowflakes, attachments);
        earlier = new EarlierChat(filler, messages);
        MessageWriter writer = new MessageWriter(time, filler, messages);
        Commands commands = new Commands(snowflakes, this::tellServer);
        Interactions interactions = new Interactions(time, hall, turns, snowflakes, this::deliver);
        botClock = new BotClock(time, nextDue);
        preview = new PreviewRoutes(botClock, events);
        gateway = new Gateway(turns, authority, hall, this::tellServer);
        server = new ServerView(hall, commands, gateway);
        counters = new Counters(time);
        ChannelFaults inChannels = new ChannelFaults(turns, hall, gateway, this::tellServer);
        faults = new Faults(new GatewayFaults(turns, hall, gateway), inChannels, new Limits(time, counters));

        RestDoor door = new RestDoor(time, turns, faults, requests, counters);
        Members members = new Members(commands, interactions, messages, filler);
        web = WebServer.start(socket, routes -> {
            Callers.addTo(routes);
            gateway.addTo(routes);
            new ServerRoutes(door, hall, gateway).addTo(routes, API);
            new CommandRoutes(door, commands).addTo(routes, API);
            new ChannelRoutes(door, hall, faults, counters, messages, filler, writer).addTo(routes, API);
            new InteractionRoutes(door, interactions, new Replies(filler, writer, messages)).addTo(routes, API);
            door.addFallbackTo(routes);
            new LookRoutes(turns, hall, server, messages, events).addTo(routes);
            new ActRoutes(turns, hall, members, new Forms(interactions, messages)).addTo(routes);
            new OperatorRoutes(requests, counters, faults).addTo(routes);
            preview.addTo(routes);
            attachments.addTo(routes);
            new PageFiles().addTo(routes);
            PageAnswer.addTo(routes);
        });
    }

    /** On this machine's loopback, for a bot that does nothing of itself. */
    public static Sandbox open(int port, InstantSource time) {
        InetAddress loopback = ipAddress(LOOPBACK).orElseThrow();
        return open(new InetSocketAddress(loopback, port), time, Optional::empty);
    }

    /**
     * Starts listening.
     *
     * @param where an address of this machine, or the one that stands for all; port 0 for any that is free
     * @param time for ids and deadlines; the real time, unless a test wants to be late
     * @param nextDue when, by {@link #botTime}, the bot does something of itself next
     * @throws PortTaken if another program listens there
     * @throws NoSuchAddress if it is no address of this machine
     */
    public static Sandbox open(InetSocketAddress where, InstantSource time, Supplier<Optional<Instant>> nextDue) {
        try {
            return new Sandbox(where, time, nextDue);
        } catch (BindException refused) {
            throw isOurs(where.getAddress()) ? new PortTaken(where.getPort()) : new NoSuchAddress(where.getAddress());
        } catch (IOException noNetwork) {
            throw new UncheckedIOException(noNetwork);
        }
    }

    public int port() {
        return port;
    }

    /** Of the page as one reaches it from this machine, without a slash at the end. */
    public String address() {
        return "http://" + authority;
    }

    /** Reads an IP address written in numbers; empty if it is none. */
    public static Optional<InetAddress> ipAddress(String text) {
        return IpLiteral.read(text);
    }

    /** What the machine sends to an address of its own never leaves it. */
    private static String host(InetAddress address) {
        if (address.isAnyLocalAddress()) {
            return LOOPBACK;
        }
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }

    /** Base of the REST interface; the gateway's address is what its {@code /gateway/bot} says. */
    public String apiUrl() {
        return address() + API;
    }

    /** The id of a member of the study server, such as "mira". */
    public static long memberId(String key) {
        return StudyHall.member(key).map(member -> Long.parseLong(member.id())).orElseThrow();
    }

    /** Lets the members have chatted in the weeks before. */
    public void addEarlierChat() {
        turns.run(() -> earlier.addBefore(time.instant()));
    }

    /** What a bot in the same process takes for the time, so that the page can move it ahead. */
    public InstantSource botTime() {
        return botClock;
    }

    /**
     * What is to happen after the page has moved the bot's clock, such as what became due meanwhile.
     *
     * @param listener called while no lock is held; the page waits for it
     */
    public void whenClockMoves(Runnable listener) {
        preview.whenClockMoves(listener);
    }

    /** Has the page show what is due next, because that has changed. */
    public void nextDueChanged() {
        preview.tellClock();
    }

    /** Tells the page which roadmaps the bot has read; anew each time it does so. */
    public void show(RoadmapPreview read) {
        preview.roadmapsChanged(read.view());
    }

    public Faults faults() {
        return faults;
    }

    public RequestLog requests() {
        return requests;
    }

    /** What has been counted since this was opened. */
    public Counts counts() {
        return counters.counts();
    }

    @Override
    public void close() {
        events.close();
        web.stop();
        turns.close();
        requests.close();
    }

    private static ServerSocketChannel bind(InetSocketAddress where) throws IOException {
        ServerSocketChannel socket = ServerSocketChannel.open();
        try {
            return socket.bind(where);
        } catch (IOException taken) {
            socket.close();
            throw taken;
        }
    }

    private boolean deliver(ObjectNode interaction) {
        if (interaction.has("guild_id") && hall.standing() != Standing.HERE) {
            return false;
        }
        boolean heard = gateway.dispatch("INTERACTION_CREATE", interaction);
        if (faults.isTwice()) {
            gateway.dispatch("INTERACTION_CREATE", interaction);
        }
        return heard;
    }

    private void tellServer() {
        events.tellAll("server", server.write());
    }
}
