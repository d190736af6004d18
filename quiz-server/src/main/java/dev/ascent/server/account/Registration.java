package dev.ascent.server.account;

import java.time.Duration;
import java.util.List;

/** What came of registering. */
public sealed interface Registration {

    /** The account is there. */
    record Registered(Person person) implements Registration {}

    /** Something about the request must be put right first; every such thing is listed. */
    record Invalid(List<Fault> faults) implements Registration {
        /** Copies the faults. */
        public Invalid {
            faults = List.copyOf(faults);
        }
    }

    /** There is an account with this e-mail address. */
    record EmailTaken() implements Registration {}

    /** This installation lets in only people who bring an invitation. */
    record InvitationNeeded() implements Registration {}

    /** The invitation was used, has expired, or never was one. */
    record InvitationDead() implements Registration {}

    /** This installation lets nobody register; an administrator makes the accounts. */
    record Closed() implements Registration {}

    /** Too many tries; wait this long. */
    record Throttled(Duration retryAfter) implements Registration {}

    /**
     * One thing to put right.
     *
     * @param field {@code email}, {@code password} or {@code name}
     * @param message what to do, in words for the person
     */
    record Fault(String field, String message) {}
}
