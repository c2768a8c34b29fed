package dev.cairn.gather;

import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Post;
import dev.cairn.chat.Trouble;
import dev.cairn.gather.TaskStore.Entry;
import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.group.RoleStore;
import dev.cairn.group.TermsStore;
import dev.cairn.ledger.Announcer;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Together;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/** Has made what groups have of their own, as it is wanted by then; what is made is the group's in the same moment. */
final class BelongingsAnnouncer implements Announcer {
    private final GroupStore groups;
    private final RoleStore roles;
    private final TaskStore tasks;
    private final Belongings belongings;
    private final Upkeep upkeep;
    private final InstantSource time;

    BelongingsAnnouncer(
            GroupStore groups,
            RoleStore roles,
            TaskStore tasks,
            Belongings belongings,
            Upkeep upkeep,
            InstantSource time) {
        this.groups = groups;
        this.roles = roles;
        this.tasks = tasks;
        this.belongings = belongings;
        this.upkeep = upkeep;
        this.time = time;
    }

    @Override
    public String kind() {
        return Belongings.KIND;
    }

    /** What it is called stays as it was when it was wanted, so that what an earlier attempt has made is found. */
    @Override
    public Optional<? extends Errand> write(Due due) {
        return tasks.find(due.schedule().number())
                .flatMap(entry -> entry.task() == Task.MEMBER
                        ? member(entry)
                        : groups.findAnywhere(entry.group())
                                .map(group ->
                                        made(entry, group, due.schedule().plan().title())));
    }

    private static Errand made(Entry entry, Group group, String name) {
        return switch (entry.task()) {
            case CALL -> Post.of(PostView.ownThread(group).build());
            case THREAD -> new Errand.ThreadStart(entry.detail(), name);
            case CHANNEL -> new Errand.ChannelMade(name, PostView.OWN_CHANNEL);
            case ROLE -> new Errand.RoleMade(name, entry.detail());
            case MEMBER -> throw new IllegalArgumentException("a member is not made");
        };
    }

    /** Whoever left an archived group loses its role as well; whoever is still in it keeps it. */
    private Optional<Errand> member(Entry entry) {
        OptionalLong role = roles.given(entry.group());
        if (role.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                groups.isMember(entry.group(), entry.detail())
                        ? new Errand.RoleGiven(role.getAsLong(), entry.detail())
                        : new Errand.RoleTaken(role.getAsLong(), entry.detail()));
    }

    @Override
    public void done(Together both, Schedule schedule, long made) {
        TaskStore.find(both.db(), schedule.number())
                .ifPresent(entry -> GroupStore.findAnywhere(both.db(), entry.group())
                        .ifPresent(group ->
                                done(both, entry, group, schedule.plan().address(), made)));
    }

    private void done(Together both, Entry entry, Group group, Address where, long made) {
        switch (entry.task()) {
            case CALL -> belongings.beginThread(both, group, where, made);
            case THREAD, CHANNEL -> {
                TermsStore.moveTo(both.db(), group.number(), made);
                upkeep.moved(both, group, made);
            }
            case ROLE -> belongings.give(both, group, made, GroupStore.members(both.db(), group.number()));
            case MEMBER -> {}
        }
    }

    /** One refusal is told of; as long as it stands, nothing more is tried. */
    @Override
    public void refused(Together both, Schedule schedule, Trouble why) {
        TaskStore.find(both.db(), schedule.number())
                .filter(entry -> entry.task() == Task.MEMBER)
                .ifPresent(entry -> {
                    if (why == Trouble.ROLE_GONE) {
                        RoleStore.remove(both.db(), entry.group());
                    } else {
                        RoleStore.refuse(both.db(), entry.group(), time.instant());
                    }
                });
    }
}
