-- Forgetting tries that no window reaches any more.
create index secret_try_age on secret_try (tried_at);

-- What kind of deed was done.
create index audit_entry_deed on audit_entry (deed, id);

-- Which questions have answers in one state, read from the index alone.
create index open_answer_asked on open_answer (state, quiz_id, question_id, question_version);
