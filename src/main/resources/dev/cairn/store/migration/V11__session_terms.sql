-- Why a session rests, if something has to be mended first.
alter table session add column trouble text;

-- 1: says to come and has a seat. Kept, because whoever has one keeps it when there are fewer of them.
alter table meeting_answer add column seat ${number} not null default 0;
update meeting_answer set seat = 1
where answer = 'yes' and (
    select count(*) from meeting_answer earlier
    where earlier.meeting = meeting_answer.meeting and earlier.answer = 'yes'
        and (earlier.interaction < meeting_answer.interaction
            or (earlier.interaction = meeting_answer.interaction and earlier.member < meeting_answer.member))
) < coalesce((
    select session.seats from meeting join session on session.id = meeting.session
    where meeting.id = meeting_answer.meeting), 1000000);
