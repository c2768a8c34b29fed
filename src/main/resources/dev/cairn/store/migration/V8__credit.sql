-- What a topic that counts is worth, by the weeks that its phase takes (1,000 a week); as its file said it last. Others have no row.
create table topic_worth (
    topic ${number} primary key references topic (id),
    title text not null,         -- folded: the same topic in several roadmaps earns credit once
    worth ${number} not null
);
create index topic_worth_title on topic_worth (title);

-- What a member has earned on one server's board. Each is there once for ever: what is unticked is only taken off, and comes
-- back at its old day.
create table credit (
    id ${own_number},
    server ${number} not null,
    member ${number} not null,
    kind text not null,          -- topic, attended, hosted, correction
    subject text not null,       -- what it was for: a folded title, else a number
    topic ${number} references topic (id),     -- the one that was ticked; null for other kinds
    roadmap ${number} references roadmap (id),
    worth ${number} not null,
    amount ${number} not null,   -- how much of that counts, after the day's limit
    at ${number} not null,
    day ${number} not null,      -- days since 1970 by the clock that the server had then
    state text not null,         -- counts, held, void
    taken_at ${number},          -- since when it is taken back; null: it is not
    unique (server, member, kind, subject)
);
create index credit_of_day on credit (server, member, day);
create index credit_of_subject on credit (member, subject);
create index credit_of_topic on credit (member, topic);
create index credit_held on credit (server, id) where state = 'held';

-- With whom a session was attended.
create table credit_company (
    credit ${number} not null references credit (id),
    other ${number} not null,
    primary key (credit, other)
);

-- What organisers have changed. Append-only.
create table credit_audit (
    id ${own_number},
    server ${number} not null,
    organiser ${number} not null,
    member ${number} not null,
    credit ${number} references credit (id),   -- null: all that was held of the member
    deed text not null,          -- corrected, released, voided
    amount ${number} not null,
    reason text not null,
    at ${number} not null
);
create index credit_audit_of_server on credit_audit (server, id);

-- The sums of what counts, kept up with every credit. Roadmap 0 stands for all of them, and what belongs to none.
create table board_total (
    server ${number} not null,
    roadmap ${number} not null,
    period text not null,        -- all, 2026-Q4, 2026-11, 2026-W48
    member ${number} not null,
    amount ${number} not null,
    shown ${number} not null,    -- 1: stands on the server's board
    primary key (server, roadmap, period, member)
);
create index board_total_order on board_total (server, roadmap, period, shown, amount, member);
-- Holds all that is asked of one member, or the index above would be walked through for it.
create index board_total_of_member on board_total (member, server, roadmap, period, amount, shown);

-- Where somebody was met is asked at each tick.
create index membership_of_member on membership (member);

-- How many of those that are shown have how much, in steps of two widths, so that a rank is found without counting everybody.
create table board_step (
    server ${number} not null,
    roadmap ${number} not null,
    period text not null,
    width ${number} not null,    -- 256 or 1
    step ${number} not null,     -- the amount divided by the width
    members ${number} not null,
    primary key (server, roadmap, period, width, step)
);

-- What organisers have set of a server's board.
create table board (
    server ${number} primary key,
    ranking ${number} not null default 1,      -- 0: only what all have done together is shown
    left_out text not null default ''          -- roles whose members are not ranked, with commas between them
);

-- Who does not stand on a server's board though nobody hides there.
create table board_absence (
    server ${number} not null,
    member ${number} not null,
    why text not null,           -- bot, role
    primary key (server, member)
);
