package dev.cairn.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.gateway.Gateway;
import dev.cairn.sandbox.hall.Crowd;
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
import dev.cairn.sandbox.message.StoredMessage;
import dev.cairn.sandbox.page.ActRoutes;
import dev.cairn.sandbox.page.Callers;
import dev.cairn.sandbox.page.EventActs;
import dev.cairn.sandbox.page.Events;
import dev.cairn.sandbox.page.LookRoutes;
import dev.cairn.sandbox.page.OperatorRoutes;
import dev.cairn.sandbox.page.PageAnswer;
import dev.cairn.sandbox.page.PageFiles;
import dev.cairn.sandbox.page.PreviewRoutes;
import dev.cairn.sandbox.page.RoleActs;
import dev.cairn.sandbox.page.ServerView;
import dev.cairn.sandbox.rest.ChannelFaults;
import dev.cairn.sandbox.rest.ChannelRoutes;
import dev.cairn.sandbox.rest.CommandRoutes;
import dev.cairn.sandbox.rest.Counters;
import dev.cairn.sandbox.rest.Counts;
import dev.cairn.sandbox.rest.EventRoutes;
import dev.cairn.sandbox.rest.Faults;
import dev.cairn.sandbox.rest.GatewayFaults;
import dev.cairn.sandbox.rest.Happenings;
import dev.cairn.sandbox.rest.InteractionRoutes;
import dev.cairn.sandbox.rest.Limits;
import dev.cairn.sandbox.rest.Places;
import dev.cairn.sandbox.rest.RequestLog;
import dev.cairn.sandbox.rest.RestDoor;
import dev.cairn.sandbox.rest.RoleRoutes;
import dev.cairn.sandbox.rest.Roles;
import dev.cairn.sandbox.rest.ServerRoutes;
import dev.cairn.sandbox.rest.Threads;
import dev.cairn.sandbox.wire.BotClock;
import dev.cairn.sandbox.wire.IpLiteral;
import dev.cairn.sandbox.wire.Snowflakes;
import dev.cairn.sandbox.wire.Turns;
import io.javalin.Javalin;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

    private static final String API = "/api/v10";

    private final String authority;
    private final int port;
    private final Turns turns = new Turns();
    private final InstantSource time;
    private final Hall hall;
    private final Messages messages;
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

    private Sandbox(InetSocketAddress where, InstantSource time, Supplier<Optional<Instant>> nextDue, int others) {
        ServerSocketChannel socket = Address.bind(where);
        this.time = time;
        port = Address.port(socket);
        authority = Address.host(where.getAddress()) + ":" + port;
        hall = new Hall(new Crowd(others));
        Snowflakes snowflakes = new Snowflakes(time);
        Attachments attachments = new Attachments(snowflakes, address());
        messages = new Messages(time, attachments, events::messageChanged);
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
        Threads threads = new Threads(hall, gateway, this::tellServer);
        ChannelFaults inChannels = new ChannelFaults(turns, hall, gateway, threads, this::tellServer);
        faults = new Faults(new GatewayFaults(turns, hall, gateway), inChannels, new Limits(time, counters));

        Roles roles = new Roles(hall, snowflakes, gateway, this::tellServer);
        Happenings happenings = new Happenings(time, hall, snowflakes, gateway, this::tellServer);

        RestDoor door = new RestDoor(time, turns, faults, requests, counters);
        Members members = new Members(commands, interactions, messages, filler, threads::posted);
        web = WebServer.start(socket, routes -> {
            Callers.addTo(routes);
            gateway.addTo(routes);
            new ServerRoutes(door, hall, gateway).addTo(routes, API);
            new EventRoutes(door, hall, happenings).addTo(routes, API);
            new RoleRoutes(door, hall, roles).addTo(routes, API);
            new Places(door, hall, snowflakes, gateway, this::tellServer).addTo(routes, API);
            new CommandRoutes(door, commands).addTo(routes, API);
            new ChannelRoutes(door, hall, faults, counters, messages, filler, writer).addTo(routes, API);
            new InteractionRoutes(door, interactions, new Replies(filler, writer, messages)).addTo(routes, API);
            door.addFallbackTo(routes);
            new LookRoutes(turns, hall, server, messages, events).addTo(routes);
            new ActRoutes(turns, hall, members, new Forms(interactions, messages)).addTo(routes);
            new OperatorRoutes(requests, counters, faults).addTo(routes);
            new EventActs(turns, hall, happenings).addTo(routes);
            new RoleActs(turns, hall, roles).addTo(routes);
            preview.addTo(routes);
            attachments.addTo(routes);
            new PageFiles().addTo(routes);
            PageAnswer.addTo(routes);
        });
    }

    /** On this machine's loopback, for a bot that does nothing of itself. */
    public static Sandbox open(int port, InstantSource time) {
        return open(loopback(port), time, Optional::empty);
    }

    /**
     * With a crowd of servers beside the study server, each with one text channel; at any free port.
     *
     * @param servers how many more there are
     */
    public static Sandbox openCrowd(int servers, InstantSource time) {
        return new Sandbox(loopback(0), time, Optional::empty, servers);
    }

    /** The id of the nth server of a crowd, from 0. */
    public static long crowdServer(int at) {
        return Crowd.serverId(at);
    }

    /** The id of the channel of the nth server of a crowd. */
    public static long crowdChannel(int at) {
        return Crowd.channelId(at);
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(ipAddress(Address.LOOPBACK).orElseThrow(), port);
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
        return new Sandbox(where, time, nextDue, 0);
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

    /** Base of the REST interface; the gateway's address is what its {@code /gateway/bot} says. */
    public String apiUrl() {
        return address() + API;
    }

    /** The id of a member of the study server, such as "mira". */
    public static long memberId(String key) {
        return StudyHall.member(key).map(member -> Long.parseLong(member.id())).orElseThrow();
    }

    /** What the bot has posted in a channel, oldest first, as Discord hands it out; the newest {@value Messages#KEPT}. */
    public List<JsonNode> postedIn(long channel) {
        return turns.take(() -> hall.channel(Long.toString(channel)).stream()
                .flatMap(place -> messages.list(place).stream())
                .filter(message -> message.author().equals(StudyHall.BOT))
                .<JsonNode>map(StoredMessage::json)
                .toList());
    }

    /** The id of a channel of the study server, such as "papers". */
    public static long channelId(String key) {
        return StudyHall.CHANNELS.stream()
                .filter(channel -> channel.key().equals(key))
                .mapToLong(channel -> Long.parseLong(channel.id()))
                .findFirst()
                .orElseThrow();
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
        preview.nextDueChanged();
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
