-- Why a session rests, if something has to be mended first.
alter table session add column trouble text;
