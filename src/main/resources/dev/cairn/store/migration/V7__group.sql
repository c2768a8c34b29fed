-- Members of a server who learn together. None is ever deleted: one that has ended is archived.
create table study_group (
    id ${own_number},
    server ${number} not null,
    name text not null,
    roadmap ${number} not null references roadmap (id),
    phase text,                  -- from which it goes through that: its printed number, else its folded title; null: the first
    topics_a_week ${number},     -- its pace is either so many,
    ends_on text,                -- or all of them by that day
    starts_on text not null,     -- since when it goes at that pace
    behind ${number} not null,   -- how many of the topics lay behind it then
    channel ${number},           -- where it meets; null: nowhere in particular
    role ${number},              -- of its members; null: it has none
    size ${number} not null,     -- how many may belong to it
    language text,
    open ${number} not null,     -- 1: whoever wants may join; 0: its hosts have a say
    state text not null,         -- active, archived
    active_at ${number} not null, -- when somebody last did something for it; what its members learn counts as well
    asked_at ${number},          -- since when the question stands whether it still goes on
    hostless_at ${number},       -- since when it has had no owner
    made_at ${number} not null,
    archived_at ${number}
);
create index study_group_of_server on study_group (server, state);

-- Who belongs to it, and who once did.
create table group_member (
    study_group ${number} not null references study_group (id),
    member ${number} not null,
    duty text not null,          -- owner, cohost, member
    joined_at ${number} not null,
    left_at ${number},
    primary key (study_group, member)
);
create unique index group_owner on group_member (study_group) where duty = 'owner' and left_at is null;
create index group_of_member on group_member (member, study_group) where left_at is null;

-- Who was invited to it, or has asked to join; the last time counts.
create table group_invite (
    study_group ${number} not null references study_group (id),
    member ${number} not null,
    invited_by ${number},        -- null: they have asked themselves
    at ${number} not null,
    answer text,                 -- yes, no; null: none yet
    primary key (study_group, member)
);

-- What the ledger posts for a group.
create table group_post (
    schedule ${number} primary key references schedule (id),
    study_group ${number} not null references study_group (id),
    kind text not null
);
create index group_post_of_group on group_post (study_group, kind);

-- Who wants to find somebody to learn with, and where.
create table buddy (
    server ${number} not null,
    member ${number} not null,
    since ${number} not null,
    primary key (server, member)
);

-- That two could learn together. Neither is told who the other is before both have said yes.
create table buddy_match (
    id ${own_number},
    server ${number} not null,
    seeker ${number} not null,   -- is asked first
    sought ${number} not null,
    topic ${number} references topic (id),     -- what both are learning; null: only the phase is the same
    roadmap ${number} not null references roadmap (id),
    state text not null,         -- found, asked, yes, no
    at ${number} not null        -- when it came into that state
);
create index buddy_match_of_seeker on buddy_match (server, seeker, sought);
create index buddy_match_of_sought on buddy_match (sought, state);

-- What the ledger posts for two who could learn together.
create table buddy_post (
    schedule ${number} primary key, -- of the ledger; one that was never begun is there no more
    buddy_match ${number} not null references buddy_match (id)
);
