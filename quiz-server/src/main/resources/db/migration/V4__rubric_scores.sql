-- What people decided about open answers. Rows are only added: of one question the newest counts, and one of a reviewer's
-- before any of the candidate's.
create table rubric_score (
    attempt_id bigint not null,
    slot int not null,
    sequence int not null,
    scorer varchar(12) not null,
    scorer_id bigint not null,
    -- The ids of the criteria that are met, separated by commas; may be empty.
    criteria varchar(200) not null,
    scored_at datetime(6) not null,
    primary key (attempt_id, slot, sequence)
) collate utf8mb4_0900_as_cs;
