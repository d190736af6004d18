package dev.ascent.server.page;

import dev.ascent.server.problem.ProblemType;
import dev.ascent.server.problem.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param after the cursor that the part before gave; empty for the beginning
 * @param limit the most items, 1 to {@link #MOST}
 */
public record PageRequest(Optional<String> after, int limit) {
    /** The most items of one part. */
    public static final int MOST = 500;

    /** How many items there are where nothing is said. */
    public static final int USUAL = 100;

    /**
     * What a request asks for.
     *
     * @throws Refusal if {@code limit} is not 1 to {@link #MOST}
     */
    public static PageRequest of(@Nullable String after, @Nullable Integer limit) {
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > MOST) {
            throw new Refusal(ProblemType.INVALID_REQUEST, "A limit is 1 to " + MOST + ".");
        }
        return new PageRequest(Optional.ofNullable(after), most);
    }

    /** The refusal of a cursor that this list never gave. */
    public static Refusal unknownCursor() {
        return new Refusal(ProblemType.INVALID_REQUEST, "Begin anew: this cursor is none that the list gave.");
    }
}
