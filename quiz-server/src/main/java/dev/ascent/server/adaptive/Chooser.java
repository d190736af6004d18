package dev.ascent.server.adaptive;

import dev.ascent.core.assemble.Selector;
import dev.ascent.core.bank.Bank;
import dev.ascent.core.feedback.Answered;
import dev.ascent.core.psychometrics.adaptive.AdaptiveDesign;
import dev.ascent.core.psychometrics.adaptive.AdaptiveTest;
import dev.ascent.core.psychometrics.adaptive.PoolItem;
import dev.ascent.core.psychometrics.adaptive.Step;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Question;
import dev.ascent.server.catalogue.Catalogue;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses the next question of an adaptive test: a function of the bank, what was wanted, the seed and the answers.
 *
 * <p>An answer must be judged at once, so nothing is asked that a person must score. A question that would give away one
 * that was asked is left out, and so is what the candidate must not see the key of now.
 */
@Singleton
class Chooser {
    private final Catalogue catalogue;

    Chooser(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** How many questions there are to choose from. */
    int choice(AdaptiveWish wish, Set<String> kept) {
        return (int) eligible(wish, kept).count();
    }

    /**
     * What to do next; the question that {@link Step.Ask} names is in the bank.
     *
     * @param answers to all that was asked, in order
     * @param kept ids of questions that are not asked now
     */
    Step next(AdaptiveWish wish, long seed, List<Answered> answers, Set<String> kept) {
        List<Question> asked =
                answers.stream().map(answer -> answer.variant().question()).toList();
        Map<String, PoolItem> pool = new TreeMap<>();
        eligible(wish, kept)
                .filter(question -> asked.stream().noneMatch(one -> enemies(one, question)))
                .forEach(question -> pool.put(question.id(), PoolItem.of(question)));
        asked.forEach(question -> pool.put(question.id(), PoolItem.of(question)));
        if (pool.isEmpty()) {
            return new Step.Finish(Step.Reason.NOTHING_LEFT);
        }
        AdaptiveTest test = AdaptiveTest.start(AdaptiveDesign.balanced(List.copyOf(pool.values()), wish.most()), seed);
        for (Answered answer : answers) {
            test = test.answered(
                    PoolItem.of(answer.variant().question()),
                    Math.clamp(answer.verdict().share(), 0, 1));
        }
        return test.next();
    }

    private Stream<Question> eligible(AdaptiveWish wish, Set<String> kept) {
        Bank bank = catalogue.bank();
        Predicate<Question> wanted = new Selector(wish.topics(), Set.of(), Set.of(), Set.of(), Set.of())::matches;
        return bank.questions().stream()
                .filter(wanted)
                .filter(question -> question.kind() != Kind.OPEN && !kept.contains(question.id()));
    }

    private static boolean enemies(Question one, Question other) {
        return one.enemies().contains(other.id()) || other.enemies().contains(one.id());
    }
}
