-- What a candidate answered to a card before they rated how well they remembered. The first answer to each asking counts.
create table practice_answer (
    card_id bigint not null,
    -- Which review of the card it belongs to, from 1.
    sequence int not null,
    question_version int not null,
    -- JSON; null as JSON where they did not know.
    response longtext not null,
    answered_at datetime(6) not null,
    primary key (card_id, sequence)
) collate utf8mb4_0900_as_cs;
