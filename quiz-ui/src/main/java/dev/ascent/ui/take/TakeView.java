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
import dev.ascent.ui.shell.SignedIn;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Takes a quiz: one question on the page, the time left, and whether all is saved. */
@Prototype
@Route("take")
@PermitAll
public class TakeView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String TIME_UP = "time-up";

    private final transient AttemptService attempts;
    private final transient Person person = SignedIn.require();
    private final Countdown countdown = new Countdown();
    private final SaveStatus status = new SaveStatus(this::tryAgain);
    private final Span title = new Span();
    private final Div place = new Div();
    private final Moves moves = new Moves(this::goBack, this::toggleFlag, this::goOn);
    private final Div palettePlace = new Div();

    private transient Optional<AttemptView> attempt = Optional.empty();
    private transient Optional<Answers> answers = Optional.empty();
    private transient Optional<QuestionPane> pane = Optional.empty();
    private transient Optional<Palette> palette = Optional.empty();
    private final Set<Integer> flagged = new TreeSet<>();
    private final transient Notes notes = new Notes();

    private int slot = 1;
    private boolean timeUp;
    private boolean heldBack;

    TakeView(AttemptService attempts) {
        this.attempts = attempts;
        addClassName("take");
        title.addClassName("quiz-title");
        Button finish = new Button(text("take.finish"), event -> askToFinish());
        Div grow = new Div();
        grow.addClassName("grow");
        Header header = new Header(title, grow, status, countdown, finish);
        header.addClassName("take-head");
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
        answers.ifPresent(status::show);
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
            shown.say(notes.at(slot));
            place.removeAll();
            place.add(shown);
            status.resume(place, open().id(), slot);
            mark();
        });
    }

    private void mark() {
        answers.ifPresent(known -> palette.ifPresent(numbers -> numbers.show(known, flagged, slot)));
        moves.show(slot, slots().size(), flagged.contains(slot));
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
        open().visit(target);
        show();
        pane.ifPresent(QuestionPane::takeFocus);
    }

    private void toggleFlag() {
        boolean marked = !flagged.contains(slot);
        if (open().flag(slot, marked)) {
            if (marked) {
                flagged.add(slot);
            } else {
                flagged.remove(slot);
            }
        }
        mark();
    }

    private void answered(Supplier<Map<Integer, Saving>> save) {
        notes.clear(slot);
        say("");
        settle(save.get());
    }

    /** Brings the tick back where what was typed comes to what is saved already. */
    private void confirm() {
        answers.filter(Answers::allKept).ifPresent(known -> status.confirm());
    }

    private void tryAgain() {
        answers.ifPresent(known -> settle(known.tryAgain()));
    }

    private void settle(Map<Integer, Saving> outcomes) {
        answers.ifPresent(known -> {
            outcomes.forEach((where, saving) -> tell(known, where, saving));
            status.show(known);
            mark();
            timeUp |= known.isOver();
            if (timeUp) {
                end(known);
            } else if (heldBack && known.allSaved()) {
                heldBack = false;
                say(text("take.released"));
            }
        });
    }

    private void tell(Answers known, int where, Saving saving) {
        notes.hear(where, saving, known.keepsAPart(where));
        if (where == slot) {
            if (saving instanceof Saving.Stale) {
                pane.ifPresent(shown -> shown.show(known.of(where)));
            }
            say(notes.at(where));
        }
    }

    private void say(String words) {
        pane.ifPresent(shown -> shown.say(words));
    }

    private void askToFinish() {
        answers.ifPresent(known -> new FinishDialog(known, asksConfidence(), flagged, this::handIn).open());
    }

    /** Hands in what the candidate has seen as saved: nothing while an answer is not, or is another than they think. */
    private void handIn() {
        answers.ifPresent(known -> {
            Map<Integer, Saving> outcomes = known.tryAgain();
            settle(outcomes);
            Optional<Integer> news = outcomes.entrySet().stream()
                    .filter(one -> !(one.getValue() instanceof Saving.Saved))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (timeUp) {
                return;
            }
            if (!known.allSaved()) {
                heldBack = true;
                say(text("take.heldback", FinishDialog.numbers(known.unsaved())));
            } else if (news.isPresent()) {
                go(news.get());
            } else {
                submit("");
            }
        });
    }

    private void timeUp() {
        timeUp = true;
        tryAgain();
    }

    /** Goes to the result as soon as all is saved, or the database takes no answers any more. */
    private void end(Answers known) {
        if (!known.allSaved() && !known.isOver()) {
            say(text("take.late", FinishDialog.numbers(known.unsaved())));
        } else if (!submit(TIME_UP)) {
            status.tryLater();
        }
    }

    private boolean submit(String why) {
        boolean done = open().submit();
        if (done) {
            UI.getCurrent().navigate(ResultView.class, open().id().toString(), QueryParameters.fromString(why));
        } else {
            say(text("take.notsubmitted"));
        }
        return done;
    }

    private void resync() {
        open().now().ifPresent(now -> countdown.run(now.startedAt(), now.serverTime(), now.deadlineAt()));
    }

    private OpenAttempt open() {
        return new OpenAttempt(attempts, person, attempt.orElseThrow().id());
    }

    @Override
    public String getPageTitle() {
        return attempt.map(AttemptView::title).orElse(text("product"));
    }
}
