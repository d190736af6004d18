-- How often each question stands in the newest forms of a quiz.
create index attempt_recent on attempt (quiz_id, started_at);
