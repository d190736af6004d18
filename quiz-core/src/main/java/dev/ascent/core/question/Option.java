package dev.ascent.core.question;

import java.util.Optional;

/**
 * An option of a choice question.
 *
 * @param text          a Markdown template
 * @param why           why it is right, or which mistaken belief leads to it
 * @param misconception the id under which choosing it is counted; empty where it is right or nothing is counted
 */
public record Option(String text, boolean correct, String why, Optional<String> misconception) {}
