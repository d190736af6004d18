package dev.ascent.server.practice;

import dev.ascent.core.schedule.Rating;
import dev.ascent.server.attempt.Result;
import dev.ascent.server.ident.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A card that is answered and waits for its rating.
 *
 * @param sequence which review of the card this is, from 1
 * @param answeredAt when the answer was given, from which the intervals count
 * @param question what was asked and answered, with its key
 * @param suggested the rating that the answer speaks for; empty where only the candidate can judge it
 * @param days for each rating, in how many days the card would be due again
 */
public record CheckedCard(
        Id card,
        int version,
        int sequence,
        Instant answeredAt,
        Result.Reviewed question,
        Optional<Rating> suggested,
        Map<Rating, Integer> days) {}
