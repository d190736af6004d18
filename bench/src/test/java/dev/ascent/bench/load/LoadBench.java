package dev.ascent.bench.load;

import dev.ascent.server.fixture.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The command line of the benchmarks that put load on whole nodes: {@code ./ascent bench saves} and so on. */
public final class LoadBench {
    private static final int WRONG_COMMAND_LINE = 2;
    private static final String USAGE = """
            usage: ./ascent bench saves [ROUNDS]     each side saves for 2 s at a time, so often (7)
                   ./ascent bench storm [PEOPLE]     so many people start and hand in within a second (300)
                   ./ascent bench growth [ANSWERS]   saves beside so many stored answers, and beside a thousand (1000000)
                   ./ascent bench heap [ATTEMPTS]    what attempts in progress and open pages cost a node (10000)
            """;

    private static final int MOST_ROUNDS = 1_000;
    private static final int ROUNDS = 7;
    private static final int MOST_PEOPLE = 10_000;
    private static final int PEOPLE = 300;
    private static final int MOST_ANSWERS = 99_000_000;
    private static final int ANSWERS = 1_000_000;
    private static final int MOST_ATTEMPTS = 1_000_000;
    private static final int ATTEMPTS = 10_000;
    private static final int STORMS = 3;
    private static final Duration TURN = Duration.ofSeconds(2);

    private LoadBench() {}

    /** Runs one and ends the process: 0 where nothing was lost or failed, 1 where something was, 2 for a wrong command line. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        String name = args.length == 0 ? "" : args[0];
        try {
            return switch (name) {
                case "saves" -> saves(number(args, ROUNDS, MOST_ROUNDS));
                case "storm" -> storm(number(args, PEOPLE, MOST_PEOPLE));
                case "growth" -> growth(number(args, ANSWERS, MOST_ANSWERS));
                case "heap" -> heap(number(args, ATTEMPTS, MOST_ATTEMPTS));
                default -> throw new IllegalArgumentException();
            };
        } catch (IllegalArgumentException e) {
            System.err.print(USAGE);
            return WRONG_COMMAND_LINE;
        } catch (LoadFault e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static int saves(int rounds) {
        List<String> json = new ArrayList<>();
        boolean holds = true;
        for (Engine engine : Engine.values()) {
            System.err.println("Saves on " + engine + " …");
            SavesResult result = SavesBench.measure(engine, rounds, TURN);
            System.out.println(result.text());
            json.add(result.json());
            holds &= result.holds();
        }
        write("saves", json);
        return holds ? 0 : 1;
    }

    private static int storm(int people) {
        List<String> json = new ArrayList<>();
        boolean holds = true;
        for (Engine engine : Engine.values()) {
            System.err.println("Storm on " + engine + " …");
            StormResult result = StormBench.measure(engine, people, STORMS);
            System.out.println(result.text());
            json.add(result.json());
            holds &= result.holds();
        }
        write("storm", json);
        return holds ? 0 : 1;
    }

    private static int growth(int answers) {
        List<String> json = new ArrayList<>();
        boolean holds = true;
        for (Engine engine : Engine.values()) {
            System.err.println("Growth on " + engine + " …");
            SavesResult result = GrowthBench.measure(engine, answers, ROUNDS, TURN);
            System.out.println(result.text());
            json.add(result.json());
            holds &= result.holds();
        }
        write("growth", json);
        return holds ? 0 : 1;
    }

    private static int heap(int attempts) {
        HeapBench.Heap heap = HeapBench.measure(Math.max(attempts, HeapBench.FIRST + 1));
        System.out.println(heap.text());
        write("heap", List.of(heap.json()));
        return heap.holds() ? 0 : 1;
    }

    /** The second argument, a number from 1 to {@code most}; {@code otherwise} where there is none. */
    private static int number(String[] args, int otherwise, int most) {
        int number = args.length < 2 ? otherwise : args[1].matches("\\d{1,8}") ? Integer.parseInt(args[1]) : -1;
        if (args.length > 2 || number < 1 || number > most) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    /** Writes {@code bench/results/<name>.json}: the JDK, the number of processors, and the results. */
    private static void write(String name, List<String> results) {
        Path file = Path.of(System.getProperty("ascent.root", "."), "bench", "results", name + ".json");
        String text = String.format(
                Locale.ROOT,
                "{%n  \"jdk\": \"%s\",%n  \"processors\": %d,%n  \"results\": [%n%s%n  ]%n}%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                String.join("," + System.lineSeparator(), results));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new LoadFault("The results could not be written", e);
        }
        System.out.println("Written to " + file);
    }
}
