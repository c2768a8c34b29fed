-- What is done in a server itself and not in a channel: roles, channels; null: its events, if there is no channel. With channels,
-- the channel is the one beside which another is made.
alter table schedule add column part text;

-- Since when Discord refuses to give a group's role; null: it does not.
alter table study_group add column role_refused_at ${number};

-- What the ledger makes for a group in Discord, and does to the role of its members.
create table group_task (
    schedule ${number} primary key references schedule (id),
    study_group ${number} not null references study_group (id),
    task text not null,          -- call, thread, channel, role, member
    detail ${number} not null,   -- thread: the message it is begun from; role: the interaction that asked for it; member: whose role
    given_up ${number} not null, -- 1: nobody wants it any more, so it does nothing
    at ${number} not null
);
create index group_task_of_group on group_task (study_group, task);
