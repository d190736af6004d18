-- What a candidate practises: one card for each question that they missed in a graded attempt.
create table practice_card (
    id bigint not null,
    account_id bigint not null,
    question_id varchar(64) not null,
    -- When the newest attempt that missed it was finished.
    missed_at datetime(6) not null,
    due_at datetime(6) not null,
    -- The variant that is asked next.
    variant_seed bigint not null,
    reviews int not null,
    -- The memory (FSRS-6) as of the last review; null before the first.
    stability double,
    difficulty double,
    reviewed_at datetime(6),
    primary key (id),
    constraint practice_card_question unique (account_id, question_id),
    constraint practice_card_account foreign key (account_id) references account (id)
) collate utf8mb4_0900_as_cs;

-- What is due, the longest due first.
create index practice_card_due on practice_card (account_id, due_at, id);

-- Every review. Rows are only added, until their candidate is erased.
create table practice_review (
    card_id bigint not null,
    sequence int not null,
    question_version int not null,
    variant_seed bigint not null,
    -- Null where the candidate rated without answering.
    response longtext,
    outcome varchar(12),
    rating varchar(8) not null,
    reviewed_at datetime(6) not null,
    primary key (card_id, sequence)
) collate utf8mb4_0900_as_cs;

-- What one person did.
create index audit_entry_actor on audit_entry (actor_id, id);
