package dev.cairn.sandbox.hall;

import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.hall.StudyHall.Role;
import dev.cairn.sandbox.hall.StudyHall.Server;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Servers beside the study server, each with one channel, to see how a bot bears many. The page does not show them. */
public final class Crowd {
    private static final long FIRST_SERVER = 1_302_300_000_000_000_000L;
    private static final long FIRST_CHANNEL = 1_302_400_000_000_000_000L;

    /** In each of them the bot may do what it may in the study server, by the role that is everyone's. */
    private static final long PERMISSIONS = StudyHall.ROLES.getFirst().permissions() | StudyHall.BOT_PERMISSIONS;

    private static final Person BOT = new Person(
            StudyHall.BOT, StudyHall.CAIRN.key(), StudyHall.CAIRN.name(), List.of(), StudyHall.CAIRN.directMessages());

    private final int size;

    public Crowd(int size) {
        this.size = size;
    }

    /** The id of the nth server, from 0. */
    public static long serverId(int at) {
        return FIRST_SERVER + at;
    }

    /** The id of the only channel of the nth server. */
    public static long channelId(int at) {
        return FIRST_CHANNEL + at;
    }

    Stream<Server> servers() {
        return IntStream.range(0, size).mapToObj(Crowd::server);
    }

    Optional<Server> server(String id) {
        return at(id, FIRST_SERVER).map(Crowd::server);
    }

    Optional<Channel> channel(String id) {
        return at(id, FIRST_CHANNEL).map(Crowd::channel);
    }

    private Optional<Integer> at(String id, long first) {
        if (!id.matches("\\d{19}")) {
            return Optional.empty();
        }
        long at = Long.parseLong(id) - first;
        return at >= 0 && at < size ? Optional.of((int) at) : Optional.empty();
    }

    private static Server server(int at) {
        String id = Long.toString(serverId(at));
        Role everyone = new Role(id, "@everyone", PERMISSIONS, 0, 0, false);
        return new Server(id, "Study Hall " + (at + 2), List.of(everyone), List.of(channel(at)), List.of(), BOT, 2);
    }

    private static Channel channel(int at) {
        return new Channel(
                Long.toString(channelId(at)),
                Long.toString(serverId(at)),
                "general",
                StudyHall.TEXT,
                "",
                null,
                List.of());
    }
}
