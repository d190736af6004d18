package dev.ascent.server.problem;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/**
 * The problems that an operation may answer with, for the API's description: each annotation stands at the operation, or at
 * the controller if all its operations may.
 */
public final class Problems {
    private static final String JSON = "application/problem+json";

    private Problems() {}

    /** A parameter of the address, or a member of the body, has no meaning. */
    @ApiResponse(
            responseCode = "400",
            description = "A parameter has no meaning: a cursor that is none, a name that is not among those known.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "invalid-request", value = """
                            {"type": "urn:ascent:problem:invalid-request", "title": "The request can't be read", \
                            "status": 400, "detail": "“after” is what “next” of another page says.", "instance": \
                            "/api/v1/…"}""")))
    public @interface BadQuery {}

    /** The body is no JSON, is too long, is not said to be JSON, or breaks a rule. */
    @ApiResponse(
            responseCode = "400",
            description = "The body is not the JSON that is expected, or names what does not exist.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "invalid-request", value = """
                            {"type": "urn:ascent:problem:invalid-request", "title": "The request can't be read", \
                            "status": 400, "detail": "The body is not the JSON that is expected here.", "instance": \
                            "/api/v1/…"}""")))
    @ApiResponse(
            responseCode = "413",
            description = "The body is longer than 512 KB.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "too-large", value = """
                            {"type": "urn:ascent:problem:too-large", "title": "The request is too large", "status": 413, \
                            "detail": "Send less at once: 512 KB are taken.", "instance": "/api/v1/…"}""")))
    @ApiResponse(
            responseCode = "415",
            description = "The body is not application/json.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "unsupported-media-type", value = """
                            {"type": "urn:ascent:problem:unsupported-media-type", "title": "Send JSON", "status": 415, \
                            "detail": "Send JSON.", "instance": "/api/v1/…"}""")))
    @ApiResponse(
            responseCode = "422",
            description = "A field breaks a rule, or an answer can't be read; what it says is for people.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "invalid-fields", value = """
                            {"type": "urn:ascent:problem:invalid-fields", "title": "Some fields must be put right", \
                            "status": 422, "detail": "Correct the fields that are listed and send it again.", \
                            "instance": "/api/v1/…", "errors": [{"field": "questions", "message": "must be greater than \
                            or equal to 1"}]}""")))
    public @interface BadBody {}

    /** No valid token came with the request. */
    @ApiResponse(
            responseCode = "401",
            description = "No valid token came with the request.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "sign-in-needed", value = """
                            {"type": "urn:ascent:problem:sign-in-needed", "title": "Sign in first", "status": 401, \
                            "detail": "Send a token that is valid: Authorization: Bearer …, from POST \
                            /api/v1/sessions.", "instance": "/api/v1/…"}""")))
    public @interface SignInNeeded {}

    /** A password is wrong. */
    @ApiResponse(
            responseCode = "401",
            description = "The password is wrong; or no valid token came where one is needed.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "wrong-credentials", value = """
                            {"type": "urn:ascent:problem:wrong-credentials", "title": "E-mail address or password is \
                            wrong", "status": 401, "detail": "E-mail address or password is wrong.", "instance": \
                            "/api/v1/…"}""")))
    public @interface WrongCredentials {}

    /** The person's roles do not allow it. */
    @ApiResponse(
            responseCode = "403",
            description = "Your roles do not allow it.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "forbidden", value = """
                            {"type": "urn:ascent:problem:forbidden", "title": "This needs another role", "status": 403, \
                            "detail": "This needs the role instructor.", "instance": "/api/v1/…"}""")))
    public @interface Forbidden {}

    /** Registering is not open to everybody here. */
    @ApiResponse(
            responseCode = "403",
            description = "Registering here needs an invitation, or is for administrators.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "registration-closed", value = """
                            {"type": "urn:ascent:problem:registration-closed", "title": "Registration is not open", \
                            "status": 403, "detail": "Registering here needs an invitation.", "instance": "/api/v1/…"}""")))
    public @interface RegistrationClosed {}

    /** There is nothing here, or nothing that this person may see. */
    @ApiResponse(
            responseCode = "404",
            description = "There is nothing here, or nothing that you may see.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "not-found", value = """
                            {"type": "urn:ascent:problem:not-found", "title": "There is nothing here", "status": 404, \
                            "detail": "There is nothing here, or nothing that you may see.", "instance": "/api/v1/…"}""")))
    public @interface NotFound {}

    /** There is an account with this address. */
    @ApiResponse(
            responseCode = "409",
            description = "There is an account with this address.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "email-taken", value = """
                            {"type": "urn:ascent:problem:email-taken", "title": "There is an account with this e-mail \
                            address", "status": 409, "detail": "Sign in with it, or register with another address.", \
                            "instance": "/api/v1/…"}""")))
    public @interface EmailTaken {}

    /** A newer answer is saved. */
    @ApiResponse(
            responseCode = "409",
            description = "A newer answer is saved, and stays; `newest` is it.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "stale-save", value = """
                            {"type": "urn:ascent:problem:stale-save", "title": "A newer answer is saved", "status": 409, \
                            "detail": "A newer answer to this question is saved, and stays. Continue from its \
                            sequence.", "instance": "/api/v1/…", "newest": {"slot": 1, "sequence": 4, "response": "b", \
                            "savedAt": "2026-11-01T09:12:30.123456Z"}}""")))
    public @interface StaleSave {}

    /** The review was counted before. */
    @ApiResponse(
            responseCode = "409",
            description = "This review was counted; `sequence` is that of the next.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "stale-review", value = """
                            {"type": "urn:ascent:problem:stale-review", "title": "This review was counted", "status": \
                            409, "detail": "This review was counted. Read what is due again.", "instance": "/api/v1/…", \
                            "sequence": 2}""")))
    public @interface StaleReview {}

    /** The attempt is not graded yet. */
    @ApiResponse(
            responseCode = "409",
            description = "The attempt is not graded yet; `state` is its state.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "not-graded", value = """
                            {"type": "urn:ascent:problem:not-graded", "title": "The attempt is not graded yet", \
                            "status": 409, "detail": "Submit the attempt first.", "instance": "/api/v1/…", "state": \
                            "in-progress"}""")))
    public @interface NotGraded {}

    /** The result is not there yet. */
    @ApiResponse(
            responseCode = "409",
            description =
                    "The attempt is not graded yet, and `state` is its state (`not-graded`); or another attempt that is open,"
                            + " `attempt`, asks some of its questions too (`held-back`).",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "held-back", value = """
                            {"type": "urn:ascent:problem:held-back", "title": "The result waits for an open attempt", \
                            "status": 409, "detail": "Another attempt of yours that is open asks some of its questions \
                            too. The result is kept, and is here once that one has ended.", "instance": "/api/v1/…", \
                            "attempt": "06fq3kb91m7rw", "deadlineAt": "2026-11-01T09:30:00Z"}""")))
    public @interface NoResultYet {}

    /** The key waits. */
    @ApiResponse(
            responseCode = "409",
            description =
                    "An attempt that is open, `attempt`, asks the same question: its key waits until that has ended.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "held-back", value = """
                            {"type": "urn:ascent:problem:held-back", "title": "The result waits for an open attempt", \
                            "status": 409, "detail": "An attempt of yours that is open asks this question too. Nothing was \
                            stored; answer once that one has ended.", "instance": "/api/v1/…", \
                            "attempt": "06fq3kb91m7rw", "deadlineAt": "2026-11-01T09:30:00Z"}""")))
    public @interface HeldBack {}

    /** No adaptive test can begin. */
    @ApiResponse(
            responseCode = "409",
            description =
                    "Another adaptive test is open, `test` (`not-possible`); or the bank has no question for this one"
                            + " (`infeasible-quiz`).",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "not-possible", value = """
                            {"type": "urn:ascent:problem:not-possible", "title": "This can't be done now", "status": 409, \
                            "detail": "Go on with the adaptive test that is open, or end it first.", "instance": \
                            "/api/v1/…", "test": "06fq3kb91m7rw"}""")))
    public @interface NoAdaptiveTest {}

    /** The bank can't meet what was asked for. */
    @ApiResponse(
            responseCode = "409",
            description =
                    "The bank can't meet this quiz; `reasons` says why, and `offer` is the nearest one that it can.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "infeasible-quiz", value = """
                            {"type": "urn:ascent:problem:infeasible-quiz", "title": "The bank can't meet this quiz", \
                            "status": 409, "detail": "The bank can't meet this quiz; the reasons say why.", "instance": \
                            "/api/v1/…", "reasons": ["2 questions are there, 10 are asked for."], "offer": {"changes": \
                            ["2 questions in place of 10"], "questions": 2}}""")))
    public @interface InfeasibleQuiz {}

    /** Nobody would be left who keeps the accounts. */
    @ApiResponse(
            responseCode = "409",
            description = "Nobody would be left who keeps the accounts.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "last-administrator", value = """
                            {"type": "urn:ascent:problem:last-administrator", "title": "There must be an administrator", \
                            "status": 409, "detail": "This is the last administrator. Make another one first.", \
                            "instance": "/api/v1/…"}""")))
    public @interface LastAdministrator {}

    /** It is not in a state from which this can be done. */
    @ApiResponse(
            responseCode = "409",
            description = "It is not in a state from which this can be done.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "not-possible", value = """
                            {"type": "urn:ascent:problem:not-possible", "title": "This can't be done now", "status": \
                            409, "detail": "This version is not a draft.", "instance": "/api/v1/…"}""")))
    public @interface NotPossible {}

    /** The attempt takes no answers any more. */
    @ApiResponse(
            responseCode = "410",
            description = "The attempt takes no answers any more.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "attempt-over", value = """
                            {"type": "urn:ascent:problem:attempt-over", "title": "The attempt is over", "status": 410, \
                            "detail": "This attempt takes no answers any more.", "instance": "/api/v1/…", "deadlineAt": \
                            "2026-11-01T09:40:00Z"}""")))
    public @interface AttemptOver {}

    /** It was changed since it was read. */
    @ApiResponse(
            responseCode = "412",
            description = "It was changed since it was read: If-Match names an older state.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "changed-meanwhile", value = """
                            {"type": "urn:ascent:problem:changed-meanwhile", "title": "It was changed meanwhile", \
                            "status": 412, "detail": "Somebody changed this meanwhile. Read it again.", "instance": \
                            "/api/v1/…"}""")))
    public @interface ChangedMeanwhile {}

    /** A change must say what it is based on. */
    @ApiResponse(
            responseCode = "428",
            description = "A change must say what it is based on.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "if-match-needed", value = """
                            {"type": "urn:ascent:problem:if-match-needed", "title": "Send If-Match", "status": 428, \
                            "detail": "Read it first, and send the ETag that came with it as If-Match.", "instance": \
                            "/api/v1/…"}""")))
    public @interface IfMatchNeeded {}

    /** A question has errors. */
    @ApiResponse(
            responseCode = "422",
            description = "The question has errors, which are listed; nothing was changed.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "invalid-fields", value = """
                            {"type": "urn:ascent:problem:invalid-fields", "title": "Some fields must be put right", \
                            "status": 422, "detail": "The question has errors; nothing was changed.", "instance": \
                            "/api/v1/…", "errors": ["stem: is missing"]}""")))
    public @interface FaultyQuestion {}

    /** Too many tries at a secret. */
    @ApiResponse(
            responseCode = "429",
            description = "Too many tries; wait as long as Retry-After says.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "too-many-tries", value = """
                            {"type": "urn:ascent:problem:too-many-tries", "title": "Too many tries", "status": 429, \
                            "detail": "Wait 15 minutes and try again.", "instance": "/api/v1/…"}""")))
    public @interface TooManyTries {}

    /** The database can't take this now. */
    @ApiResponse(
            responseCode = "503",
            description =
                    "The database can't be reached just now, and nothing was acknowledged; Retry-After says when to send it again.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "unavailable", value = """
                            {"type": "urn:ascent:problem:unavailable", "title": "Not available just now", "status": 503, \
                            "detail": "The database can't be reached just now, and nothing was acknowledged. Send it \
                            again later: a change that is sent twice counts once.", "instance": "/api/v1/…"}""")))
    public @interface Unavailable {}
}
