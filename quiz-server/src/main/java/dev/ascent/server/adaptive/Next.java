package dev.ascent.server.adaptive;

import dev.ascent.core.question.Question;

/** What an adaptive test does next. */
sealed interface Next {

    /** Ask this question of the bank. */
    record Ask(Question question) implements Next {}

    /** End, for a reason. */
    record End(Ending ending) implements Next {}
}
