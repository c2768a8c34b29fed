-- What a study group meets for, once or again and again.
create table session (
    id ${own_number},
    study_group ${number} not null references study_group (id),
    server ${number} not null,
    host ${number} not null,     -- who has set it
    channel ${number} not null,  -- where it is announced
    title text not null,
    rhythm text not null,        -- when, by the zone's clocks
    zone text not null,
    minutes ${number} not null,  -- how long it takes
    topic ${number} references topic (id), -- null: what the group's plan has that week
    voice ${number},             -- the voice channel where it takes place
    place text not null,         -- where else; may be empty
    seats ${number},             -- how many may come; null: all
    thread ${number} not null,   -- 1: each time has a thread of its own
    state text not null,         -- draft, active, paused, over
    made_at ${number} not null
);
create index session_of_group on session (study_group, state);
create index session_of_server on session (server, state);

-- One time that it takes place; opened one at a time.
create table meeting (
    id ${own_number},
    session ${number} not null references session (id),
    instant ${number} not null,  -- when the rhythm has it
    starts_at ${number} not null, -- the same unless it was moved
    ends_at ${number} not null,
    topic ${number} references topic (id), -- null: none
    state text not null,         -- open, cancelled, over
    unique (session, instant)
);
create index meeting_open on meeting (ends_at) where state = 'open';
create index meeting_of_session on meeting (session, state);

-- Who says to come. Of those who do, the first ones have the seats; whoever says so anew stands behind the others.
create table meeting_answer (
    meeting ${number} not null references meeting (id),
    member ${number} not null,
    answer text not null,        -- yes, maybe, no
    interaction ${number} not null, -- which tells who came first
    primary key (meeting, member)
);

-- Who says to have been there.
create table meeting_attendance (
    meeting ${number} not null references meeting (id),
    member ${number} not null,
    at ${number} not null,
    primary key (meeting, member)
);

-- Whom the reminders of a session do not name.
create table session_quiet (
    session ${number} not null references session (id),
    member ${number} not null,
    primary key (session, member)
);

-- What the ledger does for a meeting. A row that is taken away makes its schedule do nothing.
create table meeting_task (
    schedule ${number} primary key references schedule (id),
    meeting ${number} not null references meeting (id),
    task text not null,          -- call, day, soon, after, thread, event, moved, cancelled, seat, asked
    detail ${number}             -- moved: when it was to be before; seat: who has it now
);
create index meeting_task_of_meeting on meeting_task (meeting, task);
