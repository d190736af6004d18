package dev.ascent.core.schedule;

import static dev.ascent.core.schedule.Rating.AGAIN;
import static dev.ascent.core.schedule.Rating.EASY;
import static dev.ascent.core.schedule.Rating.GOOD;
import static dev.ascent.core.schedule.Rating.HARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FsrsTest {

    private final Fsrs fsrs = new Fsrs(FsrsParameters.DEFAULT);

    /** FORMULAS: "vector (no fuzz, no learning steps)", computed with py-fsrs and the default weights. */
    @Test
    void followsTheReferenceThroughALapse() {
        Memory first = fsrs.first(GOOD);
        check(first, 2.3065, 2.1181, 2);
        Memory second = fsrs.review(first, GOOD, 2);
        check(second, 10.9643, second.difficulty(), 11);
        Memory third = fsrs.review(second, GOOD, 11);
        check(third, 46.2802, third.difficulty(), 46);
        Memory lapsed = fsrs.review(third, AGAIN, 46);
        check(lapsed, 2.9326, 7.39, 3);
    }

    /** py-fsrs, tests/test_basic.py, test_memo_state; fsrs-rs, inference.rs, for the weights without short term. */
    @ParameterizedTest
    @CsvSource({"true, 53.62691, 6.3574867", "false, 53.335106, 6.3574867"})
    void endsWhereTheReferencesEnd(boolean shortTerm, double stability, double difficulty) {
        List<Double> weights = new ArrayList<>(FsrsParameters.DEFAULT.weights());
        if (!shortTerm) {
            weights.subList(17, 20).replaceAll(weight -> 0.0);
        }
        Fsrs scheduler = new Fsrs(new FsrsParameters(weights, 0.9, 36_500));
        Memory memory = scheduler.first(AGAIN);
        for (int days : List.of(0, 1, 3, 8, 21)) {
            memory = scheduler.review(memory, GOOD, days);
        }
        assertThat(memory.stability()).isEqualTo(stability, within(1e-4));
        assertThat(memory.difficulty()).isEqualTo(difficulty, within(1e-4));
    }

    /**
     * py-fsrs, tests/test_basic.py, test_review_card: [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21], where the zeros
     * are its learning steps of minutes, so that the review after each of them is on the same day.
     */
    @Test
    void givesTheIntervalsOfPyFsrs() {
        List<Rating> ratings = List.of(GOOD, GOOD, GOOD, GOOD, GOOD, AGAIN, AGAIN, GOOD, GOOD, GOOD, GOOD, GOOD);
        List<Integer> elapsed = List.of(0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12);
        Memory memory = fsrs.first(GOOD);
        List<Integer> intervals = new ArrayList<>();
        for (int i = 0; i < ratings.size(); i++) {
            memory = fsrs.review(memory, ratings.get(i), elapsed.get(i));
            if (ratings.get(i) != AGAIN) {
                intervals.add(fsrs.interval(memory));
            }
        }
        assertThat(intervals).containsExactly(2, 11, 46, 163, 498, 2, 4, 7, 12, 21);
    }

    /** py-fsrs, tests/test_basic.py, test_repeated_correct_reviews. */
    @Test
    void difficultyEndsAtOneWhenAllIsEasy() {
        Memory memory = fsrs.first(EASY);
        for (int i = 0; i < 9; i++) {
            memory = fsrs.review(memory, EASY, 0);
        }
        assertThat(memory.difficulty()).isEqualTo(1);
    }

    @Property
    void isRecalledWithTheDesiredChanceWhenDue(
            @ForAll @DoubleRange(min = 10, max = 10_000) double stability,
            @ForAll @DoubleRange(min = 0.7, max = 0.97) double retention) {
        Fsrs other = new Fsrs(FsrsParameters.DEFAULT.retaining(retention));
        Memory memory = new Memory(stability, 5);
        int due = other.interval(memory);
        if (due > 1 && due < 36_500) {
            assertThat(other.retrievability(memory, due + 0.5)).isLessThanOrEqualTo(retention + 1e-12);
            assertThat(other.retrievability(memory, due - 0.5)).isGreaterThanOrEqualTo(retention - 1e-12);
        }
        assertThat(fsrs.retrievability(memory, stability)).isEqualTo(0.9, within(1e-12));
    }

    @Property
    void staysWithinItsBounds(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double stability,
            @ForAll @DoubleRange(min = 1, max = 10) double difficulty,
            @ForAll Rating rating,
            @ForAll @DoubleRange(min = 0, max = 1e5) double elapsed) {
        Memory after = fsrs.review(new Memory(stability, difficulty), rating, elapsed);

        assertThat(after.stability()).isGreaterThan(0);
        assertThat(after.difficulty()).isBetween(1.0, 10.0);
        assertThat(fsrs.interval(after)).isBetween(1, 36_500);
        if (rating == AGAIN) {
            assertThat(after.stability()).isLessThanOrEqualTo(Math.max(stability, 0.001));
        } else if (elapsed >= 1 || rating != HARD) {
            assertThat(after.stability()).isGreaterThanOrEqualTo(stability);
        }
    }

    @Property
    void whatWasNearlyForgottenGainsMore(
            @ForAll @DoubleRange(min = 0.1, max = 1_000) double stability,
            @ForAll @DoubleRange(min = 1, max = 10) double difficulty,
            @ForAll @DoubleRange(min = 1, max = 500) double sooner,
            @ForAll @DoubleRange(min = 1.01, max = 10) double times) {
        Memory memory = new Memory(stability, difficulty);
        for (Rating rating : List.of(HARD, GOOD, EASY)) {
            assertThat(fsrs.review(memory, rating, sooner * times).stability())
                    .isGreaterThan(fsrs.review(memory, rating, sooner).stability());
        }
    }

    @Property
    void aBetterRatingNeverMeansLess(
            @ForAll @DoubleRange(min = 0.1, max = 1_000) double stability,
            @ForAll @DoubleRange(min = 1, max = 10) double difficulty,
            @ForAll @DoubleRange(min = 0, max = 500) double elapsed) {
        Memory memory = new Memory(stability, difficulty);
        double before = 0;
        for (Rating rating : Rating.values()) {
            double after = fsrs.review(memory, rating, elapsed).stability();
            assertThat(after).isGreaterThanOrEqualTo(before);
            before = after;
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> fsrs.retrievability(fsrs.first(GOOD), -1)).hasMessageContaining("elapsedDays");
        assertThatThrownBy(() -> new Memory(0, 5)).hasMessageContaining("stability");
        assertThatThrownBy(() -> new Memory(1, 11)).hasMessageContaining("difficulty");
        assertThatThrownBy(() -> new FsrsParameters(List.of(1.0), 0.9, 100)).hasMessageContaining("21 weights");
        assertThatThrownBy(() -> FsrsParameters.DEFAULT.retaining(1)).hasMessageContaining("desiredRetention");
        List<Double> weights = new ArrayList<>(FsrsParameters.DEFAULT.weights());
        weights.set(20, 0.9);
        assertThatThrownBy(() -> new FsrsParameters(weights, 0.9, 100)).hasMessage("w20 must be 0.1 to 0.8, was 0.9");
    }

    private void check(Memory memory, double stability, double difficulty, int interval) {
        assertThat(memory.stability()).isEqualTo(stability, within(5e-5));
        assertThat(memory.difficulty()).isEqualTo(difficulty, within(5e-5));
        assertThat(fsrs.interval(memory)).isEqualTo(interval);
    }
}
