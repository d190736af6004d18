package dev.ascent.verify;

import dev.ascent.verify.Report.Check;
import dev.ascent.verify.Report.Means;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Writes a report for people. */
final class ReportText {

    private ReportText() {}

    static void print(Report report, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-12s %9s %9s %12s %8s%n",
                "verified by",
                "questions",
                "variants",
                "disagreeing",
                "seconds");
        for (Means means : Means.values()) {
            List<Check> checks = report.questions().stream()
                    .flatMap(question -> question.by(means).stream())
                    .toList();
            out.printf(
                    Locale.ROOT,
                    "%-12s %9d %9d %12d %8.1f%n",
                    means.name().toLowerCase(Locale.ROOT),
                    checks.size(),
                    checks.stream().mapToInt(Check::compared).sum(),
                    checks.stream()
                            .filter(check -> !check.disagreements().isEmpty())
                            .count(),
                    checks.stream().mapToDouble(Check::seconds).sum());
        }
        List<String> unverified = report.unverified();
        out.printf(Locale.ROOT, "%-12s %9d%n", "none", unverified.size());
        unverified.forEach(question -> out.println("  parameterised, and nothing verifies it: " + question));
        report.missing().forEach(missing -> out.println("  left out: " + missing));
        report.disagreements().forEach(disagreement -> out.println("DIFFERS " + disagreement));
        out.printf(
                Locale.ROOT,
                "%d variants compared in %.0f s, %d disagreements shown%n",
                report.compared(),
                report.seconds(),
                report.disagreements().size());
        out.flush();
    }
}
