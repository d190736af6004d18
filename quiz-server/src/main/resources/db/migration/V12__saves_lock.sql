-- A save locks its attempt and writes nothing to it: the time is in the answer's own row.
alter table attempt drop column last_saved_at;
