package dev.ascent.core.psychometrics.irt;

import dev.ascent.core.psychometrics.Responses.Item;

/** What calibration found of an item. */
public sealed interface ItemCalibration {

    Item item();

    /** To how many candidates the item was given. */
    int n();

    /**
     * Its parameters.
     *
     * @param errorA the standard error of a; 0 where a was not estimated but 1 (Rasch)
     * @param errorB the standard error of b
     */
    record Estimated(Item item, int n, ItemParameters parameters, double errorA, double errorB)
            implements ItemCalibration {

        /** Returns whether a was fixed at 1, there being too few responses to estimate it. */
        public boolean isRasch() {
            return errorA == 0;
        }
    }

    /** Its parameters cannot be estimated from these responses. */
    record NotEstimable(Item item, int n, Reason reason) implements ItemCalibration {}

    /** Why an item has no estimate. */
    enum Reason {
        TOO_FEW_ANSWERS,
        /** No mark at all, or the greatest everywhere: any far enough difficulty fits. */
        ALL_ALIKE,
        /** The likelihood has no maximum that the responses could tell. */
        NO_MAXIMUM
    }
}
