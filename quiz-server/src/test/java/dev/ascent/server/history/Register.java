package dev.ascent.server.history;

import java.util.Optional;

/**
 * The model of a slot: a register that holds the answer with the highest sequence, and takes none once it is closed. What
 * Ascent does must look as if every event happened at one moment within its span.
 *
 * @param answer the answer that counts
 * @param takesAnswers whether the attempt is neither submitted nor past its deadline and grace
 */
record Register(Answer answer, boolean takesAnswers) {
    /** A slot of an attempt that was just started. */
    static final Register FRESH = new Register(Answer.NONE, true);

    /** The register after {@code event}, or nothing where its client was told what can't be so now. */
    Optional<Register> after(Event event) {
        return switch (event) {
            case Event.Save save -> afterSave(save);
            case Event.Read read ->
                Optional.of(this).filter(same -> read.seen().equals(answer) && read.takesAnswers() == takesAnswers);
            case Event.Close close -> Optional.of(new Register(answer, false));
        };
    }

    private Optional<Register> afterSave(Event.Save save) {
        boolean newer = save.answer().sequence() > answer.sequence();
        return switch (save.reply()) {
            case Event.Reply.Saved saved when !takesAnswers -> Optional.empty();
            case Event.Reply.Saved saved when newer -> Optional.of(new Register(save.answer(), true));
            case Event.Reply.Saved saved -> Optional.of(this).filter(same -> answer.equals(save.answer()));
            case Event.Reply.Stale stale ->
                Optional.of(this)
                        .filter(same -> takesAnswers
                                && !newer
                                && stale.newest().equals(answer)
                                && !answer.equals(save.answer()));
            case Event.Reply.Over over -> Optional.of(this).filter(same -> !takesAnswers);
            case Event.Reply.Unknown unknown
            when takesAnswers && newer -> Optional.of(new Register(save.answer(), true));
            case Event.Reply.Unknown unknown -> Optional.of(this);
        };
    }

    /** Whether an event that nobody confirmed could still change anything, now or later. */
    boolean couldChangeBy(Event unconfirmed) {
        return !after(unconfirmed).equals(Optional.of(this));
    }
}
