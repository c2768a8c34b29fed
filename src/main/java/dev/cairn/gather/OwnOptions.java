package dev.cairn.gather;

import dev.cairn.chat.Call;
import dev.cairn.chat.Refusal;
import dev.cairn.group.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Reads what a group shall have of its own in Discord. */
final class OwnOptions {
    static final String ROOM = "room";
    static final String ROLE = "role";

    private static final String THREAD = "thread";
    private static final String CHANNEL = "channel";

    private OwnOptions() {}

    static List<OptionData> shape() {
        return List.of(
                new OptionData(
                                OptionType.STRING,
                                ROOM,
                                "Where it meets: a thread that Cairn begins in its channel, or a channel beside that")
                        .addChoice("A thread of its own", THREAD)
                        .addChoice("A channel of its own", CHANNEL),
                new OptionData(
                        OptionType.BOOLEAN,
                        ROLE,
                        "True: its members get a role of its own, which can be mentioned; False: they don't any more"));
    }

    /** What is wanted, for a group on these terms. */
    static List<Thing> wanted(Call call, Terms terms) {
        List<Thing> things = new ArrayList<>();
        room(call).ifPresent(room -> {
            if (room == Thing.THREAD && terms.channel().isEmpty()) {
                throw new Refusal("A thread stands in a channel: fill in channel as well.");
            }
            things.add(room);
        });
        if (role(call).filter(wanted -> wanted).isPresent()) {
            things.add(Thing.ROLE);
        }
        return things;
    }

    /** Whether its role is not to be given any more. */
    static boolean endsRole(Call call) {
        return role(call).filter(wanted -> !wanted).isPresent();
    }

    private static Optional<Thing> room(Call call) {
        return call.text(ROOM).map(text -> switch (text) {
            case THREAD -> Thing.THREAD;
            case CHANNEL -> Thing.CHANNEL;
            default -> throw new Refusal("A room is a thread or a channel of its own.");
        });
    }

    private static Optional<Boolean> role(Call call) {
        return call.text(ROLE).map("true"::equalsIgnoreCase);
    }
}
