package dev.ascent.ui.element;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.ascent.ui.element.HeatMap.Cell;
import dev.ascent.ui.element.HeatMap.Row;
import dev.ascent.ui.element.TopicBars.Bar;
import dev.ascent.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.io.Serial;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every element on one page. */
@Prototype
@Route(value = "elements", layout = MainLayout.class)
@PageTitle("Elements")
@AnonymousAllowed
public class ElementsPage extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String TEXT = """
            A convolution of kernel $k$ and stride $s$ gives $\\lfloor (n + 2p - k)/s \\rfloor + 1$ positions; it costs 5 USD.

            $$
            \\mathrm{softmax}(x)_i
            = \\frac{e^{x_i}}{\\sum_j e^{x_j}}
            $$

            | layer | parameters |
            |:------|-----------:|
            | conv  | 9 408 |
            | norm  | 128 |

            ```python
            import torch.nn as nn

            block = nn.Conv2d(3, 64, kernel_size=7, bias=False)  # no bias
            print("shape", block.weight.shape)
            ```

            Never <script>alert(1)</script>, [nor this](javascript:alert(1)), but `inline code` and **bold**.
            """;

    ElementsPage() {
        add(new H1("Elements"), new H2("Rich text"), RichText.block(TEXT), RichText.inline("Inline $O(n^2)$"));
        Countdown countdown = new Countdown();
        Instant now = Instant.parse("2026-01-01T10:00:00Z");
        countdown.run(now.minusSeconds(600), now, now.plusSeconds(1000));
        Countdown short_ = new Countdown();
        short_.run(now, now, now.plusSeconds(2));
        Span over = new Span("");
        over.setId("over");
        short_.addTimeUpListener(event -> over.setText("over"));
        add(new H2("Countdown"), countdown, short_, over);
        Span pressed = new Span("");
        pressed.setId("pressed");
        Keys keys = new Keys().on("n", () -> pressed.setText(pressed.getText() + "n"));
        TextField field = new TextField("Field");
        add(new H2("Keys"), keys, pressed, field);
        add(new H2("Charts"), bars(), histogram(), heat(), items());
    }

    private static TopicBars bars() {
        return new TopicBars(
                "Three topics, two of them at or above what an engineer is expected to reach.",
                "Topic",
                List.of(
                        new Bar("Linear algebra", 1, 1, 1, 0.7, "6 of 6"),
                        new Bar("Convolutional networks", 0.83, 0.6, 0.94, 0.7, "5 of 6"),
                        new Bar("Transformers", 0.56, 0.33, 0.76, 0.7, "4.5 of 8")));
    }

    private static Histogram histogram() {
        return new Histogram(
                "Most of the 12 scores lie between 60 and 80.",
                "Score",
                List.of(
                        new Histogram.Column("0–20", 0),
                        new Histogram.Column("20–40", 1),
                        new Histogram.Column("40–60", 3),
                        new Histogram.Column("60–80", 6),
                        new Histogram.Column("80–100", 2)));
    }

    private static HeatMap heat() {
        return new HeatMap(
                "Topics",
                "Transformers are the weakest topic.",
                List.of("Topic", "Ada", "Bob", "Cy"),
                List.of(
                        row("Linear algebra", 0.1, 0.3, 0.5),
                        row("Transformers", 0.7, 0.9, 0.95),
                        new Row(
                                "PyTorch",
                                List.of(Optional.empty(), Optional.empty(), Optional.of(new Cell(1, "100 %"))))));
    }

    private static ItemMap items() {
        return new ItemMap(
                "One of three questions lies below 0.",
                "Question",
                List.of(
                        new ItemMap.Point("softmax-shape", 0.7, 0.32, false),
                        new ItemMap.Point("kv-cache & <more>", 0.28, 0.4, false),
                        new ItemMap.Point("dropout-eval", 0.58, -0.59, true)));
    }

    private static Row row(String head, double... shares) {
        return new Row(
                head,
                java.util.Arrays.stream(shares)
                        .mapToObj(share -> Optional.of(new Cell(share, Math.round(share * 100) + " %")))
                        .toList());
    }
}
