package dev.ascent.verify;

import dev.ascent.core.question.Oracle;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that runs oracles of one kind. */
interface OracleRunner<O extends Oracle> {

    /**
     * What an oracle says of one variant.
     *
     * @param answer a {@link Number} or a text; empty if there was an error
     * @param error  what went wrong; empty if nothing did
     */
    record Reply(long seed, Optional<Object> answer, String error) {

        static Reply of(long seed, Object answer) {
            return new Reply(seed, Optional.of(answer), "");
        }

        static Reply failed(long seed, String error) {
            return new Reply(seed, Optional.empty(), error);
        }
    }

    /** Runs an oracle on variants, by seed; a reply for each, or one that says why there are none. */
    List<Reply> run(Question question, O oracle, List<Map.Entry<Long, Variant>> variants);
}
