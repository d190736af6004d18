package dev.ascent.bench;

import dev.ascent.core.bank.BankFiles;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long Ascent takes from the start of its JVM to the first page that a browser shows, as a multiple of {@link
 * Hello}.
 *
 * <p>Both run on the same JDK with the same options, with and without an ahead-of-time cache, one after the other in
 * turn; each number is a median. Ascent finds its database as an earlier start left it.
 */
final class StartBench {
    private static final int ROUNDS = 7;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ASCENT = "dev.ascent.server.cli.Ascent";
    private static final List<String> HELLO_NEEDS = List.of(
            "bench-",
            "jakarta.",
            "jetty-http-",
            "jetty-io-",
            "jetty-server-",
            "jetty-util-",
            "jspecify-",
            "logback-",
            "micronaut-aop-",
            "micronaut-context-",
            "micronaut-core-3",
            "micronaut-core-4",
            "micronaut-core-reactive-",
            "micronaut-inject-4",
            "reactive-streams-",
            "reactor-core-",
            "slf4j-api-",
            "snakeyaml-2");

    private final Path work;
    private final Chromium browser;
    private final String classPath = System.getProperty("java.class.path");

    private StartBench(Path work, Chromium browser) {
        this.work = work;
        this.browser = browser;
    }

    /** A program to start: what it is called, the words after {@code java}, and a bank other than the packaged one. */
    private record Contestant(String name, List<String> words, Optional<Path> bank) {
        Contestant(String name, List<String> words) {
            this(name, words, Optional.empty());
        }
    }

    /** Milliseconds from the start of the process. */
    private record Times(double portOpen, double firstPage) {}

    /**
     * Runs the benchmark, prints a table and writes {@code bench/results/start.json} under {@code root}.
     *
     * @throws BenchFault if something does not start
     */
    static void run(Path root) {
        try {
            Path work = Files.createTempDirectory("ascent-bench");
            try (Chromium browser = Chromium.start(work.resolve("browser"))) {
                new StartBench(work, browser).measure().report(root.resolve("bench/results/start.json"));
            } finally {
                deleteAll(work);
            }
        } catch (IOException e) {
            throw new BenchFault("The benchmark could not use its files", e);
        }
    }

    private StartResult measure() throws IOException {
        List<Contestant> contestants = contestants();
        Map<String, List<Times>> times = new LinkedHashMap<>();
        for (int round = -1; round < ROUNDS; round++) { // round -1 makes the database and warms the disk, uncounted
            for (Contestant contestant : contestants) {
                System.err.print(
                        "\r" + "round " + (round + 1) + " of " + ROUNDS + ": " + contestant.name() + "        ");
                Times measured = start(contestant);
                if (round >= 0) {
                    times.computeIfAbsent(contestant.name(), name -> new ArrayList<>())
                            .add(measured);
                }
            }
        }
        System.err.print("\r" + " ".repeat(60) + "\r");
        StartResult result = new StartResult(ROUNDS);
        times.forEach((name, all) -> result.add(
                name,
                Spread.of(all.stream().map(Times::portOpen).toList()),
                Spread.of(all.stream().map(Times::firstPage).toList())));
        return result;
    }

    private List<Contestant> contestants() throws IOException {
        String helloPath = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(jar ->
                        HELLO_NEEDS.stream().anyMatch(Path.of(jar).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> hello = List.of("-cp", helloPath, Hello.class.getName());
        List<String> ascent = List.of("-cp", classPath, ASCENT, "run");
        List<Contestant> all = new ArrayList<>();
        all.add(new Contestant("hello", hello));
        Optional<Path> one = Optional.of(bankOfOneQuestion());
        all.add(new Contestant(StartResult.ASCENT, ascent));
        all.add(new Contestant(StartResult.ONE_QUESTION, ascent, one));
        if (Runtime.version().feature() >= 25) {
            all.add(new Contestant("hello" + StartResult.CACHED, withCache(new Contestant("hello", hello))));
            List<String> cached = withCache(new Contestant(StartResult.ASCENT, ascent));
            all.add(new Contestant(StartResult.ASCENT + StartResult.CACHED, cached));
            all.add(new Contestant(StartResult.ONE_QUESTION + StartResult.CACHED, cached, one));
        }
        return all;
    }

    private Path bankOfOneQuestion() throws IOException {
        Map<String, String> texts =
                BankFiles.packaged(StartBench.class.getClassLoader()).texts();
        String question = texts.keySet().stream()
                .filter(file -> file.startsWith("questions/"))
                .findFirst()
                .orElseThrow();
        Path folder = work.resolve("bank");
        for (String file : List.of("taxonomy.yaml", question)) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, texts.get(file));
        }
        return folder;
    }

    /** Trains an ahead-of-time cache, and returns the words that start with it. */
    private List<String> withCache(Contestant contestant) {
        System.err.println("Training the cache of " + contestant.name() + " …");
        Path cache = work.resolve(contestant.name() + ".aot");
        start(new Contestant(contestant.name(), prefixed("-XX:AOTCacheOutput=" + cache, contestant.words())));
        if (!Files.exists(cache)) {
            throw new BenchFault("The JDK wrote no cache for " + contestant.name());
        }
        return prefixed("-XX:AOTCache=" + cache, contestant.words());
    }

    private static List<String> prefixed(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    /** Starts, waits for the first page, and stops. */
    private Times start(Contestant contestant) {
        try {
            int port = freePort();
            Path log = work.resolve("log");
            ProcessBuilder builder = new ProcessBuilder(command(contestant.words()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("ASCENT_PORT", Integer.toString(port));
            builder.environment().put("ASCENT_HOST", "127.0.0.1");
            String data = contestant.bank().isPresent() ? "data-one" : "data";
            builder.environment().put("ASCENT_DATA", work.resolve(data).toString());
            builder.environment().remove("ASCENT_BANK");
            contestant.bank().ifPresent(bank -> builder.environment().put("ASCENT_BANK", bank.toString()));
            builder.environment().remove("ASCENT_DB_URL");
            long start = System.nanoTime();
            Process process = builder.start();
            try {
                Waiting.until(() -> !process.isAlive() || isOpen(port), PATIENCE, contestant.name() + " did not start");
                if (!process.isAlive()) {
                    throw new BenchFault(contestant.name() + " did not start:\n" + Files.readString(log));
                }
                double portOpen = millisSince(start);
                browser.openUntilHeading(URI.create("http://127.0.0.1:" + port + "/"));
                return new Times(portOpen, millisSince(start));
            } finally {
                process.destroy();
                process.waitFor();
            }
        } catch (IOException | InterruptedException e) {
            throw new BenchFault(contestant.name() + " could not be measured", e);
        }
    }

    /** The command that starts a JVM as this one was started. */
    private static List<String> command(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-Dascent.") && !option.startsWith("-XX:AOT"))
                .forEach(command::add);
        command.addAll(words);
        return command;
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
