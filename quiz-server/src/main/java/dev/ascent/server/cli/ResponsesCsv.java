package dev.ascent.server.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.ascent.core.psychometrics.Responses;
import dev.ascent.core.psychometrics.Responses.Item;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a matrix of marks: a header {@code candidate,item1,…}, then a line for each candidate; an empty cell is an item
 * that was not given. Every problem is found, not only the first, and named by line and column.
 */
final class ResponsesCsv {

    private static final int SHOWN = 20;
    private static final Pattern MARK = Pattern.compile("-?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");

    private final Map<String, Double> maxima;
    private final List<String> problems = new ArrayList<>();

    private ResponsesCsv(Map<String, Double> maxima) {
        this.maxima = maxima;
    }

    /**
     * Reads a file.
     *
     * @param maxima the greatest mark of some items; that of another is the greatest seen, and at least 1
     * @throws CommandFault with all problems
     */
    static Responses read(Path file, Map<String, Double> maxima) {
        try {
            return new ResponsesCsv(maxima).parse(file, decoded(file, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new CommandFault(
                    file + " cannot be read: " + (Files.exists(file) ? e.getMessage() : "there is no such file") + ".");
        }
    }

    private static String decoded(Path file, byte[] bytes) {
        int start = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (start == 0xFEFF || start == 0xFFFE) {
            throw new CommandFault(file + " is written in UTF-16; save it as UTF-8.");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            int column = text.length() - text.lastIndexOf('\n');
            throw new CommandFault(file + ":" + line + ":" + column
                    + " is not UTF-8: it was probably saved in another encoding; save it as UTF-8.");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Responses parse(Path file, String text) {
        if (text.isBlank()) {
            throw new CommandFault(
                    file + " is empty; it needs a header candidate,item1,… and a line for each candidate.");
        }
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException e) {
            long line = records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1;
            throw new CommandFault(file + ": from line " + line + " on this is no CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new CommandFault(file + " cannot be read: " + e.getMessage());
        }
        List<String> names = header(records.getFirst());
        stopAtProblems(file);
        double[][] columns = rows(records.subList(1, records.size()), names);
        if (columns.length > 0 && columns[0].length == 0) {
            problems.add("2:1 there is no candidate after the header");
        }
        List<Item> items = items(names, columns);
        stopAtProblems(file);
        return Responses.of(items, columns);
    }

    private List<String> header(CsvRecord record) {
        List<String> cells = record.getFields().stream().map(String::strip).toList();
        if (!cells.getFirst().equalsIgnoreCase("candidate")) {
            String hint =
                    cells.size() == 1 && cells.getFirst().matches(".*[;\t].*") ? "; cells are separated by commas" : "";
            problem(
                    record,
                    0,
                    "the header begins with \"candidate\", not with \"" + shortened(cells.getFirst()) + "\"" + hint);
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i).isEmpty()) {
                problem(record, i, "this item has no name");
            } else if (!seen.add(cells.get(i))) {
                problem(record, i, "the item " + cells.get(i) + " is there twice");
            }
        }
        if (cells.size() == 1) {
            problem(record, 0, "the header names no item");
        }
        for (String name : maxima.keySet()) {
            if (!seen.contains(name)) {
                problem(record, 0, "there is no item " + name + ", for which a greatest mark was given");
            }
        }
        return cells.subList(1, cells.size());
    }

    private double[][] rows(List<CsvRecord> records, List<String> names) {
        double[][] columns = new double[names.size()][records.size()];
        Map<String, Long> lines = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            CsvRecord record = records.get(i);
            String candidate = record.getField(0).strip();
            Long before = lines.putIfAbsent(candidate, record.getStartingLineNumber());
            if (candidate.isEmpty()) {
                problem(record, 0, "this candidate has no name");
            } else if (before != null) {
                problem(
                        record,
                        0,
                        "the candidate " + shortened(candidate) + " is there twice, first in line " + before);
            }
            if (record.getFieldCount() != names.size() + 1) {
                problem(
                        record,
                        Math.min(record.getFieldCount(), names.size() + 1) - 1,
                        "this line has " + record.getFieldCount() + " cells, the header " + (names.size() + 1));
                continue;
            }
            for (int j = 0; j < names.size(); j++) {
                columns[j][i] = mark(record, j + 1, names.get(j));
            }
        }
        return columns;
    }

    private double mark(CsvRecord record, int column, String item) {
        String cell = record.getField(column).strip();
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        double mark = MARK.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
        double max = maxima.getOrDefault(item, Double.MAX_VALUE);
        if (!(mark >= 0 && mark <= Double.MAX_VALUE)) {
            problem(
                    record,
                    column,
                    "\"" + shortened(cell) + "\" is no mark of " + item
                            + "; marks are numbers from 0 on, with a decimal point; leave the cell empty if it was not given");
        } else if (mark > max) {
            problem(record, column, cell + " is more than the greatest mark of " + item + ", " + plain(max));
        } else {
            return mark;
        }
        return Double.NaN;
    }

    private List<Item> items(List<String> names, double[][] columns) {
        List<Item> items = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            double seen = Arrays.stream(columns[j])
                    .filter(mark -> !Double.isNaN(mark))
                    .max()
                    .orElse(0);
            items.add(new Item(names.get(j), maxima.getOrDefault(names.get(j), Math.max(1, seen))));
        }
        return items;
    }

    private void problem(CsvRecord record, int cell, String what) {
        problems.add(record.getStartingLineNumber() + ":" + (cell + 1) + " " + what);
    }

    private void stopAtProblems(Path file) {
        if (problems.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder();
        problems.stream()
                .limit(SHOWN)
                .forEach(problem ->
                        message.append(file).append(":").append(problem).append("\n"));
        if (problems.size() > SHOWN) {
            message.append("… and ").append(problems.size() - SHOWN).append(" more\n");
        }
        throw new CommandFault(message.append("Places are line and cell. Nothing was computed.")
                .toString());
    }

    static String plain(double mark) {
        return mark == Math.rint(mark) ? Long.toString((long) mark) : Double.toString(mark);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
