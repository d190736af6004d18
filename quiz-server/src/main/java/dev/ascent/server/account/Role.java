package dev.ascent.server.account;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may do. A person can have several roles. */
public enum Role {
    /** Takes quizzes. */
    CANDIDATE,
    /** Writes questions and publishes them. */
    INSTRUCTOR,
    /** Reads scores. */
    REVIEWER,
    /** Keeps accounts, and may do all that the others may. */
    ADMINISTRATOR;

    /** The role's name as people and interfaces write it, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that {@code id} names. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    static String write(Set<Role> roles) {
        return roles.stream().sorted(Comparator.naturalOrder()).map(Role::id).collect(Collectors.joining(","));
    }

    static Set<Role> read(String roles) {
        Set<Role> found = EnumSet.noneOf(Role.class);
        for (String id : roles.split(",", -1)) {
            of(id).ifPresent(found::add);
        }
        return Set.copyOf(found);
    }
}
