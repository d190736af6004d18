package dev.ascent.ui.question;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Scoring;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.Optional;

/** The rules by which a quiz turns answers into points, where they take something off. */
public final class ScoringNote extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private ScoringNote(Scoring scoring) {
        addClassNames("note", "scoring");
        UnorderedList rules = new UnorderedList();
        switch (scoring) {
            case Scoring.Plain plain -> {}
            case Scoring.Formula formula -> rules.add(new ListItem(text("scoring.formula")));
            case Scoring.Penalty penalty ->
                rules.add(new ListItem(text("scoring.penalty", Formats.percent(penalty.cost()))));
            case Scoring.Certainty certainty -> {
                for (Confidence confidence : Confidence.values()) {
                    rules.add(new ListItem(text("scoring.certainty." + confidence.id())));
                }
            }
        }
        rules.add(
                new ListItem(text("scoring.nothing")),
                new ListItem(text(scoring.belowZero() ? "scoring.below" : "scoring.floor")));
        add(new Paragraph(text(scoring.asksConfidence() ? "scoring.title.certainty" : "scoring.title")), rules);
    }

    /** The rules of a scoring to unfold; none where answers only ever earn points. */
    public static Optional<Component> of(Scoring scoring) {
        if (scoring.equals(Scoring.PLAIN)) {
            return Optional.empty();
        }
        NativeDetails details = new NativeDetails(text("scoring.summary"), new ScoringNote(scoring));
        details.addClassName("scoring-rules");
        return Optional.of(details);
    }

    /** The rules of a scoring in a few sentences, to be read before starting; none where answers only ever earn points. */
    public static Optional<Component> brief(Scoring scoring) {
        String rule = switch (scoring) {
            case Scoring.Plain plain -> "";
            case Scoring.Formula formula -> text("scoring.formula");
            case Scoring.Penalty penalty -> text("scoring.penalty", Formats.percent(penalty.cost()));
            case Scoring.Certainty certainty -> text("scoring.brief");
        };
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        Paragraph brief = new Paragraph(rule + " " + text(scoring.belowZero() ? "scoring.below" : "scoring.floor"));
        brief.addClassNames("note", "brief");
        return Optional.of(brief);
    }
}
