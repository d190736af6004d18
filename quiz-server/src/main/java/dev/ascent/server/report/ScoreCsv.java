package dev.ascent.server.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes scores as CSV. */
final class ScoreCsv {
    /** What a spreadsheet takes for a formula, also behind blanks. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@|%].*|^[\\p{Cntrl}].*", Pattern.DOTALL);

    private final List<String> topics;
    private final Appendable out;

    /** Writes the line of titles. */
    ScoreCsv(List<ScoreSheet.TopicTotal> topics, Appendable out) throws IOException {
        this.topics = topics.stream().map(ScoreSheet.TopicTotal::topic).toList();
        this.out = out;
        out.append("attempt,candidate,finished,score,max,share");
        for (String topic : this.topics) {
            out.append(',').append(cell(topic));
        }
        out.append("\r\n");
    }

    void add(ScoreSheet.Row row) throws IOException {
        out.append(row.attempt().toString()).append(',');
        out.append(cell(row.candidate())).append(',');
        out.append(row.finishedAt().toString()).append(',');
        out.append(row.score().toPlainString()).append(',');
        out.append(String.valueOf(row.max())).append(',');
        out.append(share(row.share()));
        for (String topic : topics) {
            Double share = row.topics().get(topic);
            out.append(',').append(share == null ? "" : share(share));
        }
        out.append("\r\n");
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
