package dev.ascent.core.bank;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading one file of the bank.
 *
 * @param value empty if there were errors
 */
record Document<T>(Optional<T> value, List<Problem> problems) {

    /** Reads a file whose root is a mapping. */
    static <T> Document<T> read(String file, String text, Function<Fields, T> reader) {
        Problems unplaced = new Problems(file);
        Optional<T> value = value(YamlReader.readWithoutPlaces(text, unplaced), unplaced, reader);
        if (unplaced.found().isEmpty()) {
            return new Document<>(value, List.of());
        }
        // Where a node stands is worth the time only if there is something to say about it.
        Problems problems = new Problems(file);
        value = value(YamlReader.read(text, problems), problems, reader);
        return new Document<>(problems.anyError() ? Optional.empty() : value, problems.found());
    }

    private static <T> Optional<T> value(Optional<Yaml.Mapping> root, Problems problems, Function<Fields, T> reader) {
        return root.map(mapping -> {
            Fields fields = new Fields(mapping, problems);
            T read = reader.apply(fields);
            fields.close();
            return read;
        });
    }
}
