package dev.ascent.core.question;

/** A pair of a matching question; both sides are Markdown templates. */
public record Pair(String left, String right, String why) {}
