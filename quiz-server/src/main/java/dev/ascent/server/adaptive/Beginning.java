package dev.ascent.server.adaptive;

/** What came of wanting an adaptive test. */
public sealed interface Beginning {

    /**
     * The test is open.
     *
     * @param fresh false where it was open before and is gone on with
     */
    record Begun(AdaptiveView view, boolean fresh) implements Beginning {}

    /** The person has another one open, which must be ended first. */
    record Running(AdaptiveView other) implements Beginning {}

    /** The bank has no question for it that may be asked now. */
    record NoQuestions() implements Beginning {}
}
