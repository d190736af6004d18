package dev.ascent.server.attempt;

import dev.ascent.core.grade.RubricScore;
import dev.ascent.core.grade.RubricScore.Scorer;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person decided about an open answer, as stored.
 *
 * @param withdrawn whether a reviewer took back what reviewers had decided
 */
@MappedEntity("rubric_score")
record RubricRow(
        @EmbeddedId RubricKey key, String scorer, long scorerId, String criteria, Instant scoredAt, boolean withdrawn) {

    static RubricRow of(RubricKey key, RubricScore score, long scorerId, Instant now) {
        String criteria = String.join(",", new TreeSet<>(score.met()));
        return new RubricRow(key, score.by().id(), scorerId, criteria, now, false);
    }

    static RubricRow withdrawal(RubricKey key, long scorerId, Instant now) {
        return new RubricRow(key, Scorer.REVIEWER.id(), scorerId, "", now, true);
    }

    /**
     * What counts for each question: what a reviewer decided last unless it was taken back, else what the candidate did.
     *
     * @param rows of one attempt, oldest first
     */
    static Map<Integer, RubricScore> counting(List<RubricRow> rows) {
        Map<Integer, RubricScore> own = new HashMap<>();
        Map<Integer, RubricScore> reviewed = new HashMap<>();
        for (RubricRow row : rows) {
            RubricScore score = row.score();
            if (row.withdrawn()) {
                reviewed.remove(row.key().slot());
            } else {
                (score.by() == Scorer.REVIEWER ? reviewed : own).put(row.key().slot(), score);
            }
        }
        own.putAll(reviewed);
        return own;
    }

    RubricScore score() {
        Scorer by = scorer.equals(Scorer.REVIEWER.id()) ? Scorer.REVIEWER : Scorer.CANDIDATE;
        return new RubricScore(criteria.isEmpty() ? Set.of() : Set.of(criteria.split(",")), by);
    }
}
