-- A test whose next question depends on the answers so far: for practice, without a clock, each answer judged at once.
create table adaptive_test (
    id bigint not null,
    account_id bigint not null,
    -- The account while the test goes on: a person has one that does.
    open_for bigint,
    title varchar(200) not null,
    -- Ids of topics with commas between; empty for all.
    topics longtext not null,
    most_questions int not null,
    seed bigint not null,
    -- The edition of the grader that judges its answers.
    grader varchar(32) not null,
    started_at datetime(6) not null,
    finished_at datetime(6),
    -- Why it ended.
    ending varchar(20),
    score decimal(12, 4),
    max_points int not null,
    receipt longtext,
    receipt_code varchar(12),
    primary key (id),
    constraint adaptive_test_open unique (open_for),
    constraint adaptive_test_account foreign key (account_id) references account (id)
) collate utf8mb4_0900_as_cs;

-- A person's tests, newest first.
create index adaptive_test_history on adaptive_test (account_id, started_at, id);

-- What such a test has asked. A row is added with its question, and changed once, by the answer.
create table adaptive_slot (
    test_id bigint not null,
    slot int not null,
    question_id varchar(64) not null,
    question_version int not null,
    variant_seed bigint not null,
    -- What the seed drew, as JSON: the variant is made of it for ever, whatever a later generator would draw.
    draw longtext not null,
    points int not null,
    asked_at datetime(6) not null,
    -- JSON; null as JSON where they did not know, null where there is no answer yet.
    response longtext,
    outcome varchar(12),
    answered_at datetime(6),
    primary key (test_id, slot)
) collate utf8mb4_0900_as_cs;
