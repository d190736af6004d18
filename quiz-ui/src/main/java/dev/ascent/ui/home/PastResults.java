package dev.ascent.ui.home;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.ascent.server.adaptive.AdaptiveSummary;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.server.ident.Id;
import dev.ascent.server.page.Page;
import dev.ascent.ui.adaptive.AdaptiveResultView;
import dev.ascent.ui.element.PlainTable;
import dev.ascent.ui.element.Scrolling;
import dev.ascent.ui.result.ResultView;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was done last, quizzes and adaptive tests, the newest first, each with the way to its result. */
final class PastResults extends Section {

    @Serial
    private static final long serialVersionUID = 1L;

    /** How many are shown. */
    static final int SHOWN = 12;

    /**
     * Shows them.
     *
     * @param graded newest first
     * @param waiting of these attempts, those whose results wait for an open one
     */
    PastResults(List<AttemptSummary> graded, Set<Id> waiting, Page<AdaptiveSummary> tests) {
        add(new H2(text("home.past")));
        List<Past> past = Stream.concat(
                        graded.stream().limit(SHOWN).map(attempt -> past(attempt, waiting.contains(attempt.id()))),
                        tests.items().stream()
                                .filter(test -> test.finishedAt().isPresent())
                                .map(PastResults::past))
                .sorted(Comparator.comparing(Past::finished).reversed())
                .limit(SHOWN)
                .toList();
        if (past.isEmpty()) {
            Div empty = new Div(new Paragraph(text("home.past.empty")));
            empty.addClassName("empty");
            add(empty);
            return;
        }
        PlainTable table = new PlainTable(
                text("home.past"),
                List.of(
                        text("home.past.quiz"),
                        text("home.past.finished"),
                        text("home.past.score"),
                        text("home.past.share")));
        for (Past one : past) {
            table.addCells(List.of(
                    one.link, new Span(Formats.moment(one.finished)), new Span(one.points()), new Span(one.share())));
        }
        add(new Scrolling(table));
    }

    private static Past past(AttemptSummary attempt, boolean waits) {
        RouterLink link =
                new RouterLink(attempt.title(), ResultView.class, attempt.id().toString());
        return new Past(
                link,
                attempt.finishedAt().orElse(attempt.deadlineAt()),
                attempt.score().filter(score -> attempt.counts() && !waits),
                attempt.max(),
                text(waits ? "home.past.waiting" : "outcome.awaiting"));
    }

    private static Past past(AdaptiveSummary test) {
        RouterLink link =
                new RouterLink(test.title(), AdaptiveResultView.class, test.id().toString());
        return new Past(
                link,
                test.finishedAt().orElse(test.startedAt()),
                test.score().filter(score -> test.max() > 0),
                test.max(),
                text("outcome.unanswered"));
    }

    /**
     * A line.
     *
     * @param score empty where nothing counts
     * @param nothing what is said then
     */
    private record Past(RouterLink link, Instant finished, Optional<BigDecimal> score, int max, String nothing) {
        String points() {
            return score.map(points -> text("points.of", Formats.number(points), max))
                    .orElse(nothing);
        }

        String share() {
            return score.map(points -> Formats.percent(points.doubleValue() / max))
                    .orElse("–");
        }
    }
}
