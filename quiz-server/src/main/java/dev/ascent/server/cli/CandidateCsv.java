package dev.ascent.server.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of candidates by items in a file: a header {@code candidate,item1,…}, then a line for each candidate. Problems
 * are collected, those of reading and those that its reader adds, and named by line and cell.
 */
final class CandidateCsv {

    private static final int SHOWN = 20;

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    private long headerLine = 1;
    private List<String> items = List.of();
    private List<Line> lines = List.of();

    private CandidateCsv(Path file) {
        this.file = file;
    }

    /**
     * A candidate's line.
     *
     * @param number of the line in the file
     * @param cells  one for each item, without blanks around; none where their number is not right
     */
    record Line(long number, String candidate, List<String> cells) {}

    private record Problem(long line, int cell, String what) {}

    /**
     * Reads a file.
     *
     * @throws CommandFault if it can't be read, or is no CSV; other problems are kept for {@link #stopAtProblems}
     */
    static CandidateCsv read(Path file) {
        try {
            CandidateCsv csv = new CandidateCsv(file);
            csv.parse(decoded(file, Files.readAllBytes(file)));
            return csv;
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

    private void parse(String text) {
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
        readHeader(records.getFirst());
        if (problems.isEmpty()) {
            readLines(records.subList(1, records.size()));
        }
    }

    private void readHeader(CsvRecord record) {
        headerLine = record.getStartingLineNumber();
        List<String> cells = stripped(record);
        if (!cells.getFirst().equalsIgnoreCase("candidate")) {
            String hint =
                    cells.size() == 1 && cells.getFirst().matches(".*[;\t].*") ? "; cells are separated by commas" : "";
            problem(
                    record,
                    0,
                    "the header begins with \"candidate\", not with \"" + shortened(cells.getFirst()) + "\"" + hint);
            return;
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
        items = cells.subList(1, cells.size());
    }

    private void readLines(List<CsvRecord> records) {
        List<Line> read = new ArrayList<>();
        Map<String, Long> before = new HashMap<>();
        for (CsvRecord record : records) {
            List<String> cells = stripped(record);
            String candidate = cells.getFirst();
            Long first = before.putIfAbsent(candidate, record.getStartingLineNumber());
            if (candidate.isEmpty()) {
                problem(record, 0, "this candidate has no name");
            } else if (first != null) {
                problem(record, 0, "the candidate " + shortened(candidate) + " is there twice, first in line " + first);
            }
            boolean sound = cells.size() == items.size() + 1;
            if (!sound) {
                problem(
                        record,
                        Math.min(cells.size(), items.size() + 1) - 1,
                        "this line has " + cells.size() + " cells, the header " + (items.size() + 1));
            }
            read.add(new Line(
                    record.getStartingLineNumber(), candidate, sound ? cells.subList(1, cells.size()) : List.of()));
        }
        if (read.isEmpty()) {
            problems.add(new Problem(2, 0, "there is no candidate after the header"));
        }
        lines = List.copyOf(read);
    }

    private static List<String> stripped(CsvRecord record) {
        return record.getFields().stream().map(String::strip).toList();
    }

    /** Returns the items' names, in the order of the header; none where it does not say what is what. */
    List<String> items() {
        return items;
    }

    /** Returns the candidates' lines; none where there is a problem in the header. */
    List<Line> lines() {
        return lines;
    }

    private void problem(CsvRecord record, int cell, String what) {
        problems.add(new Problem(record.getStartingLineNumber(), cell, what));
    }

    /** Adds a problem of the whole file, or of its header: {@code item} is that at fault, from 0, or −1. */
    void headerProblem(int item, String what) {
        problems.add(new Problem(headerLine, item + 1, what));
    }

    /** Adds a problem of a line: {@code item} is that whose cell is at fault, from 0, or −1 for the candidate's. */
    void problem(Line line, int item, String what) {
        problems.add(new Problem(line.number(), item + 1, what));
    }

    /**
     * Does nothing where there is no problem.
     *
     * @throws CommandFault with all problems, in the order of the file
     */
    void stopAtProblems() {
        if (problems.isEmpty()) {
            return;
        }
        problems.sort(Comparator.comparingLong(Problem::line).thenComparingInt(Problem::cell));
        StringBuilder message = new StringBuilder();
        problems.stream()
                .limit(SHOWN)
                .forEach(problem -> message.append(file)
                        .append(":" + problem.line() + ":" + (problem.cell() + 1) + " " + problem.what() + "\n"));
        if (problems.size() > SHOWN) {
            message.append("… and ").append(problems.size() - SHOWN).append(" more\n");
        }
        throw new CommandFault(message.append("Places are line and cell. Nothing was computed.")
                .toString());
    }

    /** Returns a text as it can stand in a message. */
    static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
