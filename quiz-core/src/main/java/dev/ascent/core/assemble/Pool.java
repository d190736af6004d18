package dev.ascent.core.assemble;

import dev.ascent.core.question.Question;
import dev.ascent.core.question.Taxonomy;
import java.util.List;

/** What a form's questions are chosen from. A bank is one. */
public interface Pool {

    Taxonomy taxonomy();

    /** Returns the questions, each id once and always in the same order: a seed's choice depends on it. */
    List<Question> questions();

    /** Returns the index of these questions. A pool that forms are often assembled from keeps it. */
    default PoolIndex index() {
        return PoolIndex.of(this);
    }
}
