package dev.ascent.server.attempt;

import dev.ascent.core.grade.RubricScore;
import dev.ascent.core.grade.RubricScore.Scorer;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** What a person decided about an open answer, as stored. */
@MappedEntity("rubric_score")
record RubricRow(@EmbeddedId RubricKey key, String scorer, long scorerId, String criteria, Instant scoredAt) {

    static RubricRow of(RubricKey key, RubricScore score, long scorerId, Instant now) {
        String criteria = String.join(",", new TreeSet<>(score.met()));
        return new RubricRow(key, score.by().id(), scorerId, criteria, now);
    }

    RubricScore score() {
        Scorer by = scorer.equals(Scorer.REVIEWER.id()) ? Scorer.REVIEWER : Scorer.CANDIDATE;
        return new RubricScore(criteria.isEmpty() ? Set.of() : Set.of(criteria.split(",")), by);
    }
}
