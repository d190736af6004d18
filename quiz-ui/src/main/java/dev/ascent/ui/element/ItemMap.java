package dev.ascent.ui.element;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.List;
import java.util.Locale;

/**
 * Questions by how many answer them right and by how well they tell stronger candidates from weaker ones: a mark each, with
 * the numbers in a table. Below the line at 0 stronger candidates do worse.
 */
public final class ItemMap extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final double STEP = 0.2;

    /**
     * A question.
     *
     * @param label          what it is called
     * @param facility       the mean share of its points, 0 to 1
     * @param discrimination −1 to 1
     * @param flagged        whether it is among those to look at: drawn in another form
     */
    public record Point(String label, double facility, double discrimination, boolean flagged) {}

    private final double low;
    private final double high;

    /** Draws the questions. */
    public ItemMap(String sentence, String labelHead, List<Point> points) {
        addClassName("item-map");
        low = Math.min(
                -STEP,
                STEP
                        * Math.floor(points.stream()
                                        .mapToDouble(Point::discrimination)
                                        .min()
                                        .orElse(0)
                                / STEP));
        high = Math.max(
                3 * STEP,
                STEP
                        * Math.ceil(points.stream()
                                        .mapToDouble(Point::discrimination)
                                        .max()
                                        .orElse(0)
                                / STEP));
        Div chart = new Div();
        chart.addClassName("item-map-chart");
        chart.getElement().setAttribute("aria-hidden", "true");
        Div upright = new Div();
        upright.addClassName("upright");
        for (int tick = (int) Math.round(low / STEP); tick <= Math.round(high / STEP); tick++) {
            upright.add(tick(Formats.decimal(tick * STEP), height(tick * STEP)));
        }
        Div level = new Div();
        level.addClassName("level");
        for (int tick = 0; tick <= 4; tick++) {
            level.add(tick(Formats.percent(tick / 4.0), tick / 4.0));
        }
        chart.add(
                titled("itemmap.discrimination"), upright, new Svg(drawing(points)), level, titled("itemmap.facility"));
        Div caption = new Div(sentence);
        caption.addClassName("caption");
        add(
                chart,
                caption,
                new TableBehind(
                        List.of(labelHead, text("items.facility"), text("items.discrimination")),
                        points.stream()
                                .map(point -> List.of(
                                        point.label(),
                                        Formats.percent(point.facility()),
                                        Formats.decimal(point.discrimination())))
                                .toList()));
    }

    private static Span titled(String key) {
        Span title = new Span(text(key));
        title.addClassName("axis");
        return title;
    }

    private static Span tick(String words, double at) {
        Span tick = new Span(words);
        tick.getStyle().set("--at", percent(at));
        return tick;
    }

    /** Where a discrimination stands, as a share of the height from the bottom. */
    private double height(double discrimination) {
        return (discrimination - low) / (high - low);
    }

    /** Every place is a share of the drawing, so that it is as wide as there is room and its marks keep their size. */
    private String drawing(List<Point> points) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        svg.append("<rect class=\"turned\" x=\"0\" width=\"100%\" y=\"" + percent(1 - height(0)) + "\" height=\""
                + percent(height(0)) + "\"/>");
        for (int tick = (int) Math.round(low / STEP); tick <= Math.round(high / STEP); tick++) {
            String y = percent(1 - height(tick * STEP));
            svg.append("<line class=\"" + (tick == 0 ? "zero" : "grid") + "\" x1=\"0\" x2=\"100%\" y1=\"" + y
                    + "\" y2=\"" + y + "\"/>");
        }
        for (Point point : points) {
            svg.append("<svg x=\"" + percent(point.facility()) + "\" y=\"" + percent(1 - height(point.discrimination()))
                    + "\" overflow=\"visible\">"
                    + (point.flagged()
                            ? "<path class=\"flagged\" d=\"M0-8 8 6H-8Z\">"
                            : "<circle class=\"fine\" r=\"5\">")
                    + "<title>" + escaped(point.label()) + "</title>"
                    + (point.flagged() ? "</path>" : "</circle>") + "</svg>");
        }
        return svg.append("</svg>").toString();
    }

    private static String escaped(String label) {
        return label.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
