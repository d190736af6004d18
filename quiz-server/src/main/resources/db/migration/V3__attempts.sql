-- One run of one candidate through one form.
create table attempt (
    id bigint not null,
    account_id bigint not null,
    quiz_id varchar(64) not null,
    title varchar(200) not null,
    blueprint_fingerprint varchar(64) not null,
    -- What a candidate's own quiz was made of; empty for one of the bank.
    blueprint_text longtext not null,
    seed bigint not null,
    state varchar(12) not null,
    -- The quiz while the attempt is open, else null: a candidate has one open attempt of a quiz.
    open_quiz varchar(64),
    current_slot int not null,
    questions int not null,
    max_points int not null,
    started_at datetime(6) not null,
    deadline_at datetime(6) not null,
    last_saved_at datetime(6),
    finished_at datetime(6),
    graded_at datetime(6),
    score decimal(12, 4),
    receipt longtext,
    receipt_code varchar(12),
    primary key (id),
    constraint attempt_open unique (account_id, open_quiz),
    constraint attempt_account foreign key (account_id) references account (id)
) collate utf8mb4_0900_as_cs;

-- The sweeper's question: which open attempts are past their deadline, which finished ones are not graded?
create index attempt_sweep on attempt (state, deadline_at);

-- A candidate's history, newest first.
create index attempt_history on attempt (account_id, started_at);

-- A quiz's scores, newest first.
create index attempt_scores on attempt (quiz_id, state, finished_at);

-- The questions of an attempt: which version, and the draw that fixes the variant.
create table attempt_slot (
    attempt_id bigint not null,
    slot int not null,
    question_id varchar(64) not null,
    question_version int not null,
    variant_seed bigint not null,
    draw longtext not null,
    points int not null,
    flagged boolean not null,
    outcome varchar(12),
    earned decimal(12, 4),
    primary key (attempt_id, slot)
) collate utf8mb4_0900_as_cs;

-- Every answer that was ever acknowledged. Rows are only added; the highest sequence counts.
create table attempt_response (
    attempt_id bigint not null,
    slot int not null,
    sequence bigint not null,
    response longtext not null,
    saved_at datetime(6) not null,
    primary key (attempt_id, slot, sequence)
) collate utf8mb4_0900_as_cs;

-- Points by topic of one attempt, for heat maps.
create table attempt_topic (
    attempt_id bigint not null,
    topic varchar(64) not null,
    questions int not null,
    earned decimal(12, 4) not null,
    possible decimal(12, 4) not null,
    primary key (attempt_id, topic)
) collate utf8mb4_0900_as_cs;

-- Rollups that are kept up as attempts are graded, so that no dashboard reads all answers.
create table quiz_topic_total (
    quiz_id varchar(64) not null,
    topic varchar(64) not null,
    attempts int not null,
    earned decimal(16, 4) not null,
    possible decimal(16, 4) not null,
    primary key (quiz_id, topic)
) collate utf8mb4_0900_as_cs;

-- How many attempts scored from bin * 5 to less than (bin + 1) * 5 per cent; the full score counts in the last.
create table quiz_score_bin (
    quiz_id varchar(64) not null,
    bin int not null,
    title varchar(200) not null,
    attempts int not null,
    share_sum double not null,
    primary key (quiz_id, bin)
) collate utf8mb4_0900_as_cs;
