package dev.ascent.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ascent stats}: analyses the items of a test from a table of marks; no server, no database. */
@Command(
        name = "stats",
        description = "Analyses the items of a test from a table of marks.",
        footer = {
            "",
            "The file is CSV in UTF-8: a header candidate,item1,… and a line for each candidate with marks from 0 on. An"
                    + " empty cell is an item that the candidate was not given, which is not the same as 0.",
            "",
            "The file of choices is alike: a header candidate,item1,… of choice items, and for each candidate of the other"
                    + " file, by name, a line with the labels of the options chosen; an empty cell is none. With it you"
                    + " learn of each option how many chose it, how well they did on the rest of the test, and whether"
                    + " stronger candidates choose it over the key."
        },
        mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "RESPONSES.csv", description = "The table of marks.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How to write it; text as by default.")
    @SuppressWarnings("NullAway.Init")
    private QuizCommand.Format format;

    @Option(
            names = "--max",
            paramLabel = "ITEM=MARK",
            split = ",",
            description = "The greatest marks of items; left out, the greatest in the file, and at least 1.")
    private Map<String, Double> maxima = new LinkedHashMap<>();

    @Option(
            names = "--options",
            paramLabel = "ITEM=N",
            split = ",",
            description = "How many options choice items have: 1/N of the answers are then right by guessing.")
    private Map<String, Integer> options = new LinkedHashMap<>();

    @Option(
            names = "--choices",
            paramLabel = "CHOICES.csv",
            description = "Which option of choice items each candidate chose; needs --key.")
    private @Nullable Path choices;

    @Option(
            names = "--key",
            paramLabel = "ITEM=OPTION",
            split = ",",
            description = "The label of the right option of each item in CHOICES.csv.")
    private Map<String, String> keys = new LinkedHashMap<>();

    @Override
    public Integer call() {
        checkOptions();
        ResponsesCsv.Marks marks = ResponsesCsv.read(file, maxima);
        String unknown = options.keySet().stream()
                .filter(name -> marks.responses().items().stream()
                        .noneMatch(item -> item.name().equals(name)))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new CommandFault(file + " has no item " + unknown + ", whose options were given.");
        }
        List<ChoicesCsv.Choices> chosen = choices == null ? List.of() : ChoicesCsv.read(choices, marks, file, keys);
        Statistics statistics = Statistics.of(marks.responses(), options, chosen);
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                format == QuizCommand.Format.json
                        ? StatisticsJson.write(statistics)
                        : StatisticsText.write(statistics));
        out.flush();
        return 0;
    }

    private void checkOptions() {
        for (Map.Entry<String, Integer> entry : options.entrySet()) {
            if (entry.getValue() < 2) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--options " + entry.getKey() + "=" + entry.getValue() + ": a choice has two options or more");
            }
        }
        for (Map.Entry<String, Double> entry : maxima.entrySet()) {
            if (!(entry.getValue() > 0 && entry.getValue() <= Double.MAX_VALUE)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--max " + entry.getKey() + "=" + entry.getValue() + ": the greatest mark is above 0");
            }
        }
        if (choices == null && !keys.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--key says which options are right in a file of choices: add --choices CHOICES.csv");
        }
    }
}
