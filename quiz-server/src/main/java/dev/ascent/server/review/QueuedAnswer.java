package dev.ascent.server.review;

import dev.ascent.server.ident.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * An open answer as a line of the queue.
 *
 * @param question the question's id
 * @param topic title of its topic
 * @param finishedAt when its attempt was handed in
 * @param candidate who wrote it; empty until reviewers have scored every open answer of the attempt
 */
public record QueuedAnswer(
        Id attempt,
        int slot,
        String quiz,
        String title,
        String question,
        String topic,
        Instant finishedAt,
        ReviewState state,
        Optional<String> candidate) {}
