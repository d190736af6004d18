package dev.ascent.server.problem;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/** The kinds of problem that the API answers with. Their names are part of its contract. */
public enum ProblemType {
    /** The request has a form that can't be worked with. */
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request can't be read"),
    /** A field breaks a rule; {@code errors} lists each one. */
    INVALID_FIELDS(HttpStatus.UNPROCESSABLE_ENTITY, "Some fields must be put right"),
    /** No valid token came with the request. */
    SIGN_IN_NEEDED(HttpStatus.UNAUTHORIZED, "Sign in first"),
    /** E-mail address and password do not belong together. */
    WRONG_CREDENTIALS(HttpStatus.UNAUTHORIZED, "E-mail address or password is wrong"),
    /** The person's roles do not allow it. */
    FORBIDDEN(HttpStatus.FORBIDDEN, "This needs another role"),
    /** Registering is not open to everybody here. */
    REGISTRATION_CLOSED(HttpStatus.FORBIDDEN, "Registration is not open"),
    /** There is nothing here, or nothing that this person may see. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    /** The route exists, the method does not. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This can't be done here"),
    /** Nothing acceptable can be answered. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer has another media type"),
    /** There is an account with this address. */
    EMAIL_TAKEN(HttpStatus.CONFLICT, "There is an account with this e-mail address"),
    /** A newer answer is there; {@code newest} is it. */
    STALE_SAVE(HttpStatus.CONFLICT, "A newer answer is saved"),
    /** The review was counted before; {@code sequence} is the next one. */
    STALE_REVIEW(HttpStatus.CONFLICT, "This review was counted"),
    /** The result is not there yet. */
    NOT_GRADED(HttpStatus.CONFLICT, "The attempt is not graded yet"),
    /** The result waits until the open attempt {@code attempt} has ended, which asks some of its questions too. */
    HELD_BACK(HttpStatus.CONFLICT, "The result waits for an open attempt"),
    /** Nobody would be left who keeps the accounts. */
    LAST_ADMINISTRATOR(HttpStatus.CONFLICT, "There must be an administrator"),
    /** It is not in a state from which this can be done. */
    NOT_POSSIBLE(HttpStatus.CONFLICT, "This can't be done now"),
    /** It was changed since it was read: {@code If-Match} names an older state. */
    CHANGED_MEANWHILE(HttpStatus.PRECONDITION_FAILED, "It was changed meanwhile"),
    /** A change must say what it is based on. */
    IF_MATCH_NEEDED(HttpStatus.PRECONDITION_REQUIRED, "Send If-Match"),
    /** The bank can't meet what was asked for; {@code reasons} says why. */
    INFEASIBLE_QUIZ(HttpStatus.CONFLICT, "The bank can't meet this quiz"),
    /** The attempt takes no answers any more. */
    ATTEMPT_OVER(HttpStatus.GONE, "The attempt is over"),
    /** The body is longer than what is taken. */
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The request is too large"),
    /** The body has a media type that is not taken. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON"),
    /** The answer can't be read; it was not saved. */
    UNREADABLE_RESPONSE(HttpStatus.UNPROCESSABLE_ENTITY, "The answer can't be read"),
    /** Too many tries; wait as long as {@code Retry-After} says. */
    TOO_MANY_TRIES(HttpStatus.TOO_MANY_REQUESTS, "Too many tries"),
    /** The database, or the machine, can't take this now; nothing was changed. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not available just now"),
    /** A defect of the server. */
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The stable name, a URN. */
    String uri() {
        return "urn:ascent:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
