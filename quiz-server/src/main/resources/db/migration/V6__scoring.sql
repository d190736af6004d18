-- How answers become points: what the quiz said when the attempt was started, as the core's Scoring writes it.
alter table attempt add column scoring varchar(60) default 'plain' not null;

-- How sure the candidate was of this answer, where the quiz asks for it.
alter table attempt_response add column confidence varchar(8);
