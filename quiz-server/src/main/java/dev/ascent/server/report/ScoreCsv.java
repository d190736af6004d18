package dev.ascent.server.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes scores as CSV. */
final class ScoreCsv {
    /** What a spreadsheet takes for a formula, also behind blanks. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@|%].*|^[\\p{Cntrl}].*", Pattern.DOTALL);

    private ScoreCsv() {}

    static String write(ScoreSheet sheet) {
        StringBuilder csv = new StringBuilder();
        List<String> topics =
                sheet.topics().stream().map(ScoreSheet.TopicTotal::topic).toList();
        csv.append("attempt,candidate,finished,score,max,share");
        topics.forEach(topic -> csv.append(',').append(cell(topic)));
        csv.append("\r\n");
        for (ScoreSheet.Row row : sheet.rows()) {
            csv.append(row.attempt()).append(',');
            csv.append(cell(row.candidate())).append(',');
            csv.append(row.finishedAt()).append(',');
            csv.append(row.score().toPlainString()).append(',');
            csv.append(row.max()).append(',');
            csv.append(share(row.share()));
            csv.append(topics.stream()
                    .map(topic -> ","
                            + (row.topics().containsKey(topic)
                                    ? share(row.topics().getOrDefault(topic, 0.0))
                                    : ""))
                    .collect(Collectors.joining()));
            csv.append("\r\n");
        }
        return csv.toString();
    }

    /** A text that a spreadsheet shows as it is: quoted where needed, and never a formula. */
    static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        boolean quote = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
