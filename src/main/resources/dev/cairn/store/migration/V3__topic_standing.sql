-- What the file said last, so that an edited topic is found again under another key, and a retired one can still be named.
-- Null in rows from before this version, until their file is read the next time.
alter table roadmap add column title text;
alter table topic add column phase text;                          -- its printed number, else its folded title
alter table topic add column trail text;                          -- titles above it, outermost first, one a line
alter table topic add column position ${number} not null default 0;
alter table topic add column entered_at ${number} not null default 0; -- since when it stands in its phase and counts
