package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import dev.ascent.core.bank.Bank;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Topic;
import dev.ascent.ui.element.HeatMap;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many published questions there are for each topic and level. */
final class CoverageMap extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** From this many questions on, a topic is well covered at a level. */
    private static final double PLENTY = 4;

    CoverageMap(Bank bank) {
        List<String> heads = new ArrayList<>();
        heads.add(text("bank.topic"));
        for (Level level : Level.values()) {
            heads.add(text("level." + level.id()));
        }
        heads.add(text("coverage.all"));
        List<HeatMap.Row> rows = new ArrayList<>();
        int gaps = 0;
        for (Topic topic : bank.taxonomy().topics()) {
            List<Optional<HeatMap.Cell>> cells = new ArrayList<>();
            long all = 0;
            for (Level level : Level.values()) {
                long count = bank.questions().stream()
                        .filter(question -> question.topic().id().equals(topic.id()) && question.level() == level)
                        .count();
                all += count;
                gaps += count == 0 ? 1 : 0;
                cells.add(Optional.of(new HeatMap.Cell(count / PLENTY, String.valueOf(count))));
            }
            cells.add(Optional.of(new HeatMap.Cell(all / (PLENTY * Level.values().length), String.valueOf(all))));
            rows.add(new HeatMap.Row(topic.title(), cells));
        }
        add(new HeatMap(
                text("coverage.title"),
                text("coverage.caption", bank.questions().size(), rows.size(), gaps),
                heads,
                rows));
    }
}
