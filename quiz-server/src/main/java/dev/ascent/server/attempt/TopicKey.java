package dev.ascent.server.attempt;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** Which topic of which attempt. */
@Embeddable
record TopicKey(
        @MappedProperty("attempt_id") long attemptId,
        @MappedProperty("topic") String topic) {}
