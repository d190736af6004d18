package dev.ascent.core.bank;

import dev.ascent.core.bank.Yaml.Place;
import java.util.ArrayList;
import java.util.List;

/** The problems found in one file. */
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Code code, Place place, String message) {
        found.add(new Problem(code, file, place.line(), place.column(), message));
    }

    boolean anyError() {
        return found.stream().anyMatch(Problem::isError);
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
