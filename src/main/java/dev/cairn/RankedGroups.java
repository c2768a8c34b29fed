package dev.cairn;

import dev.cairn.group.GroupStore;
import dev.cairn.group.Seat;
import dev.cairn.standing.StandingFeature;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Study groups as leaderboards see them. */
record RankedGroups(GroupStore store) implements StandingFeature.Groups {
    @Override
    public List<Group> of(long server) {
        return store.ofServer(server).stream()
                .map(group -> new Group(group.number(), group.name()))
                .toList();
    }

    @Override
    public Set<Long> members(long server, long group) {
        return store.find(server, group).stream()
                .flatMap(found -> store.members(found.number()).stream())
                .map(Seat::member)
                .collect(Collectors.toSet());
    }
}
