create table server (
    id ${number} primary key,
    welcomed_at ${number}        -- when the bot said there what to do next; null: not yet
);

-- Where it has been used before this version, nobody needs to be told how to begin.
insert into server (id, welcomed_at)
select server, min(first_seen) from membership group by server;
