-- Something that the bot posts of itself, once or again and again.
create table schedule (
    id ${own_number},
    kind text not null,          -- whose words its posts have: reminder, remind, notice
    server ${number},            -- null: it is between the bot and one member
    channel ${number},           -- null: the direct messages of the member who made it
    member ${number} not null,   -- who made it
    title text not null,         -- what it is called in lists; may be empty
    rhythm text not null,        -- when, by the zone's clocks
    zone text not null,
    good_for ${number} not null, -- how long after it was due a post still makes sense, in milliseconds
    state text not null,         -- draft, active, paused, stopped, cancelled
    trouble text,                -- why it was stopped, or what else its organisers should mend
    next_at ${number},           -- the first instant of the rhythm without a row in occurrence; null: there is none
    resume_at ${number},         -- when a paused one goes on by itself; null: when somebody says so
    made_at ${number} not null
);
create index schedule_next on schedule (next_at) where state = 'active' and next_at is not null;
create index schedule_resume on schedule (resume_at) where state = 'paused' and resume_at is not null;
create index schedule_of_server on schedule (server, kind, state);
create index schedule_of_member on schedule (member, kind, state);

-- The ledger: every instant that was due, or that was moved or skipped beforehand, is a row, once for ever.
create table occurrence (
    id ${own_number},
    schedule ${number} not null references schedule (id),
    instant ${number} not null,  -- when the rhythm has it
    due_at ${number} not null,   -- when it is to be posted: the same unless it was moved
    state text not null,         -- due, sending, posted, missed, skipped, failed
    attempts ${number} not null default 0,
    tried_at ${number},          -- when it was first sent, by the real clock
    doubtful ${number} not null default 0, -- 1: an attempt may have arrived although nobody said so
    retry_at ${number},          -- not before, by the real clock
    settled_at ${number},        -- when it became posted, missed, skipped or failed
    channel ${number},           -- where its message stands
    message ${number},
    reason text,                 -- why it was missed, skipped or has failed
    told ${number} not null default 1,     -- 0: its organisers have to be told of it
    unique (schedule, instant)
);
create index occurrence_due on occurrence (due_at, id) where state = 'due';
create index occurrence_again on occurrence (retry_at) where state = 'due' and retry_at is not null;
create index occurrence_sending on occurrence (id) where state = 'sending';
create index occurrence_untold on occurrence (id) where told = 0;

-- What a reminder says.
create table reminder (
    schedule ${number} primary key references schedule (id),
    words text not null,
    ping ${number}               -- the role that is told of it; null: nobody
);

-- What organisers are told of: one post each, of a schedule of its own.
create table notice (
    schedule ${number} primary key references schedule (id),
    occurrences text not null    -- their numbers, with commas between them
);

alter table server add column zone text;                  -- null: the bot's own
alter table server add column reminder_channel ${number}; -- where reminders go unless said otherwise
alter table server add column organiser_channel ${number};
alter table server add column organiser_role ${number};

alter table member add column zone text;                  -- null: the server's
alter table member add column direct_messages ${number} not null default 0; -- 1: the bot may write to them
