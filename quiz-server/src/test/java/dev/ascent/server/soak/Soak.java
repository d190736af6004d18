package dev.ascent.server.soak;

import dev.ascent.server.fixture.Engine;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The command line of {@code ./ascent soak [MINUTES [SEED]]}: faults by chance under load, on both engines, and a table of
 * what they did to the answers.
 */
public final class Soak {
    /** With a saver for each slot and a second window for each person, 60 savers and 12 windows. */
    private static final int PEOPLE = 12;

    private static final int DEFAULT_MINUTES = 10;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int WRONG_COMMAND_LINE = 2;
    private static final Duration LONGEST_FAULT = Duration.ofSeconds(6);
    private static final Duration LONGEST_PEACE = Duration.ofSeconds(4);

    private final Duration length;
    private final SplittableRandom random;
    private final PrintStream out;

    private Soak(Duration length, long seed, PrintStream out) {
        this.length = length;
        this.random = new SplittableRandom(seed);
        this.out = out;
    }

    /** Runs it and ends the process: 0 where every guarantee held, 1 where one did not, 2 for a wrong command line. */
    public static void main(String[] args) throws Exception {
        int minutes = args.length == 0 ? DEFAULT_MINUTES : number(args[0], MOST_MINUTES);
        int seed = args.length < 2 ? ThreadLocalRandom.current().nextInt(1, 1_000_000) : number(args[1], 999_999);
        if (args.length > 2 || minutes < 1 || seed < 1) {
            System.err.println("usage: ./ascent soak [MINUTES [SEED]], at most " + MOST_MINUTES + " minutes; "
                    + DEFAULT_MINUTES + " where none are given");
            System.exit(WRONG_COMMAND_LINE);
        }
        System.out.println("Half of " + minutes + " min on each database, seed " + seed + ".");
        Soak soak = new Soak(Duration.ofMinutes(minutes).dividedBy(Engine.values().length), seed, System.out);
        List<Outcome> outcomes = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            outcomes.add(soak.run(engine));
        }
        Verdict.print(outcomes, System.out);
        System.exit(outcomes.stream().allMatch(Outcome::holds) ? 0 : 1);
    }

    /** A number from 1 to {@code most}, or -1. */
    private static int number(String text, int most) {
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        return number <= most ? number : -1;
    }

    private Outcome run(Engine engine) throws Exception {
        out.println(engine + ": starting");
        return run(engine, PEOPLE, random.split(), this::faultsByChance);
    }

    /**
     * Lets {@code people} take quizzes while the script plays, and judges what came of it.
     *
     * @throws IOException if nodes or database can't be started
     */
    static Outcome run(Engine engine, int people, SplittableRandom random, Script script)
            throws IOException, InterruptedException, SQLException {
        Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
        try (Site site = Site.start(engine, people);
                Load load = new Load(site.nodes(), site.tokens(), random)) {
            boolean recovered = load.awaitAcknowledgements(people)
                    && script.play(site, load, fault -> faults.merge(fault, 1, Integer::sum));
            recovered &= load.end();
            site.stop();
            History history = load.history();
            return new Outcome(
                    engine,
                    faults,
                    load.acknowledgements(),
                    load.unanswered(),
                    Ledger.of(site.database(), history),
                    load.late(),
                    load.unexpected(),
                    recovered,
                    history.slots().size(),
                    history.slots().stream()
                            .mapToLong(slot -> history.of(slot).size())
                            .sum(),
                    Outcome.Contradiction.in(history));
        }
    }

    private boolean faultsByChance(Site site, Load load, Tally tally) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        List<Fault> deck = new ArrayList<>();
        while (System.nanoTime() - begin < length.toNanos()) {
            Thread.sleep(random.nextLong(LONGEST_PEACE.toMillis()));
            if (deck.isEmpty()) {
                deck.addAll(site.faults());
                Collections.shuffle(deck, random);
            }
            Fault fault = deck.removeLast();
            Duration lasting = Duration.ofMillis(random.nextLong(LONGEST_FAULT.toMillis()));
            site.happen(fault, random.nextInt(site.size()), lasting);
            tally.count(fault);
            boolean recovered = load.awaitAcknowledgements(site.tokens().size());
            out.printf(
                    "  %3d s  %-16s %,9d acknowledged%s%n",
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                    Verdict.words(fault),
                    load.acknowledgements(),
                    recovered ? "" : ", and no more since");
            if (!recovered) {
                return false;
            }
        }
        return true;
    }

    /** What happens to a site under load. */
    interface Script {
        /** Plays to the end; false where the site did not recover. */
        boolean play(Site site, Load load, Tally tally) throws IOException, InterruptedException;
    }

    /** Counts faults. */
    interface Tally {
        void count(Fault fault);
    }
}
