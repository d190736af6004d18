package dev.ascent.server.cli;

import dev.ascent.core.psychometrics.Responses;
import dev.ascent.core.psychometrics.Responses.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a matrix of marks; an empty cell is an item that was not given. */
final class ResponsesCsv {

    private static final Pattern MARK = Pattern.compile("-?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");

    private final CandidateCsv csv;
    private final Map<String, Double> maxima;

    private ResponsesCsv(CandidateCsv csv, Map<String, Double> maxima) {
        this.csv = csv;
        this.maxima = maxima;
    }

    /**
     * The marks with the names of who has them.
     *
     * @param candidates in the order of the matrix
     */
    record Marks(List<String> candidates, Responses responses) {}

    /**
     * Reads a file.
     *
     * @param maxima the greatest mark of some items; that of another is the greatest seen, and at least 1
     * @throws CommandFault with all problems
     */
    static Marks read(Path file, Map<String, Double> maxima) {
        CandidateCsv csv = CandidateCsv.read(file);
        return new ResponsesCsv(csv, maxima).marks();
    }

    private Marks marks() {
        for (String name : maxima.keySet()) {
            if (!csv.items().isEmpty() && !csv.items().contains(name)) {
                csv.headerProblem(-1, "there is no item " + name + ", for which a greatest mark was given");
            }
        }
        double[][] columns = new double[csv.items().size()][csv.lines().size()];
        for (int i = 0; i < csv.lines().size(); i++) {
            CandidateCsv.Line line = csv.lines().get(i);
            for (int j = 0; j < line.cells().size(); j++) {
                columns[j][i] = mark(line, j);
            }
        }
        csv.stopAtProblems();
        List<String> candidates =
                csv.lines().stream().map(CandidateCsv.Line::candidate).toList();
        return new Marks(candidates, Responses.of(items(columns), columns));
    }

    private double mark(CandidateCsv.Line line, int column) {
        String cell = line.cells().get(column);
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        String item = csv.items().get(column);
        double mark = MARK.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
        double max = maxima.getOrDefault(item, Double.MAX_VALUE);
        if (!(mark >= 0 && mark <= Double.MAX_VALUE)) {
            csv.problem(
                    line,
                    column,
                    "\"" + CandidateCsv.shortened(cell) + "\" is no mark of " + item
                            + "; marks are numbers from 0 on, with a decimal point; leave the cell empty if it was not given");
        } else if (mark > max) {
            csv.problem(line, column, cell + " is more than the greatest mark of " + item + ", " + plain(max));
        } else {
            return mark;
        }
        return Double.NaN;
    }

    private List<Item> items(double[][] columns) {
        List<Item> items = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            String name = csv.items().get(j);
            double seen = Arrays.stream(columns[j])
                    .filter(mark -> !Double.isNaN(mark))
                    .max()
                    .orElse(0);
            items.add(new Item(name, maxima.getOrDefault(name, Math.max(1, seen))));
        }
        return items;
    }

    static String plain(double mark) {
        return mark == Math.rint(mark) ? Long.toString((long) mark) : Double.toString(mark);
    }
}
