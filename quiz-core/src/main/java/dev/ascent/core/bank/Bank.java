package dev.ascent.core.bank;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.assemble.Pool;
import dev.ascent.core.assemble.PoolIndex;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Taxonomy;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A taxonomy, the questions and the ready-made quizzes about it. Immutable; questions and quizzes are in order of id. */
public final class Bank implements Pool {

    private final Taxonomy taxonomy;
    private final Map<String, Question> questions;
    private final SortedMap<String, Blueprint> quizzes = new TreeMap<>();
    private final List<Question> questionsById;
    private volatile @Nullable PoolIndex index;

    /**
     * Makes a bank.
     *
     * @throws IllegalArgumentException if an id is taken twice
     */
    public Bank(Taxonomy taxonomy, Collection<Question> questions, Collection<Blueprint> quizzes) {
        this.taxonomy = taxonomy;
        this.questions = HashMap.newHashMap(questions.size());
        for (Question question : questions) {
            if (this.questions.put(question.id(), question) != null) {
                throw new IllegalArgumentException("two questions have the id " + question.id());
            }
        }
        for (Blueprint quiz : quizzes) {
            if (this.quizzes.put(quiz.id(), quiz) != null) {
                throw new IllegalArgumentException("two quizzes have the id " + quiz.id());
            }
        }
        questionsById =
                questions.stream().sorted(Comparator.comparing(Question::id)).toList();
    }

    @Override
    public Taxonomy taxonomy() {
        return taxonomy;
    }

    @Override
    public List<Question> questions() {
        return questionsById;
    }

    /** Returns the index, made when it is first asked for. */
    @Override
    public PoolIndex index() {
        PoolIndex known = index;
        if (known == null) {
            known = PoolIndex.of(this);
            index = known;
        }
        return known;
    }

    /** Returns the question with an id; empty if there is none. */
    public Optional<Question> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** Returns the ready-made quizzes, in order of id. */
    public List<Blueprint> quizzes() {
        return List.copyOf(quizzes.values());
    }

    /** Returns the ready-made quiz with an id; empty if there is none. */
    public Optional<Blueprint> quiz(String id) {
        return Optional.ofNullable(quizzes.get(id));
    }
}
