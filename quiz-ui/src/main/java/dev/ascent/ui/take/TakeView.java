package dev.ascent.ui.take;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptState;
import dev.ascent.server.attempt.AttemptView;
import dev.ascent.server.attempt.Saving;
import dev.ascent.server.attempt.SlotView;
import dev.ascent.server.ident.Id;
import dev.ascent.ui.element.Countdown;
import dev.ascent.ui.element.Keys;
import dev.ascent.ui.question.ScoringNote;
import dev.ascent.ui.result.ResultView;
import dev.ascent.ui.shell.Client;
import dev.ascent.ui.shell.SignedIn;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a quiz: one question on the page, the time left, and whether all is saved. */
@Prototype
@Route("take")
@PermitAll
public class TakeView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(TakeView.class);
    private static final int RETRY_MILLIS = 2_000;

    private final transient AttemptService attempts;
    private final transient Person person = SignedIn.require();
    private final Countdown countdown = new Countdown();
    private final SaveStatus status = new SaveStatus();
    private final Span title = new Span();
    private final Div place = new Div();
    private final Button previous = new Button(text("take.previous"), event -> goBack());
    private final Button flag = new Button(text("take.flag"), event -> toggleFlag());
    private final Button next = new Button(text("take.next"), event -> goOn());
    private final Div palettePlace = new Div();

    private transient Optional<AttemptView> attempt = Optional.empty();
    private transient Optional<Answers> answers = Optional.empty();
    private transient Optional<QuestionPane> pane = Optional.empty();
    private transient Optional<Palette> palette = Optional.empty();
    private final Set<Integer> flagged = new TreeSet<>();
    private int slot = 1;

    TakeView(AttemptService attempts) {
        this.attempts = attempts;
        addClassName("take");
        title.addClassName("quiz-title");
        Button finish = new Button(text("take.finish"), event -> askToFinish());
        Div grow = new Div();
        grow.addClassName("grow");
        Header header = new Header(title, grow, status, countdown, finish);
        header.addClassName("take-head");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        flag.getElement().setAttribute("aria-pressed", "false");
        Div spring = new Div();
        spring.addClassName("grow");
        Div moves = new Div(previous, flag, spring, next);
        moves.addClassName("moves-row");
        Button help = new Button(text("take.keys"), event -> showKeys());
        help.addThemeVariants(ButtonVariant.TERTIARY);
        Main main = new Main(place, moves, palettePlace, help);
        main.addClassName("take-main");
        add(header, main, keys());
        countdown.addTimeUpListener(event -> timeUp());
        countdown.addResyncListener(event -> resync());
        status.watch(place, this::confirm);
    }

    private Keys keys() {
        return TakeKeys.of(
                by -> go(slot + by),
                number -> pane.ifPresent(shown -> shown.press(number)),
                () -> pane.ifPresent(QuestionPane::stepCertainty),
                this::toggleFlag,
                countdown::announce,
                this::showKeys);
    }

    private void showKeys() {
        new KeysDialog(asksConfidence()).open();
    }

    private boolean asksConfidence() {
        return attempt.filter(view -> view.scoring().asksConfidence()).isPresent();
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        attempt = Id.parse(parameter).flatMap(id -> attempts.show(person, id));
        AttemptView view = attempt.orElseThrow(NotFoundException::new);
        if (view.state() != AttemptState.IN_PROGRESS) {
            event.forwardTo(ResultView.class, parameter);
            return;
        }
        answers = Optional.of(new Answers(attempts, person, view));
        view.slots().stream().filter(SlotView::flagged).map(SlotView::slot).forEach(flagged::add);
        title.setText(view.title());
        Palette numbers = new Palette(view.slots().size(), this::go);
        palette = Optional.of(numbers);
        palettePlace.removeAll();
        palettePlace.add(numbers);
        ScoringNote.of(view.scoring()).ifPresent(palettePlace::add);
        countdown.run(view.startedAt(), view.serverTime(), view.deadlineAt());
        view.slots().stream()
                .flatMap(one -> one.saved().stream())
                .map(saved -> saved.savedAt())
                .max(java.time.Instant::compareTo)
                .ifPresent(status::saved);
        slot = Math.clamp(view.currentSlot(), 1, view.slots().size());
        show();
    }

    private List<SlotView> slots() {
        return attempt.map(AttemptView::slots).orElse(List.of());
    }

    private void show() {
        answers.ifPresent(known -> {
            QuestionPane shown = new QuestionPane(
                    slots().get(slot - 1),
                    slots().size(),
                    attempt.orElseThrow().scoring(),
                    known.of(slot),
                    response -> answered(() -> known.save(slot, response)),
                    confidence -> answered(() -> known.save(slot, confidence)));
            pane = Optional.of(shown);
            known.whyUnreadable(slot).ifPresent(why -> shown.say(text("take.unreadable", why)));
            place.removeAll();
            place.add(shown);
            mark();
        });
    }

    private void mark() {
        answers.ifPresent(known -> palette.ifPresent(numbers -> numbers.show(known, flagged, slot)));
        previous.setEnabled(slot > 1);
        next.setText(text(slot < slots().size() ? "take.next" : "take.finish"));
        boolean marked = flagged.contains(slot);
        flag.setText(text(marked ? "take.unflag" : "take.flag"));
        flag.getElement().setAttribute("aria-pressed", String.valueOf(marked));
    }

    private void goBack() {
        go(slot - 1);
    }

    private void goOn() {
        if (slot < slots().size()) {
            go(slot + 1);
        } else {
            askToFinish();
        }
    }

    private void go(int target) {
        if (target < 1 || target > slots().size()) {
            return;
        }
        slot = target;
        quietly(() -> attempts.visit(person, id(), target));
        show();
        pane.ifPresent(QuestionPane::takeFocus);
    }

    private void toggleFlag() {
        boolean marked = !flagged.contains(slot);
        if (quietly(() -> attempts.flag(person, id(), slot, marked))) {
            if (marked) {
                flagged.add(slot);
            } else {
                flagged.remove(slot);
            }
        }
        mark();
    }

    private void answered(Supplier<Optional<Saving>> save) {
        pane.ifPresent(shown -> shown.say(""));
        settle(slot, save.get());
        mark();
    }

    /** Brings the tick back where what was typed comes to what is saved already. */
    private void confirm() {
        answers.filter(known -> known.allSaved() && known.whyUnreadable(slot).isEmpty())
                .ifPresent(known -> status.confirm());
    }

    private void settle(int where, Optional<Saving> saving) {
        if (saving.isEmpty()) {
            status.tryingAgain();
            UI ui = UI.getCurrent();
            if (ui.getPollInterval() < 0) {
                ui.setPollInterval(RETRY_MILLIS);
                ui.addPollListener(event -> {
                    event.unregisterListener();
                    ui.setPollInterval(-1);
                    answers.ifPresent(known -> settle(slot, known.tryAgain()));
                });
            }
            return;
        }
        switch (saving.get()) {
            case Saving.Saved saved -> status.saved(saved.savedAt());
            case Saving.Unreadable unreadable -> {
                status.refused();
                pane.ifPresent(shown -> shown.say(text("take.unreadable", unreadable.why())));
            }
            case Saving.Stale stale -> {
                status.saved(stale.newest().savedAt());
                if (where == slot) {
                    pane.ifPresent(shown -> {
                        shown.show(answers.orElseThrow().of(where));
                        shown.say(text("take.stale"));
                    });
                }
            }
            case Saving.Over over -> timeUp();
            case Saving.NotFound gone -> status.refused();
        }
    }

    private void askToFinish() {
        answers.ifPresent(known -> new FinishDialog(known, asksConfidence(), flagged, () -> handIn("")).open());
    }

    private void timeUp() {
        handIn("time-up");
    }

    private void handIn(String why) {
        answers.ifPresent(known -> {
            if (!known.allSaved()) {
                known.tryAgain();
            }
        });
        if (quietly(() -> attempts.submit(person, id(), Client.address()).isPresent())) {
            UI.getCurrent().setPollInterval(-1);
            UI.getCurrent().navigate(ResultView.class, id().toString(), QueryParameters.fromString(why));
        } else {
            pane.ifPresent(shown -> shown.say(text("take.notsubmitted")));
        }
    }

    private void resync() {
        quietly(() -> attempts.show(person, id())
                .map(now -> {
                    countdown.run(now.startedAt(), now.serverTime(), now.deadlineAt());
                    return true;
                })
                .orElse(false));
    }

    private Id id() {
        return attempt.map(AttemptView::id).orElseThrow();
    }

    /** Does what can be done later as well; says whether it worked. */
    private boolean quietly(java.util.function.BooleanSupplier deed) {
        try {
            return deed.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue(
                            "attempt",
                            attempt.map(AttemptView::id).map(Id::toString).orElse(""))
                    .log("The database did not answer: {}", e.getMessage());
            return false;
        }
    }

    @Override
    public String getPageTitle() {
        return attempt.map(AttemptView::title).orElse(text("product"));
    }
}
