package dev.ascent.core.question;

import java.util.List;

/**
 * A Python program that a question is about, with what it prints. It is never run by a server, only by who verifies the
 * bank.
 *
 * @param python the program, a template
 * @param prints its whole standard output, a template
 * @param needs  the modules beyond the standard library that it imports
 */
public record Run(String python, String prints, List<String> needs) {

    public Run {
        needs = List.copyOf(needs);
    }
}
