package dev.ascent.ui.take;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.ascent.server.ident.Id;
import dev.ascent.ui.text.Formats;
import java.io.Serial;

/**
 * Says whether all answers are in the database. The browser itself takes the tick away at the first touch of an answer;
 * only a commit brings it back.
 */
@JsModule("context://ascent/drafts.js")
final class SaveStatus extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** After which typing has paused and every answer form has sent what was typed. */
    private static final int PAUSE_MILLIS = 2_000;

    /** What was typed so shortly before a commit came back is not part of it. */
    private static final int IN_FLIGHT_MILLIS = 500;

    private static final int RETRY_MILLIS = 2_000;

    private final Span saved = new Span();
    private final Span waiting = new Span(text("take.waiting"));
    private boolean due;

    /**
     * Makes the status of a page that has tried nothing yet.
     *
     * @param tryAgain called a while after something could not be done
     */
    SaveStatus(Runnable tryAgain) {
        addClassName("save-status");
        getElement().setAttribute("role", "status");
        saved.addClassName("saved");
        waiting.addClassName("waiting");
        add(saved, waiting);
        getElement().addEventListener("try-again", event -> {
            due = false;
            tryAgain.run();
        });
    }

    /** Shows the tick if all answers are in the database, else which are not or that it is tried again. */
    void show(Answers answers) {
        if (!answers.allSaved()) {
            unsaved(text("take.again"));
            tryLater();
        } else if (answers.allKept()) {
            answers.savedAt().ifPresent(at -> saved.setText("✓ " + text("take.saved", Formats.time(at))));
            confirm();
        } else {
            unsaved(text("take.refused", FinishDialog.numbers(answers.unreadable())));
        }
    }

    /** All that was sent so far is in the database. */
    void confirm() {
        waiting.setText(text("take.waiting"));
        getElement().executeJs("""
                        if (performance.now() - (this.typedAt ?? -$0) >= $0) {
                          this.classList.remove('unsaved');
                          if (this.part) ascentDrafts.forget(this.part);
                        }
                        """, IN_FLIGHT_MILLIS);
    }

    private void unsaved(String words) {
        waiting.setText(words);
        getElement().executeJs("this.classList.add('unsaved')");
    }

    /**
     * Asks the browser to call back after a while, once however often this is called until then. It begins to wait when it
     * has this answer, so that a database that takes long to fail is not asked by ever more tries at a time.
     */
    void tryLater() {
        if (!due) {
            due = true;
            getElement().executeJs("setTimeout(() => this.dispatchEvent(new Event('try-again')), $0)", RETRY_MILLIS);
        }
    }

    /** Brings back what was typed into that part of the page and not saved, before the page had to be loaded anew. */
    void resume(Component part, Id attempt, int slot) {
        part.getElement().executeJs("ascentDrafts.resume(this, $0, $1)", attempt.toString(), slot);
    }

    /**
     * Takes the tick away as soon as the person touches an answer in that part of the page. Leaving a field changes
     * nothing that typing has not changed already.
     *
     * @param paused told when typing has paused for a while
     */
    void watch(Component part, Runnable paused) {
        part.getElement().executeJs("""
                        const status = $0;
                        status.part = this;
                        const isTyped = (one) => one.matches('textarea, input:not([type=radio], [type=checkbox])');
                        this.addEventListener('input', (event) => {
                          status.classList.add('unsaved');
                          ascentDrafts.keep(this, event);
                          if (isTyped(event.target)) status.typedAt = performance.now();
                        });
                        this.addEventListener('change', (event) => {
                          if (isTyped(event.target)) delete status.typedAt; else status.classList.add('unsaved');
                        });
                        """, getElement());
        part.getElement().addEventListener("input", event -> paused.run()).debounce(PAUSE_MILLIS);
    }
}
