package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.ascent.ui.author.LineDiff.Change;
import dev.ascent.ui.author.LineDiff.Line;
import dev.ascent.ui.element.Scrolling;
import java.io.Serial;
import java.util.List;

/** Two texts line by line: what was removed, what was added, and a few lines around it. */
final class DiffView extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Unchanged lines shown before and after a change. */
    private static final int AROUND = 3;

    void show(String before, String after) {
        removeAll();
        List<Line> lines = LineDiff.between(before, after);
        if (lines.stream().allMatch(line -> line.change() == Change.SAME)) {
            add(new Paragraph(text("diff.none")));
            return;
        }
        Div body = new Div();
        body.addClassName("diff");
        boolean gap = false;
        for (int i = 0; i < lines.size(); i++) {
            if (isNearAChange(lines, i)) {
                body.add(line(lines.get(i)));
                gap = false;
            } else if (!gap) {
                body.add(new Span("⋯"));
                gap = true;
            }
        }
        add(new Scrolling(body, text("diff.title")));
    }

    private static boolean isNearAChange(List<Line> lines, int at) {
        return lines.subList(Math.max(0, at - AROUND), Math.min(lines.size(), at + AROUND + 1)).stream()
                .anyMatch(line -> line.change() != Change.SAME);
    }

    private static Component line(Line line) {
        HtmlContainer part = new HtmlContainer(
                switch (line.change()) {
                    case SAME -> "span";
                    case REMOVED -> "del";
                    case ADDED -> "ins";
                });
        part.setText(switch (line.change()) {
                    case SAME -> "  ";
                    case REMOVED -> "− ";
                    case ADDED -> "+ ";
                }
                + line.text());
        return part;
    }
}
