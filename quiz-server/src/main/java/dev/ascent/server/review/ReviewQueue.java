package dev.ascent.server.review;

import dev.ascent.core.question.Question;
import dev.ascent.core.question.Topic;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.Results;
import dev.ascent.server.attempt.RubricOutcome;
import dev.ascent.server.attempt.Rubrics;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.ident.Id;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The open answers of graded attempts that people score, oldest first, for reviewers and instructors; it refuses others
 * with {@link dev.ascent.server.problem.AccessDenied}. Nobody finds own answers in it.
 */
@Singleton
public class ReviewQueue {
    private final QueueRepository rows;
    private final Results results;
    private final Rubrics rubrics;
    private final Catalogue catalogue;

    ReviewQueue(QueueRepository rows, Results results, Rubrics rubrics, Catalogue catalogue) {
        this.rows = rows;
        this.results = results;
        this.rubrics = rubrics;
        this.catalogue = catalogue;
    }

    /** How many answers there are in each state. */
    public Map<ReviewState, Long> counts(Person person) {
        require(person);
        Map<ReviewState, Long> counts = new EnumMap<>(ReviewState.class);
        for (ReviewState state : ReviewState.values()) {
            counts.put(state, 0L);
        }
        rows.counts().forEach(count -> add(counts, count.state(), count.answers()));
        rows.own(person.id().number()).forEach(own -> add(counts, own.state(), -own.answers()));
        return counts;
    }

    private static void add(Map<ReviewState, Long> counts, String state, long answers) {
        ReviewState.of(state).ifPresent(known -> counts.merge(known, answers, Long::sum));
    }

    /** The quizzes, by id with their titles, of which answers are in a state. */
    public Map<String, String> quizzes(Person person, ReviewState state) {
        require(person);
        Map<String, String> quizzes = new TreeMap<>();
        rows.asked(state.id()).stream()
                .map(QueueRepository.Asked::quizId)
                .distinct()
                .forEach(quiz -> rows.title(quiz).ifPresent(title -> quizzes.put(quiz, title)));
        return quizzes;
    }

    /** The topics, by id with their titles, about which answers are in a state. */
    public Map<String, String> topics(Person person, ReviewState state) {
        require(person);
        Map<String, String> topics = new TreeMap<>();
        rows.asked(state.id())
                .forEach(asked -> topic(asked.questionId(), asked.questionVersion())
                        .ifPresent(topic -> topics.put(topic.id(), topic.title())));
        return topics;
    }

    /** The first answers of the queue, at most so many. */
    public List<QueuedAnswer> first(Person person, QueueFilter filter, int most) {
        require(person);
        Optional<List<String>> questions = questions(filter);
        return rows
                .first(
                        person.id().number(),
                        filter.state().id(),
                        filter.quiz().orElse(""),
                        questions.isEmpty() ? 1 : 0,
                        questions.orElse(List.of("")),
                        most)
                .stream()
                .map(this::line)
                .toList();
    }

    /** The answers that stand behind one, whatever its own state is now; none where there is no such answer. */
    public List<QueuedAnswer> after(Person person, QueueFilter filter, Id attempt, int slot, int most) {
        require(person);
        Optional<List<String>> questions = questions(filter);
        return rows.of(person.id().number(), attempt.number(), slot).stream()
                .flatMap(place -> rows
                        .after(
                                person.id().number(),
                                filter.state().id(),
                                filter.quiz().orElse(""),
                                questions.isEmpty() ? 1 : 0,
                                questions.orElse(List.of("")),
                                place.finishedAt(),
                                attempt.number(),
                                slot,
                                most)
                        .stream())
                .map(this::line)
                .toList();
    }

    /** The answer to go on with after one: the next in the queue, or else the first again; none where it is empty. */
    public Optional<QueuedAnswer> next(Person person, QueueFilter filter, Id attempt, int slot) {
        return after(person, filter, attempt, slot, 1).stream()
                .findFirst()
                .or(() -> first(person, filter, 2).stream()
                        .filter(line -> !line.attempt().equals(attempt) || line.slot() != slot)
                        .findFirst());
    }

    /** One answer with its question, model answer and rubric; empty where there is none that this person may score. */
    public Optional<OpenAnswer> open(Person person, Id attempt, int slot) {
        require(person);
        return rows.of(person.id().number(), attempt.number(), slot)
                .flatMap(row -> results.of(person, attempt) instanceof Results.Outcome.Ready ready
                        ? Optional.of(new OpenAnswer(
                                line(row), ready.result().questions().get(slot - 1)))
                        : Optional.empty());
    }

    /** Scores an answer, or changes what was decided before, as a reviewer. */
    public RubricOutcome score(Person person, Id attempt, int slot, Set<String> met, String address) {
        require(person);
        return rows.of(person.id().number(), attempt.number(), slot).isPresent()
                ? rubrics.score(person, attempt, slot, met, address)
                : new RubricOutcome.NotFound();
    }

    /** Takes back what reviewers decided about an answer; false where they have decided nothing. */
    public boolean withdraw(Person person, Id attempt, int slot, String address) {
        return rubrics.withdraw(person, attempt, slot, address);
    }

    private static void require(Person person) {
        person.require(Role.REVIEWER, Role.INSTRUCTOR);
    }

    /** The questions about the topic that is asked for; empty where any topic will do. */
    private Optional<List<String>> questions(QueueFilter filter) {
        return filter.topic().map(wanted -> {
            List<String> questions = rows.asked(filter.state().id()).stream()
                    .filter(asked -> topic(asked.questionId(), asked.questionVersion())
                            .filter(topic -> topic.id().equals(wanted))
                            .isPresent())
                    .map(QueueRepository.Asked::questionId)
                    .distinct()
                    .toList();
            return questions.isEmpty() ? List.of("") : questions;
        });
    }

    private Optional<Topic> topic(String question, int version) {
        return catalogue.question(question, version).map(Question::topic);
    }

    private QueuedAnswer line(QueueRepository.Line row) {
        return new QueuedAnswer(
                new Id(row.attemptId()),
                row.slot(),
                row.quizId(),
                row.title(),
                row.questionId(),
                topic(row.questionId(), row.questionVersion()).map(Topic::title).orElse(row.questionId()),
                row.finishedAt(),
                ReviewState.of(row.state()).orElseThrow(),
                Optional.ofNullable(row.candidate()));
    }
}
