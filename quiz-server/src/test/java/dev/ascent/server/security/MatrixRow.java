package dev.ascent.server.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One line of the matrix: a request, and the status that each actor gets.
 *
 * @param path with names of things in braces
 * @param body JSON, or empty
 * @param statuses in the order of {@link Actor}
 */
record MatrixRow(String verb, String path, String body, List<Integer> statuses) {

    /** Who asks. */
    enum Actor {
        NOBODY,
        OWNER,
        OTHER,
        INSTRUCTOR,
        REVIEWER,
        ADMINISTRATOR
    }

    static List<MatrixRow> all() {
        try (InputStream file = Objects.requireNonNull(MatrixRow.class.getResourceAsStream("matrix.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MatrixRow::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MatrixRow parse(String line) {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        int actors = Actor.values().length;
        List<Integer> statuses = words.subList(words.size() - actors, words.size()).stream()
                .map(Integer::valueOf)
                .toList();
        String body = words.size() - actors > 2 && words.get(2).startsWith("{") ? words.get(2) : "";
        return new MatrixRow(words.get(0), words.get(1), body, statuses);
    }

    /** What this actor gets. */
    int status(Actor actor) {
        return statuses.get(List.of(Actor.values()).indexOf(actor));
    }

    /** The same with the things' names in place. */
    MatrixRow with(Map<String, String> things) {
        return new MatrixRow(verb, filled(path, things), filled(body, things), statuses);
    }

    private static String filled(String text, Map<String, String> things) {
        String filled = text;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return filled;
    }
}
