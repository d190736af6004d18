package dev.ascent.core.question;

import java.util.Optional;

/**
 * A line of a snippet about which there is something to say.
 *
 * @param number        from 1
 * @param why           why it is a bug, or why it looks like one and is none
 * @param fix           what should stand there, one or more lines indented like the line; only of a bug, a template
 * @param misconception the id under which choosing it is counted; empty where it is a bug or nothing is counted
 */
public record NotedLine(int number, boolean bug, String why, Optional<String> fix, Optional<String> misconception) {}
