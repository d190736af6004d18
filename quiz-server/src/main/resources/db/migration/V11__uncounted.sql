-- Attempts of which nothing counts yet were counted as 0 per cent; now they come in with the first score.
update quiz_score_bin set attempts = attempts - (
    select count(*) from attempt
    where attempt.quiz_id = quiz_score_bin.quiz_id and attempt.state = 'GRADED' and attempt.max_points = 0
) where bin = 0;
