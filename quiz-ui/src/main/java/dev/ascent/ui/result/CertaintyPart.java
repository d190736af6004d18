package dev.ascent.ui.result;

import static dev.ascent.ui.result.Voice.voiced;
import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.ascent.core.feedback.ConfidenceCalibration;
import dev.ascent.core.feedback.ConfidenceCalibration.Stated;
import dev.ascent.core.grade.Confidence;
import dev.ascent.ui.element.PlainTable;
import dev.ascent.ui.element.Scrolling;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.List;

/** What the stated certainties earned or cost, and how well they agree with what was right. */
final class CertaintyPart extends Section {

    @Serial
    private static final long serialVersionUID = 1L;

    CertaintyPart(ConfidenceCalibration calibration, boolean own) {
        addClassNames("card", "wide");
        int sign = calibration.gained().signum();
        String gained = Formats.number(calibration.gained().abs());
        String earned = sign > 0 ? "certainty.earned" : sign < 0 ? "certainty.cost" : "certainty.even";
        add(new H2(voiced(own, "certainty.title")), new Paragraph(voiced(own, earned, gained)));
        if (calibration.levels().isEmpty()) {
            return;
        }
        PlainTable table = new PlainTable(
                voiced(own, "certainty.title"),
                List.of(
                        voiced(own, "certainty.stated"),
                        text("certainty.answers"),
                        text("certainty.right"),
                        text("certainty.pays"),
                        text("certainty.gained"),
                        text("certainty.fit")));
        calibration.levels().forEach(stated -> table.addRow(row(stated)));
        Paragraph caption = new Paragraph(text("certainty.caption"));
        caption.addClassName("caption");
        add(new Scrolling(table), caption);
    }

    private static List<String> row(Stated stated) {
        Confidence confidence = stated.confidence();
        return List.of(
                text("certainty.option", confidence.grade(), text("confidence." + confidence.id())),
                String.valueOf(stated.answers()),
                text(
                        "certainty.interval",
                        Formats.percent(stated.right()),
                        Formats.percent(stated.low()),
                        Formats.percent(stated.high())),
                text("certainty.range", Formats.percent(confidence.paysFrom()), Formats.percent(confidence.paysTo())),
                Formats.signed(stated.gained()),
                text("fit." + stated.fit().id()));
    }
}
