-- People. An e-mail address is stored in its normal form (see Emails), and is unique in that form.
create table account (
    id bigint not null,
    email varchar(254) not null,
    name varchar(120) not null,
    password_hash varchar(200) not null,
    roles varchar(80) not null,
    created_at datetime(6) not null,
    disabled_at datetime(6),
    -- Moves on when the password changes or the account is disabled; a token of an earlier epoch is dead.
    epoch int not null,
    primary key (id),
    constraint account_email unique (email)
) collate utf8mb4_0900_as_cs;

-- Sessions, API tokens and invitations. Only the SHA-256 of the secret is stored.
create table access_token (
    id bigint not null,
    secret_hash varchar(64) not null,
    purpose varchar(20) not null,
    account_id bigint,
    epoch int not null,
    roles varchar(80) not null,
    label varchar(120) not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    ended_at datetime(6),
    primary key (id),
    constraint access_token_secret unique (secret_hash),
    constraint access_token_account foreign key (account_id) references account (id)
) collate utf8mb4_0900_as_cs;

-- Sweeping of what has expired.
create index access_token_expiry on access_token (expires_at);

-- One row for each try at a secret; how many lie in the window decides whether the next is let through.
create table secret_try (
    id bigint not null,
    throttle_key varchar(80) not null,
    tried_at datetime(6) not null,
    primary key (id)
) collate utf8mb4_0900_as_cs;

-- Counting the tries of one key.
create index secret_try_window on secret_try (throttle_key, tried_at);

-- Who did what. Rows are only ever added.
create table audit_entry (
    id bigint not null,
    happened_at datetime(6) not null,
    actor_id bigint,
    deed varchar(60) not null,
    subject varchar(120) not null,
    address varchar(64) not null,
    detail longtext not null,
    primary key (id)
) collate utf8mb4_0900_as_cs;

-- What happened to one thing.
create index audit_entry_subject on audit_entry (subject, id);
