-- ${number} holds 64 bits; ${own_number} is a primary key that the database counts up.
-- Times are milliseconds since 1970 UTC. Members and servers are Discord's ids; their names are never stored.

create table roadmap (
    id ${own_number},
    server ${number},            -- null: shipped with the bot, seen by every server
    key text not null
);
create unique index roadmap_key on roadmap (key, coalesce(server, 0));

create table topic (
    id ${own_number},
    roadmap ${number} not null references roadmap (id),
    key text not null,           -- matches the topic of a file to this row, and nothing else
    title text not null,
    retired_at ${number},        -- since when the file no longer has it
    unique (roadmap, key)
);

create table member (
    id ${number} primary key,
    visibility text not null     -- only_me, my_groups, this_server
);

create table membership (
    server ${number} not null,
    member ${number} not null,
    first_seen ${number} not null,
    last_seen ${number} not null,
    left_at ${number},
    primary key (server, member)
);

create table follow (
    member ${number} not null,
    roadmap ${number} not null references roadmap (id),
    since ${number} not null,
    primary key (member, roadmap)
);

-- Append-only. The newest event of a member and topic is its state; one interaction says one thing of a topic.
create table progress_event (
    id ${own_number},
    member ${number} not null,
    topic ${number} not null references topic (id),
    state text not null,         -- done, open
    at ${number} not null,
    server ${number},            -- null: in a direct message
    interaction ${number} not null,
    unique (interaction, topic)
);
create index progress_event_of_member on progress_event (member, topic, id);
