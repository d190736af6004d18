package dev.ascent.core.assemble;

import dev.ascent.core.question.Question;

/** A question chosen for a pick. */
record Chosen(Blueprint.Pick pick, Question question) {}
