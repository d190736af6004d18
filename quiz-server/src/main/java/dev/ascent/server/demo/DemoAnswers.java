package dev.ascent.server.demo;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.RightResponse;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Prompt;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.attempt.Starting;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.ident.Id;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/** Takes quizzes as candidates of different strength would. */
@Singleton
@Requires(beans = DemoClock.class)
class DemoAnswers {
    private static final String ADDRESS = "demo";
    private static final double SKIPPED = 0.06;
    private static final double OVERCONFIDENCE = 0.1;

    /** The spread of the logarithm of answering times about what a question should take. */
    private static final double SPREAD = 0.4;

    private static final double SHARE_OF_TIME = 0.97;
    private static final String SLOTS = "select slot, question_id, question_version, variant_seed from attempt_slot"
            + " where attempt_id = ? order by slot";

    private final Catalogue catalogue;
    private final Starter starter;
    private final AttemptService attempts;
    private final DemoClock clock;
    private final TransactionOperations<Connection> transactions;

    DemoAnswers(
            Catalogue catalogue,
            Starter starter,
            AttemptService attempts,
            DemoClock clock,
            TransactionOperations<Connection> transactions) {
        this.catalogue = catalogue;
        this.starter = starter;
        this.attempts = attempts;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Starts the quiz, answers with right answers in about {@code strength} of the cases, and submits. Each answer takes a
     * lifelike time; who is slow does not get through.
     */
    void take(Person candidate, Blueprint quiz, long seed, double strength, Random random) {
        // With a seed the example is the same everywhere; only instructors may choose one.
        Person withSeed = new Person(candidate.id(), candidate.email(), candidate.name(), Set.of(Role.INSTRUCTOR));
        if (starter.start(withSeed, quiz.id(), OptionalLong.of(seed), ADDRESS) instanceof Starting.Started started) {
            Id attempt = started.attempt().id();
            Instant end = clock.instant().plusSeconds(Math.round(quiz.minutes() * 60 * SHARE_OF_TIME));
            for (Asked asked : asked(attempt)) {
                Duration taken = time(asked.variant.question(), strength, random);
                if (clock.instant().plus(taken).isBefore(end)) {
                    clock.pass(taken);
                    answer(candidate, attempt, asked, quiz.scoring(), strength, random);
                }
            }
            attempts.submit(candidate, attempt, ADDRESS);
        }
    }

    /** A question of an attempt, with what is right. */
    private record Asked(int slot, Variant variant) {}

    /** What an attempt asks depends on what its candidate has seen before, so it is read from where it is stored. */
    private List<Asked> asked(Id attempt) {
        return transactions.executeRead(transaction -> {
            try (PreparedStatement statement = transaction.getConnection().prepareStatement(SLOTS)) {
                statement.setLong(1, attempt.number());
                List<Asked> asked = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        Question question = catalogue
                                .question(row.getString(2), row.getInt(3))
                                .orElseThrow();
                        asked.add(new Asked(row.getInt(1), catalogue.generator().generate(question, row.getLong(4))));
                    }
                }
                return asked;
            }
        });
    }

    /** About the minutes that a prepared candidate needs; who knows less needs more. */
    private static Duration time(Question question, double strength, Random random) {
        double pace = (1.3 - strength / 2) * Math.exp(SPREAD * random.nextGaussian());
        return Duration.ofMillis(Math.round(question.minutes() * 60_000 * pace));
    }

    private void answer(Person candidate, Id attempt, Asked asked, Scoring scoring, double strength, Random random) {
        if (random.nextDouble() < SKIPPED) {
            return;
        }
        Variant variant = asked.variant;
        double chance = strength + ease(variant.question().level());
        Response response =
                random.nextDouble() < chance ? RightResponse.to(variant.task()) : guess(variant.prompt(), random);
        Optional<Confidence> stated = scoring.asksConfidence() ? Optional.of(stated(chance)) : Optional.empty();
        attempts.save(candidate, attempt, asked.slot, 1, response, stated);
    }

    /** Most people are a little surer than they may be. */
    private static Confidence stated(double chance) {
        if (chance + OVERCONFIDENCE > Confidence.HIGH.paysFrom()) {
            return Confidence.HIGH;
        }
        return chance + OVERCONFIDENCE > Confidence.MEDIUM.paysFrom() ? Confidence.MEDIUM : Confidence.LOW;
    }

    private static double ease(Level level) {
        return switch (level) {
            case JUNIOR -> 0.1;
            case ENGINEER -> 0;
            case SENIOR -> -0.1;
            case PRINCIPAL -> -0.2;
        };
    }

    private static Response guess(Prompt prompt, Random random) {
        List<String> options = new ArrayList<>(
                prompt.options().stream().map(Prompt.Labelled::id).toList());
        return switch (prompt.kind()) {
            case SINGLE_CHOICE -> new Response.Text(options.get(random.nextInt(options.size())));
            case MULTIPLE_CHOICE -> new Response.Ids(List.of(options.get(random.nextInt(options.size()))));
            case ORDERING -> {
                Collections.shuffle(options, random);
                yield new Response.Ids(options);
            }
            case NUMERIC -> new Response.Text(Integer.toString(1 + random.nextInt(512)));
            case SHAPE -> new Response.Text("(32, 64)");
            case SHAPE_CHAIN -> {
                Map<String, String> shapes = new LinkedHashMap<>();
                prompt.blanks().forEach(blank -> shapes.put(blank.id(), "(1, 64)"));
                yield new Response.Blanks(shapes);
            }
            case CODE_LINE -> {
                List<Integer> lines = new ArrayList<>();
                for (int line = 1; line <= prompt.lines().size(); line++) {
                    if (!prompt.lines().get(line - 1).isBlank()) {
                        lines.add(line);
                    }
                }
                yield new Response.Lines(List.of(lines.get(random.nextInt(lines.size()))));
            }
            case OPEN -> new Response.Text("I would look at the data first.");
            case CODE_OUTPUT -> new Response.Text(Integer.toString(random.nextInt(10)));
            case SHORT_TEXT -> new Response.Text("gradient clipping");
            case CLOZE, MATCHING -> new Response.Blanks(guesses(prompt, options, random));
        };
    }

    private static Map<String, String> guesses(Prompt prompt, List<String> shared, Random random) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Prompt.BlankPrompt blank : prompt.blanks()) {
            List<String> options = blank.options().isEmpty()
                    ? shared
                    : blank.options().stream().map(Prompt.Labelled::id).toList();
            boolean choose = !options.isEmpty();
            texts.put(blank.id(), choose ? options.get(random.nextInt(options.size())) : "2");
        }
        return texts;
    }
}
