-- States are open, learning, done, skipped and known from here on. Null: the event says something anew; else it takes back
-- what that event said, which was the newest of its topic that still stood, and carries the state from before it.
alter table progress_event add column takes_back ${number} references progress_event (id);
create unique index progress_event_taken_back on progress_event (takes_back);

-- Many topics that shall come into one state, once their member confirms it; kept for a day.
create table proposal (
    id ${own_number},
    member ${number} not null,
    state text not null,
    topics text not null,        -- their numbers, with commas between them
    at ${number} not null,
    answered_by ${number}        -- the interaction that confirmed it; null: not yet
);
