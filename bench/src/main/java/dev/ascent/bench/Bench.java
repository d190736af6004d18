package dev.ascent.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The command line of the benchmarks, {@code ./ascent bench [NAME]}. */
public final class Bench {
    private static final int FAILED = 1;
    private static final int WRONG_COMMAND_LINE = 2;

    private static final String USAGE = """
            usage: ./ascent bench [NAME]

              core    quizzes, variants, loading a bank, item statistics and abilities, beside their floors; ten minutes
              start   from the start of the JVM to the first page, beside a small web page's; five minutes
            """;

    private static final SortedMap<String, Consumer<Path>> BENCHMARKS =
            new TreeMap<>(Map.of("core", CoreBench::run, "start", StartBench::run));

    private Bench() {}

    /** Runs the benchmark that {@code args} name, or all, and ends the process with the exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        if (args.length > 1 || (args.length == 1 && !BENCHMARKS.containsKey(args[0]))) {
            System.err.print(USAGE);
            return WRONG_COMMAND_LINE;
        }
        Path root = Path.of(System.getProperty("ascent.root", "."));
        int code = 0;
        for (String name : args.length == 1 ? List.of(args) : List.copyOf(BENCHMARKS.keySet())) {
            try {
                Objects.requireNonNull(BENCHMARKS.get(name)).accept(root);
            } catch (BenchFault e) {
                System.err.println(e.getMessage());
                code = FAILED;
            }
        }
        return code;
    }
}
