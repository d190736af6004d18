package dev.ascent.ui.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.ui.author.LineDiff.Change;
import dev.ascent.ui.author.LineDiff.Line;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineDiffTest {

    @Test
    void keepsWhatIsCommonAndShowsTheOldBeforeTheNew() {
        assertThat(LineDiff.between("a\nb\nc", "a\nx\nc\nd"))
                .containsExactly(
                        new Line(Change.SAME, "a"),
                        new Line(Change.REMOVED, "b"),
                        new Line(Change.ADDED, "x"),
                        new Line(Change.SAME, "c"),
                        new Line(Change.ADDED, "d"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void givesBackBothTexts(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        String before = lines(seed, random);
        String after = lines(seed + 1, random);
        List<Line> lines = LineDiff.between(before, after);
        assertThat(without(lines, Change.ADDED)).isEqualTo(before);
        assertThat(without(lines, Change.REMOVED)).isEqualTo(after);
    }

    private static String lines(long length, RandomGenerator random) {
        return IntStream.range(0, (int) length * 3)
                .mapToObj(i -> String.valueOf(random.nextInt(4)))
                .collect(Collectors.joining("\n"));
    }

    private static String without(List<Line> lines, Change change) {
        return lines.stream()
                .filter(line -> line.change() != change)
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }
}
