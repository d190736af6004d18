package dev.ascent.bench;

import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;
import dev.ascent.core.bank.BankReader.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.StreamEndEvent;

/**
 * Reading a bank whose files are in memory: the packaged one, and one of ten times its questions. The floor lets the YAML
 * parser produce its events from the same texts, and makes nothing of them.
 */
@State(Scope.Benchmark)
public class LoadSides {
    private static final double AIM = 0.8;
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();
    private static final String QUESTIONS = "questions/";

    /** How many copies of each question there are. */
    @Param("1")
    public int copies;

    private BankFiles files = new BankFiles(new TreeMap<>());

    static List<JmhContest> contests() {
        return Stream.of(1, 10)
                .map(copies -> {
                    LoadSides sides = new LoadSides();
                    sides.copies = copies;
                    sides.prepare();
                    return new JmhContest(
                            new Subject(
                                    "bank load, " + sides.check() + " questions",
                                    sides.megabytes(),
                                    "MB",
                                    "the YAML parser's events alone",
                                    AIM),
                            LoadSides.class,
                            Map.of("copies", String.valueOf(copies)));
                })
                .toList();
    }

    /** Reads the files and copies the questions, each copy under an id of its own. */
    @Setup
    public void prepare() {
        SortedMap<String, String> texts = new TreeMap<>();
        BankFiles.packaged(LoadSides.class.getClassLoader()).texts().forEach((path, text) -> {
            texts.put(path, text);
            for (int copy = 1; copy < copies && path.startsWith(QUESTIONS); copy++) {
                String suffix = "-" + copy;
                texts.put(
                        path.replace(".yaml", suffix + ".yaml"), text.replaceFirst("(?m)^(id: *\\S+)", "$1" + suffix));
            }
        });
        files = new BankFiles(texts);
    }

    /** Reads the bank. */
    @Benchmark
    public Reading ours() {
        return BankReader.read(files);
    }

    /** Goes through the events of all files; returns how many streams ended. */
    @Benchmark
    public int floor() {
        int ended = 0;
        for (String text : files.texts().values()) {
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                ended += event instanceof StreamEndEvent ? 1 : 0;
            }
        }
        return ended;
    }

    private double megabytes() {
        return files.texts().values().stream()
                        .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                / 1e6;
    }

    /** Both sides read every file to its end; returns the number of questions. */
    private int check() {
        Reading reading = ours();
        long questions = files.texts().keySet().stream()
                .filter(path -> path.startsWith(QUESTIONS))
                .count();
        if (!reading.problems().isEmpty() || reading.bank().questions().size() != questions) {
            throw new BenchFault("The bank of " + copies + " copies is not read as a whole: " + reading.problems());
        }
        if (floor() != files.texts().size()) {
            throw new BenchFault("The parser did not read every file");
        }
        return reading.bank().questions().size();
    }
}
