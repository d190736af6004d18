-- Every version of every text of the bank: questions, quizzes, and the taxonomy. A version's text never changes once it
-- has left the status draft.
create table catalogue_text (
    kind varchar(12) not null,
    item_id varchar(64) not null,
    version int not null,
    fingerprint varchar(64) not null,
    status varchar(12) not null,
    -- 'file' for what was imported, 'desk' for what was written here.
    origin varchar(8) not null,
    author_id bigint,
    text longtext not null,
    created_at datetime(6) not null,
    changed_at datetime(6) not null,
    primary key (kind, item_id, version)
) collate utf8mb4_0900_as_cs;

-- All that is published, or waits to be.
create index catalogue_text_status on catalogue_text (status);

-- One row, locked by every change of the catalogue and compared by every node to see whether its copy is of today.
create table catalogue_revision (
    id int not null,
    revision bigint not null,
    primary key (id)
) collate utf8mb4_0900_as_cs;

insert into catalogue_revision (id, revision) values (1, 1);
