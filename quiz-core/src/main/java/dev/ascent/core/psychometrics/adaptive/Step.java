package dev.ascent.core.psychometrics.adaptive;

/** What an adaptive test does next. */
public sealed interface Step {

    /** Ask this item. */
    record Ask(PoolItem item) implements Step {}

    /** End, for a reason. */
    record Finish(Reason reason) implements Step {}

    /** Why a test ends. */
    enum Reason {
        /** The ability is known as well as was asked for. */
        PRECISE_ENOUGH,
        /** The greatest number of items has been asked. */
        LONGEST,
        /** No item is left that the shares of areas allow. */
        NOTHING_LEFT
    }
}
