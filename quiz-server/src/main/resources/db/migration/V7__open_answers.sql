-- Written open answers of graded attempts, and who has scored them so far: for the reviewers' queue, which so reads no
-- other answers.
create table open_answer (
    attempt_id bigint not null,
    slot int not null,
    quiz_id varchar(64) not null,
    question_id varchar(64) not null,
    question_version int not null,
    finished_at datetime(6) not null,
    -- 'awaiting', or who has scored it: 'candidate', 'reviewer'.
    state varchar(12) not null,
    primary key (attempt_id, slot)
) collate utf8mb4_0900_as_cs;

-- The queue: those of one state, oldest first; also how many there are.
create index open_answer_queue on open_answer (state, finished_at, attempt_id, slot);

insert into open_answer (attempt_id, slot, quiz_id, question_id, question_version, finished_at, state)
select s.attempt_id, s.slot, a.quiz_id, s.question_id, s.question_version, a.finished_at, 'awaiting'
from attempt_slot s join attempt a on a.id = s.attempt_id
where a.state = 'GRADED' and s.outcome = 'awaiting';

insert into open_answer (attempt_id, slot, quiz_id, question_id, question_version, finished_at, state)
select s.attempt_id, s.slot, a.quiz_id, s.question_id, s.question_version, a.finished_at, min(r.scorer)
from rubric_score r join attempt_slot s on s.attempt_id = r.attempt_id and s.slot = r.slot
join attempt a on a.id = r.attempt_id
where s.outcome <> 'awaiting' and (r.scorer = 'reviewer' or not exists (select 1 from rubric_score o
    where o.attempt_id = r.attempt_id and o.slot = r.slot and o.scorer = 'reviewer'))
group by s.attempt_id, s.slot, a.quiz_id, s.question_id, s.question_version, a.finished_at;

-- A reviewer's scoring that was taken back: then none of the reviewers' before it counts.
alter table rubric_score add column withdrawn boolean default false not null;
