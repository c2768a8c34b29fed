package dev.cairn.meet;

import dev.cairn.chat.Address;
import dev.cairn.chat.Call;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.group.Group;
import dev.cairn.lookup.Groups;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Shows a host what would be set. */
final class Drafting {
    private static final int DATES = 4;

    private final Groups groups;
    private final SessionOptions options;
    private final SessionStore sessions;
    private final Topics topics;
    private final Postbox postbox;

    Drafting(Groups groups, SessionOptions options, SessionStore sessions, Topics topics, Postbox postbox) {
        this.groups = groups;
        this.options = options;
        this.sessions = sessions;
        this.topics = topics;
        this.postbox = postbox;
    }

    Reply preview(Call call) {
        Visit visit = call.visit();
        Group group = groups.hostedOrNamed(visit, call.text(SessionShape.GROUP));
        Session draft = sessions.draft(options.create(call, group), visit.at());
        List<Instant> next = draft.rhythm().from(visit.at()).limit(DATES).toList();
        Instant first = next.getFirst();
        OptionalLong topic = topics.of(draft, first);
        Scene scene = new Scene(
                draft,
                new Meeting(0, draft.number(), first, first, first.plus(draft.lasts()), topic, Meeting.State.OPEN),
                group,
                new Roll(List.of(), List.of(), List.of(), List.of()),
                topics.place(draft, topic),
                topics.week(draft, first));
        boolean events = postbox.missing(new Address.Events(group.server())).isEmpty();
        return Reply.of(SessionView.preview(scene, next, events, visit.member()).build());
    }
}
