-- Up to which event the log of progress has been credited. One row.
create table credited (
    event ${number} not null
);
insert into credited (event) select coalesce(max(id), 0) from progress_event;
