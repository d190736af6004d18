package dev.ascent.server.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads which option of choice items each candidate chose; an empty cell is none. */
final class ChoicesCsv {

    private final CandidateCsv csv;
    private final ResponsesCsv.Marks marks;
    private final Path marksFile;

    private ChoicesCsv(CandidateCsv csv, ResponsesCsv.Marks marks, Path marksFile) {
        this.csv = csv;
        this.marks = marks;
        this.marksFile = marksFile;
    }

    /**
     * What was chosen of an item.
     *
     * @param item    which of the matrix, from 0
     * @param options the options that were chosen and the key, in the order of their labels
     * @param key     which of them is right, from 0
     * @param chosen  for each candidate of the matrix the label chosen; empty for none
     */
    record Choices(int item, List<String> options, int key, List<Optional<String>> chosen) {}

    /**
     * Reads a file.
     *
     * @param marks     those of the same candidates, of these items and perhaps of others
     * @param marksFile where they were read from
     * @param keys      the label of the right option of each item in the file
     * @return in the order of the file's items
     * @throws CommandFault with all problems
     */
    static List<Choices> read(Path file, ResponsesCsv.Marks marks, Path marksFile, Map<String, String> keys) {
        return new ChoicesCsv(CandidateCsv.read(file), marks, marksFile).choices(keys);
    }

    private List<Choices> choices(Map<String, String> keys) {
        List<String> known =
                marks.responses().items().stream().map(item -> item.name()).toList();
        for (int j = 0; j < csv.items().size(); j++) {
            String item = csv.items().get(j);
            if (!known.contains(item)) {
                csv.headerProblem(j, "there is no item " + item + " in " + marksFile);
            } else if (!keys.containsKey(item)) {
                csv.headerProblem(
                        j,
                        "the item " + item + " has no key; add --key " + item
                                + "=OPTION, with the label of its right option");
            }
        }
        for (String item : keys.keySet()) {
            if (!csv.items().isEmpty() && !csv.items().contains(item)) {
                csv.headerProblem(-1, "there is no item " + item + ", for which a key was given");
            }
        }
        Map<String, CandidateCsv.Line> lines = lines();
        List<Choices> choices = new ArrayList<>();
        for (int j = 0; j < csv.items().size(); j++) {
            String item = csv.items().get(j);
            if (known.contains(item) && keys.containsKey(item)) {
                choices.add(choices(j, known.indexOf(item), keys.get(item), lines));
            }
        }
        csv.stopAtProblems();
        return choices;
    }

    /** The lines by candidate; both files must have the same candidates, or answers would be left out unseen. */
    private Map<String, CandidateCsv.Line> lines() {
        Set<String> known = new HashSet<>(marks.candidates());
        Map<String, CandidateCsv.Line> lines = new HashMap<>();
        for (CandidateCsv.Line line : csv.lines()) {
            lines.put(line.candidate(), line);
            if (!line.candidate().isEmpty() && !known.contains(line.candidate())) {
                csv.problem(
                        line,
                        -1,
                        "there is no candidate " + CandidateCsv.shortened(line.candidate()) + " in " + marksFile);
            }
        }
        for (String candidate : marks.candidates()) {
            if (!csv.lines().isEmpty() && !lines.containsKey(candidate)) {
                csv.headerProblem(
                        -1,
                        "there is no line of the candidate " + CandidateCsv.shortened(candidate)
                                + "; add one, with empty cells where nothing was chosen");
            }
        }
        return lines;
    }

    private Choices choices(int column, int item, String key, Map<String, CandidateCsv.Line> lines) {
        Set<String> labels = new TreeSet<>(Set.of(key));
        List<Optional<String>> chosen = new ArrayList<>();
        for (int i = 0; i < marks.candidates().size(); i++) {
            CandidateCsv.Line line = lines.get(marks.candidates().get(i));
            String label =
                    line == null || line.cells().isEmpty() ? "" : line.cells().get(column);
            if (line != null && !label.isEmpty() && !marks.responses().isGiven(i, item)) {
                csv.problem(
                        line,
                        column,
                        "\"" + CandidateCsv.shortened(label)
                                + "\" was chosen of an item that this candidate was not given: " + marksFile
                                + " has no mark");
            }
            chosen.add(Optional.of(label).filter(text -> !text.isEmpty()));
            chosen.getLast().ifPresent(labels::add);
        }
        List<String> options = List.copyOf(labels);
        return new Choices(item, options, options.indexOf(key), chosen);
    }
}
