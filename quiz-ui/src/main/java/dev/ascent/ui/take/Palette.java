package dev.ascent.ui.take;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/** The numbers of all questions: not answered, answered, flagged, and where one is. */
final class Palette extends Nav {

    @Serial
    private static final long serialVersionUID = 1L;

    private final List<NativeButton> buttons = new ArrayList<>();

    Palette(int slots, IntConsumer go) {
        addClassName("palette");
        getElement().setAttribute("aria-label", text("take.palette"));
        for (int slot = 1; slot <= slots; slot++) {
            int target = slot;
            NativeButton button = new NativeButton(String.valueOf(slot), event -> go.accept(target));
            buttons.add(button);
            add(button);
        }
    }

    private static String state(Answers answers, int slot) {
        if (answers.unreadable().contains(slot)) {
            return "take.notread";
        }
        return answers.isAnswered(slot) ? "take.answered" : "take.unanswered";
    }

    void show(Answers answers, Set<Integer> flagged, int current) {
        for (int slot = 1; slot <= buttons.size(); slot++) {
            NativeButton button = buttons.get(slot - 1);
            boolean answered = answers.isAnswered(slot);
            boolean flag = flagged.contains(slot);
            button.setClassName("answered", answered);
            button.setClassName("flagged", flag);
            if (slot == current) {
                button.getElement().setAttribute("aria-current", "step");
            } else {
                button.getElement().removeAttribute("aria-current");
            }
            String state = text(state(answers, slot));
            button.getElement()
                    .setAttribute(
                            "aria-label",
                            text("take.palette.item", slot, flag ? state + ", " + text("take.flagged") : state));
        }
    }
}
