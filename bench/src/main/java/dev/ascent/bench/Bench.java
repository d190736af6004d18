package dev.ascent.bench;

import java.nio.file.Path;

/** The command line of the benchmarks, {@code ./ascent bench [NAME]}. */
public final class Bench {
    private static final int FAILED = 1;
    private static final int WRONG_COMMAND_LINE = 2;

    private Bench() {}

    /** Runs the benchmark that {@code args} name, or all, and ends the process with the exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        if (args.length > 1 || (args.length == 1 && !args[0].equals("start"))) {
            System.err.println("usage: ./ascent bench [NAME], where NAME is: start");
            return WRONG_COMMAND_LINE;
        }
        try {
            StartBench.run(Path.of(System.getProperty("ascent.root", ".")));
            return 0;
        } catch (BenchFault e) {
            System.err.println(e.getMessage());
            return FAILED;
        }
    }
}
