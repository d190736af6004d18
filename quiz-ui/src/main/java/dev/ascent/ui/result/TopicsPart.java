package dev.ascent.ui.result;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.ascent.core.feedback.AreaScore;
import dev.ascent.core.feedback.Report;
import dev.ascent.core.feedback.TopicScore;
import dev.ascent.core.grade.Scoring;
import dev.ascent.ui.element.TopicBars;
import dev.ascent.ui.element.TopicBars.Bar;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.List;

/** How much was right in each topic, and in each area where there are several. */
public final class TopicsPart extends Section {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What share of a topic's points is expected at the level of its questions. */
    private static final double EXPECTED = 0.7;

    /** Shows those of a report; {@code scoring} tells whether points are more or less than what was right. */
    public TopicsPart(Report report, Scoring scoring) {
        addClassName("card");
        add(new H2(text("result.topics")), topics(report.topics()));
        if (!scoring.equals(Scoring.PLAIN)) {
            Paragraph counted = new Paragraph(text("result.topics.counted"));
            counted.addClassName("caption");
            add(counted);
        }
        if (report.areas().size() > 1) {
            add(new H3(text("result.areas")), areas(report.areas()));
        }
    }

    private static Component topics(List<TopicScore> topics) {
        List<Bar> bars = topics.stream()
                .map(topic -> new Bar(
                        topic.topic().title(),
                        topic.share(),
                        topic.low(),
                        topic.high(),
                        EXPECTED,
                        text("points.of", Formats.number(topic.right()), topic.max())))
                .toList();
        long reached =
                topics.stream().filter(topic -> topic.share() >= EXPECTED).count();
        return new TopicBars(
                text("result.topics.caption", reached, topics.size(), Formats.percent(EXPECTED)),
                text("result.topic"),
                bars);
    }

    private static Component areas(List<AreaScore> areas) {
        List<Bar> bars = areas.stream()
                .map(area -> new Bar(
                        area.area().title(),
                        area.share(),
                        area.low(),
                        area.high(),
                        EXPECTED,
                        text("points.of", Formats.number(area.right()), area.max())))
                .toList();
        long reached = areas.stream().filter(area -> area.share() >= EXPECTED).count();
        return new TopicBars(
                text("result.areas.caption", reached, areas.size(), Formats.percent(EXPECTED)),
                text("result.area"),
                bars);
    }
}
