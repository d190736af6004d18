package dev.ascent.server.practice;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** What was answered to a card, as stored. */
@MappedEntity("practice_answer")
record AnswerRow(@EmbeddedId ReviewKey key, int questionVersion, String response, Instant answeredAt) {}
