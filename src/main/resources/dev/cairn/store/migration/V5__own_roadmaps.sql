-- ${bytes} holds what is in a file.

-- A roadmap that a server has brought itself, as its file was sent. One that was taken away has no row here any more, but
-- its rows in roadmap and topic stay.
create table server_roadmap (
    roadmap ${number} primary key references roadmap (id),
    file_name text not null,
    content ${bytes} not null,
    added_by ${number} not null,
    added_at ${number} not null
);

-- A file that was sent and waits for a confirming click; for a day at most.
create table roadmap_draft (
    id ${own_number},
    server ${number} not null,
    member ${number} not null,
    replaces ${number} references roadmap (id),  -- null: it is to be added
    file_name text not null,
    content ${bytes} not null,
    at ${number} not null
);
create index roadmap_draft_of_server on roadmap_draft (server);

-- Who has said something of a roadmap's topics is asked before it is changed.
create index progress_event_of_topic on progress_event (topic, member, id);
