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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses the next question of an adaptive test: a function of the bank, what was wanted, the seed, the answers, and what must
 * not be asked now.
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
     * What to do next.
     *
     * @param answers to all that was asked, in order
     * @param kept ids of questions that are not asked now
     */
    Next next(AdaptiveWish wish, long seed, List<Answered> answers, Set<String> kept) {
        List<Question> asked =
                answers.stream().map(answer -> answer.variant().question()).toList();
        Map<String, Question> questions = new TreeMap<>();
        eligible(wish, kept)
                .filter(question -> asked.stream().noneMatch(one -> enemies(one, question)))
                .forEach(question -> questions.put(question.id(), question));
        asked.forEach(question -> questions.put(question.id(), question));
        if (questions.isEmpty()) {
            return new Next.End(Ending.NOTHING_LEFT);
        }
        List<PoolItem> pool = questions.values().stream().map(PoolItem::of).toList();
        AdaptiveTest test = AdaptiveTest.start(AdaptiveDesign.balanced(pool, wish.most()), seed);
        for (Answered answer : answers) {
            test = test.answered(
                    PoolItem.of(answer.variant().question()),
                    Math.clamp(answer.verdict().share(), 0, 1));
        }
        return switch (test.next()) {
            case Step.Ask(PoolItem item) -> new Next.Ask(Objects.requireNonNull(questions.get(item.id())));
            case Step.Finish(Step.Reason reason) -> new Next.End(ending(reason, answers.size(), wish.most()));
        };
    }

    /** A test is as long as its pool allows: it is the wish that says whether it could have been longer. */
    private static Ending ending(Step.Reason reason, int answered, int most) {
        return switch (reason) {
            case PRECISE_ENOUGH -> Ending.KNOWN;
            case LONGEST -> answered < most ? Ending.NOTHING_LEFT : Ending.LONGEST;
            case NOTHING_LEFT -> Ending.NOTHING_LEFT;
        };
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
