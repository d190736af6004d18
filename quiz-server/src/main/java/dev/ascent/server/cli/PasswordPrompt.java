package dev.ascent.server.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/** Reads a password without showing it; where there is no terminal, the first line of standard input. */
final class PasswordPrompt {
    private PasswordPrompt() {}

    @SuppressWarnings("SystemConsoleNull") // null on Java 21
    static String read(String email) {
        Console console = System.console();
        if (console != null && isTerminal(console)) {
            char[] typed = console.readPassword("Password for %s: ", email);
            return typed == null ? "" : new String(typed);
        }
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTerminal(Console console) {
        // From Java 22 on there is a console even without a terminal, and this is how to ask it.
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
