package dev.ascent.server.report;

import dev.ascent.core.psychometrics.Concern;
import dev.ascent.core.psychometrics.OptionAnalysis;
import java.util.Locale;

/** Something about a question that its author should look at, in the order of gravity. */
public enum Finding {
    /** As the concern of this name. */
    STRONGER_DO_WORSE(Concern.STRONGER_DO_WORSE.sentence()),
    /** Of one option or more. */
    ATTRACTIVE_DISTRACTOR(OptionAnalysis.STRONGER),
    /** As the concern of this name. */
    ALL_WRONG(Concern.ALL_WRONG.sentence()),
    /** As the concern of this name. */
    STRONGER_MAY_DO_WORSE(Concern.STRONGER_MAY_DO_WORSE.sentence()),
    /** The facility fell from the earlier to the newer half of the answers. */
    GOT_HARDER("It is answered right less often of late than before: look whether what it asks about has changed."),
    /** It rose. */
    GOT_EASIER("It is answered right more often of late than before: its answer may have got about."),
    /** As the concern of this name. */
    ALL_RIGHT(Concern.ALL_RIGHT.sentence()),
    /** As the concern of this name. */
    ALL_ALIKE(Concern.ALL_ALIKE.sentence());

    private final String sentence;

    Finding(String sentence) {
        this.sentence = sentence;
    }

    static Finding of(Concern concern) {
        return switch (concern) {
            case STRONGER_DO_WORSE -> STRONGER_DO_WORSE;
            case STRONGER_MAY_DO_WORSE -> STRONGER_MAY_DO_WORSE;
            case ALL_RIGHT -> ALL_RIGHT;
            case ALL_WRONG -> ALL_WRONG;
            case ALL_ALIKE -> ALL_ALIKE;
        };
    }

    /** Returns the name used in the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the finding in plain words. */
    public String sentence() {
        return sentence;
    }
}
