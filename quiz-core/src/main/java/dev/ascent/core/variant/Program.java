package dev.ascent.core.variant;

import java.util.List;

/**
 * The Python program of a variant, with what it prints.
 *
 * @param python the program, values in place
 * @param prints its whole standard output, values in place; to be compared after {@code grade.Printed} has normalised it
 * @param needs  the modules beyond the standard library that it imports
 */
public record Program(String python, String prints, List<String> needs) {

    public Program {
        needs = List.copyOf(needs);
    }
}
