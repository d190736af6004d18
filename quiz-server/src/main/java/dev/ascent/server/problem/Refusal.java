package dev.ascent.server.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A refusal on its way out of a controller; it becomes a problem response. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, Object> members;
    private final transient Optional<Duration> retryAfter;

    /** A refusal of this type that {@code detail} explains to a person. */
    public Refusal(ProblemType type, String detail) {
        this(type, detail, Map.of(), Optional.empty());
    }

    /** A refusal with more members in its body. */
    public Refusal(ProblemType type, String detail, Map<String, Object> members) {
        this(type, detail, members, Optional.empty());
    }

    private Refusal(ProblemType type, String detail, Map<String, Object> members, Optional<Duration> retryAfter) {
        super(detail, null, false, false);
        this.type = type;
        this.members = new LinkedHashMap<>(members);
        this.retryAfter = retryAfter;
    }

    /** A refusal that lasts as long as {@code wait}. */
    public static Refusal later(ProblemType type, String detail, Duration wait) {
        return new Refusal(type, detail, Map.of(), Optional.of(wait));
    }

    /** There is nothing here, or nothing that this person may see. */
    public static Refusal notFound() {
        return new Refusal(ProblemType.NOT_FOUND, "There is nothing here, or nothing that you may see.");
    }

    ProblemType type() {
        return type;
    }

    Map<String, Object> members() {
        return members;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
