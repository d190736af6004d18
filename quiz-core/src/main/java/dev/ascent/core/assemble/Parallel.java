package dev.ascent.core.assemble;

import java.util.List;

/** What came of assembling several forms of equal difficulty. */
public sealed interface Parallel {

    /**
     * Forms of the same blueprint.
     *
     * @param minutesApart    by how many minutes the expected times differ at most
     * @param difficultyApart by how many logits the mean difficulties differ at most
     * @param shared          how many places hold a question that an earlier form has too
     */
    record Forms(List<Form> forms, double minutesApart, double difficultyApart, int shared) implements Parallel {

        public Forms {
            forms = List.copyOf(forms);
        }
    }

    /** Not even one form was assembled: {@code why} says why. */
    record None(Assembly why) implements Parallel {}
}
