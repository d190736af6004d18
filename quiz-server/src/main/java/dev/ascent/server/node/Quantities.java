package dev.ascent.server.node;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings that are lengths of time or numbers. Micronaut takes what is usual where it can't read one, and says nothing; so
 * they are read here before it does.
 */
final class Quantities {
    private static final List<String> LENGTHS = List.of(
            "ASCENT_DB_WAIT",
            "ASCENT_DRAIN",
            "ASCENT_GRACE",
            "ASCENT_SWEEP",
            "ASCENT_CLOCK",
            "ASCENT_ACKS_WATCH",
            "ASCENT_HOUSEKEEPING",
            "ASCENT_CATALOGUE_REFRESH",
            "ASCENT_CATALOGUE_WATCH");

    private static final List<String> NUMBERS =
            List.of("ASCENT_THROTTLE_PER_ACCOUNT", "ASCENT_THROTTLE_PER_ADDRESS", "ASCENT_COMMIT_MOST");

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private Quantities() {}

    /**
     * Reads them all.
     *
     * @throws StartFault if one can't be read
     */
    static void check(Map<String, String> environment) {
        LENGTHS.forEach(name -> length(environment, name));
        for (String name : NUMBERS) {
            set(environment, name)
                    .filter(text -> !NUMBER.matcher(text).matches())
                    .ifPresent(text -> {
                        throw fault(name, text, "Say a whole number, such as 10.");
                    });
        }
    }

    /**
     * A length of time, where one is set.
     *
     * @throws StartFault if it can't be read
     */
    static Optional<Duration> length(Map<String, String> environment, String name) {
        return set(environment, name).map(text -> {
            if (text.startsWith("PT")) {
                return iso(name, text);
            }
            Matcher length = LENGTH.matcher(text);
            if (!length.matches()) {
                throw fault(name, text, "Say a whole number and its unit: ms, s, m, h or d, such as 500ms, 20s or 2m.");
            }
            long amount = Long.parseLong(length.group(1));
            return switch (length.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
            };
        });
    }

    /** As ISO 8601 has it, which Micronaut takes too. */
    private static Duration iso(String name, String text) {
        try {
            Duration length = Duration.parse(text);
            if (!length.isNegative()) {
                return length;
            }
        } catch (DateTimeParseException e) {
            // Told below.
        }
        throw fault(name, text, "Say a length of time such as PT20S, or 20s.");
    }

    private static Optional<String> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    private static StartFault fault(String name, String text, String advice) {
        return new StartFault(name + " is “" + text + "”. Nothing was changed. " + advice);
    }
}
