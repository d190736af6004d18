package dev.ascent.server.attempt;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;

/** How one topic of an attempt went, as stored. */
@MappedEntity("attempt_topic")
record TopicRow(@EmbeddedId TopicKey key, int questions, BigDecimal earned, BigDecimal possible) {}
