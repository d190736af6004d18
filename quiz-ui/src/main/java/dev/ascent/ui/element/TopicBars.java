package dev.ascent.ui.element;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.ascent.ui.text.Texts;
import java.io.Serial;
import java.text.NumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shares as bars, each with the interval in which the true share lies and a tick at the share to reach; the same
 * numbers stand in a table below, and a sentence says what is to be seen.
 */
public final class TopicBars extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * One bar.
     *
     * @param label what it is about
     * @param share from 0 to 1
     * @param low lower end of the interval, from 0 to 1
     * @param high upper end of the interval, from 0 to 1
     * @param cut the share to reach, from 0 to 1; null where there is none
     * @param value the share in words, such as "4.5 of 8"
     */
    public record Bar(
            String label,
            double share,
            double low,
            double high,
            @Nullable Double cut,
            String value) {

        boolean below() {
            return cut != null && share < cut;
        }
    }

    /** Draws the bars in the order given. */
    public TopicBars(String sentence, String labelHead, List<Bar> bars) {
        addClassName("bars");
        Div chart = new Div();
        chart.addClassName("bars-chart");
        chart.getElement().setAttribute("aria-hidden", "true");
        bars.forEach(bar -> chart.add(row(bar)));
        add(chart);
        Div caption = new Div(sentence);
        caption.addClassName("caption");
        add(
                caption,
                new TableBehind(
                        heads(labelHead), bars.stream().map(TopicBars::cells).toList()));
    }

    private static Div row(Bar bar) {
        Span label = new Span(bar.label());
        label.addClassName("bars-label");
        Div track = new Div();
        track.addClassNames("bars-track", bar.below() ? "below" : "reached");
        track.add(part("fill", 0, bar.share()));
        if (bar.high() > bar.low()) {
            track.add(part("whisker", bar.low(), bar.high()));
        }
        if (bar.cut() != null) {
            track.add(part("cut", bar.cut(), bar.cut()));
        }
        Span value = new Span(bar.value());
        value.addClassName("bars-value");
        Div row = new Div(label, track, value);
        row.addClassName("bars-row");
        return row;
    }

    private static Span part(String name, double from, double to) {
        Span part = new Span();
        part.addClassName(name);
        part.getStyle().set("--from", percent(from)).set("--to", percent(to));
        return part;
    }

    private static String percent(double share) {
        return Math.round(Math.clamp(share, 0, 1) * 1000) / 10.0 + "%";
    }

    private static List<String> heads(String labelHead) {
        return List.of(labelHead, text("bars.result"), text("bars.share"), text("bars.interval"), text("bars.cut"));
    }

    private static List<String> cells(Bar bar) {
        NumberFormat percent = NumberFormat.getPercentInstance(Texts.regional());
        return List.of(
                bar.label(),
                bar.value(),
                percent.format(bar.share()),
                percent.format(bar.low()) + " – " + percent.format(bar.high()),
                bar.cut() == null ? "–" : percent.format(bar.cut()));
    }
}
