package dev.ascent.bench;

import dev.ascent.core.psychometrics.Estimate;
import dev.ascent.core.psychometrics.ItemAnalysis;
import dev.ascent.core.psychometrics.ItemStatistics;
import dev.ascent.core.psychometrics.Responses;
import dev.ascent.core.psychometrics.irt.Abilities;
import dev.ascent.core.psychometrics.irt.ItemParameters;
import dev.ascent.core.random.SplitMix64;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A million responses, 20,000 candidates by 50 items: facility, discrimination and discriminative efficiency of every
 * item, and the ability of every candidate by EAP at 61 nodes; against NumPy, vectorised, on the same marks from a file.
 */
final class StatisticsBench implements CoreBenchmark {
    private static final int CANDIDATES = 20_000;
    private static final int ITEMS = 50;
    private static final double AIM = 2;
    private static final double AGREEMENT = 1e-9;

    private @Nullable Numpy numpy;

    @Override
    public List<Contest> contests(Path work) {
        List<ItemParameters> parameters = new ArrayList<>();
        SplitMix64 random = new SplitMix64(2026);
        for (int j = 0; j < ITEMS; j++) {
            parameters.add(new ItemParameters(
                    0.7 + 1.3 * random.nextDouble(), -2 + 4.0 * j / (ITEMS - 1), j % 2 == 0 ? 0.25 : 0));
        }
        double[][] columns = columns(parameters, random);
        List<Responses.Item> items = new ArrayList<>();
        for (int j = 0; j < ITEMS; j++) {
            items.add(new Responses.Item("item" + j, 1));
        }
        Responses responses = Responses.of(items, columns);
        try {
            write(work, columns, parameters);
            Numpy floor = Numpy.start("statistics.py", work);
            numpy = floor;
            compare("item statistics", statistics(responses), results(floor, "check items", work));
            compare("EAP", abilities(responses, parameters), results(floor, "check eap", work));
            return contests(floor, responses, parameters);
        } catch (IOException e) {
            throw new BenchFault("The marks could not be handed over", e);
        }
    }

    private static List<Contest> contests(Numpy floor, Responses responses, List<ItemParameters> parameters) {
        String name = "NumPy " + floor.version();
        double million = (double) CANDIDATES * ITEMS;
        return List.of(
                new Contest(
                        new Subject("item statistics, 1 M responses", million, "responses", name, AIM),
                        Contest.Timed.of(() -> ItemStatistics.of(responses)),
                        () -> Long.parseLong(floor.ask("items"))),
                new Contest(
                        new Subject("EAP, 1 M responses", million, "responses", name, AIM),
                        Contest.Timed.of(() -> Abilities.of(responses, parameters)),
                        () -> Long.parseLong(floor.ask("eap"))));
    }

    private static double[][] columns(List<ItemParameters> parameters, SplitMix64 random) {
        double[][] columns = new double[ITEMS][CANDIDATES];
        for (int i = 0; i < CANDIDATES; i++) {
            double theta = -6; // twelve uniform numbers are close enough to a normal one
            for (int k = 0; k < 12; k++) {
                theta += random.nextDouble();
            }
            for (int j = 0; j < ITEMS; j++) {
                columns[j][i] = random.nextDouble() < parameters.get(j).probability(theta) ? 1 : 0;
            }
        }
        return columns;
    }

    /** Writes the marks as bytes, candidate by candidate, and a, b and c of the items as doubles. */
    private static void write(Path work, double[][] columns, List<ItemParameters> parameters) throws IOException {
        byte[] marks = new byte[CANDIDATES * ITEMS];
        for (int i = 0; i < CANDIDATES; i++) {
            for (int j = 0; j < ITEMS; j++) {
                marks[i * ITEMS + j] = (byte) columns[j][i];
            }
        }
        Files.write(work.resolve("marks"), marks);
        ByteBuffer numbers = ByteBuffer.allocate(3 * ITEMS * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (ItemParameters item : parameters) {
            numbers.putDouble(item.a()).putDouble(item.b()).putDouble(item.c());
        }
        Files.write(work.resolve("parameters"), numbers.array());
    }

    private static double[] results(Numpy floor, String request, Path work) throws IOException {
        floor.ask(request);
        ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(work.resolve("results"))).order(ByteOrder.LITTLE_ENDIAN);
        double[] results = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(results);
        return results;
    }

    private static double[] statistics(Responses responses) {
        double[] results = new double[3 * ITEMS];
        List<ItemAnalysis> items = ItemStatistics.of(responses);
        for (int j = 0; j < ITEMS; j++) {
            if (items.get(j) instanceof ItemAnalysis.Measured item) {
                results[j] = item.facility().value();
                results[ITEMS + j] = value(item.discrimination());
                results[2 * ITEMS + j] = value(item.efficiency());
            }
        }
        return results;
    }

    private static double value(Optional<Estimate> estimate) {
        return estimate.map(Estimate::value).orElse(Double.NaN);
    }

    private static double[] abilities(Responses responses, List<ItemParameters> parameters) {
        Abilities abilities = Abilities.of(responses, parameters);
        double[] results = new double[2 * CANDIDATES];
        for (int i = 0; i < CANDIDATES; i++) {
            results[i] = abilities.mean(i);
            results[CANDIDATES + i] = abilities.sd(i);
        }
        return results;
    }

    private static void compare(String what, double[] ours, double[] floor) {
        if (ours.length != floor.length) {
            throw new BenchFault(what + ": " + ours.length + " results, NumPy has " + floor.length);
        }
        for (int i = 0; i < ours.length; i++) {
            if (!(Math.abs(ours[i] - floor[i]) <= AGREEMENT)) {
                throw new BenchFault(what + ": result " + i + " is " + ours[i] + ", NumPy's is " + floor[i]);
            }
        }
    }

    @Override
    public void close() {
        if (numpy != null) {
            numpy.close();
        }
    }
}
