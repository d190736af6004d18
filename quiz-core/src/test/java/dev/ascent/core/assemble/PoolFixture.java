package dev.ascent.core.assemble;

import dev.ascent.core.SmallBankFixture;
import dev.ascent.core.question.Area;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Phase;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Source;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.question.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Pools made up for a test: only what an assembler looks at matters. */
final class PoolFixture {

    static final List<Topic> TOPICS = Stream.of("cnn", "gnn", "rnn", "llm")
            .map(id -> new Topic(id, id.toUpperCase(Locale.ROOT), "networks", Phase.FOUNDATION, 1, List.of("x")))
            .toList();

    private static final List<Level> LEVELS = List.of(Level.values());
    private static final Taxonomy TAXONOMY = new Taxonomy(List.of(new Area("networks", "Networks", TOPICS)));

    private PoolFixture() {}

    /** Returns a question with an id that sorts by its number. */
    static Question question(int number, int topic, Level level, double minutes, int points, Set<String> enemies) {
        Question any = SmallBankFixture.BANK.questions().stream()
                .filter(question -> question.kind() == (number % 2 == 0 ? Kind.NUMERIC : Kind.SINGLE_CHOICE))
                .findFirst()
                .orElseThrow();
        return new Question(
                id(number),
                1,
                Source.of("made-" + number),
                TOPICS.get(topic),
                List.of("x"),
                level,
                any.asks(),
                minutes,
                points,
                any.stem(),
                any.parameters(),
                any.body(),
                any.solution(),
                any.references(),
                any.run(),
                any.oracles(),
                enemies);
    }

    static String id(int number) {
        return "q%05d".formatted(number);
    }

    static Pool pool(List<Question> questions) {
        List<Question> all = List.copyOf(questions);
        return new Pool() {
            @Override
            public Taxonomy taxonomy() {
                return TAXONOMY;
            }

            @Override
            public List<Question> questions() {
                return all;
            }
        };
    }

    /** Returns a pool of questions that are alike but for topic, level and length, which go round. */
    static Pool pool(int size) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Level level = LEVELS.get((i / 4) % 4);
            questions.add(question(i, i % 4, level, 1 + (i / 16) % 5 * 0.5, 1, Set.of()));
        }
        return pool(questions);
    }
}
