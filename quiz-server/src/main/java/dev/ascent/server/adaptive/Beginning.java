package dev.ascent.server.adaptive;

/** What came of wanting an adaptive test. */
public sealed interface Beginning {

    /** The test is open, now or since before. */
    record Begun(AdaptiveView view) implements Beginning {}

    /** The person has another one open, which must be ended first. */
    record Running(OpenTest other) implements Beginning {}

    /** The bank has no question for it that may be asked now. */
    record NoQuestions() implements Beginning {}
}
