package dev.ascent.server.attempt;

import java.math.BigDecimal;
import java.util.Optional;

/** A question of an attempt, as stored. */
record SlotRow(
        int slot,
        String questionId,
        int questionVersion,
        long variantSeed,
        String draw,
        int points,
        boolean flagged,
        Optional<BigDecimal> earned) {}
