package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.ascent.core.bank.Linter;
import dev.ascent.core.bank.Problem;
import dev.ascent.core.question.Kind;
import dev.ascent.server.account.Person;
import dev.ascent.server.catalogue.Publishing;
import dev.ascent.server.catalogue.QuestionDesk;
import dev.ascent.server.catalogue.Status;
import dev.ascent.server.catalogue.TextVersion;
import dev.ascent.ui.shell.Client;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Is this question right? Its text with every problem at once, and beside it what a candidate will see. */
@Prototype
@Route(value = "bank", layout = MainLayout.class)
@RolesAllowed("instructor")
public class EditorView extends Div implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver {

    static final String ID = "[a-z0-9][a-z0-9-]{1,62}[a-z0-9]";

    /** The parameter of the address that names the kind with which a new question begins. */
    static final String KIND = "kind";

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_MILLIS = 500;

    private final transient QuestionDesk desk;
    private final transient Person person = SignedIn.require();
    private final H1 head = new H1();
    private final Span state = new Span();
    private final TextArea yaml = new TextArea(text("editor.yaml"));
    private final ProblemList problems = new ProblemList();
    private final Note message = new Note();
    private final ConflictPart conflict = new ConflictPart(this::keepMine, this::takeTheirs);
    private final DiffView difference = new DiffView();
    private final NativeDetails differences = new NativeDetails("", difference);
    private final PreviewPane preview;
    private final VersionList versions = new VersionList(this::load);
    private final Button save = new Button(text("editor.save"), event -> save());
    private final Button publish = new Button(text("editor.publish"), event -> publish());
    private final RetireButton retire = new RetireButton(this::retire, this::restore);
    private final DiscardButton discard = new DiscardButton(person, this::discard);
    private String id = "";
    private String begun = "";
    private boolean sound;
    private transient List<TextVersion> stored = List.of();

    EditorView(QuestionDesk desk) {
        this.desk = desk;
        this.preview = new PreviewPane(desk::preview);
        addClassName("editor");
        state.addClassName("tag");
        yaml.setValueChangeMode(ValueChangeMode.LAZY);
        yaml.setValueChangeTimeout(PAUSE_MILLIS);
        yaml.getElement().setAttribute("spellcheck", "false");
        yaml.addClassName("yaml");
        yaml.addValueChangeListener(event -> lint());
        problems.onChoice(this::jump);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        differences.addToggleListener(event -> mark());
        Div title = new Div(new RouterLink("← " + text("bank.title"), BankView.class), head, state);
        title.addClassName("editor-title");
        Div actions = new Div(save, publish, retire, discard);
        actions.addClassName("actions");
        Section source = new Section(actions, message, conflict, yaml, new H2(text("problems.title")), problems);
        source.addClassName("card");
        differences.addClassName("card");
        Section history = new Section(new H2(text("versions.title")), versions);
        history.addClassName("card");
        Div left = new Div(source, differences, history);
        left.addClassName("stack");
        Div columns = new Div(left, preview);
        columns.addClassName("editor-columns");
        add(title, columns);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        if (!parameter.matches(ID)) {
            throw new NotFoundException();
        }
        id = parameter;
        head.setText(id);
        refresh();
        begun = newest().map(TextVersion::yaml).orElseGet(() -> ExampleText.of(kind(event), id));
        yaml.setValue(begun);
        lint();
    }

    /** The kind of a new question, which its address names; an address without one is of a question that there is not. */
    private static Kind kind(BeforeEvent event) {
        return event.getLocation().getQueryParameters().getSingleParameter(KIND).stream()
                .flatMap(name -> Stream.of(Kind.values()).filter(one -> one.id().equals(name)))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!yaml.getValue().equals(begun)) {
            ContinueNavigationAction leaving = event.postpone();
            LeaveDialog.open(leaving::proceed, leaving::cancel);
        }
    }

    private Optional<TextVersion> newest() {
        return stored.isEmpty() ? Optional.empty() : Optional.of(stored.getLast());
    }

    /** The version that the text in the editor is compared with: the published one, else the newest. */
    private Optional<TextVersion> compared() {
        return stored.stream()
                .filter(version -> version.status() == Status.PUBLISHED)
                .findFirst()
                .or(this::newest);
    }

    private void refresh() {
        stored = desk.versions(person, id);
        versions.show(stored);
        retire.show(stored);
        discard.show(stored);
        mark();
    }

    private void mark() {
        String now = yaml.getValue();
        boolean changed = newest().map(version -> !version.yaml().equals(now)).orElse(true);
        state.setText(newest().map(version -> text(
                        changed ? "editor.changed" : "editor.state",
                        version.version(),
                        text("status." + version.status().id())))
                .orElse(text("editor.new")));
        save.setEnabled(changed);
        publish.setEnabled(
                sound && (changed || newest().filter(EditorView::isDraft).isPresent()));
        differences.setVisible(compared().isPresent());
        compared().ifPresent(version -> {
            differences.setSummaryText(text(
                    "diff.with",
                    version.version(),
                    text("status." + version.status().id())));
            if (differences.isOpen()) {
                difference.show(version.yaml(), now);
            }
        });
        getElement()
                .executeJs("window.onbeforeunload = $0 ? (event) => event.preventDefault() : null", !now.equals(begun));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().getPage().executeJs("window.onbeforeunload = null");
    }

    private void lint() {
        Linter.Linted linted = desk.lint(id, yaml.getValue());
        problems.show(linted.problems(), false);
        preview.show(linted.question());
        sound = linted.question().isPresent();
        mark();
    }

    private void load(TextVersion version) {
        replace(version.yaml(), text("editor.loaded", version.version()));
    }

    /** Puts another text into the editor; the one that was there can be brought back. */
    private void replace(String other, String words) {
        String before = yaml.getValue();
        yaml.setValue(other);
        message.say("", words, text("editor.back"), () -> replace(before, text("editor.isback")));
    }

    private boolean save() {
        return save(newest());
    }

    private boolean save(Optional<TextVersion> basedOn) {
        String now = yaml.getValue();
        boolean done = report(
                desk.saveDraft(person, id, now, basedOn.map(TextVersion::fingerprint), Client.address()),
                "editor.saved");
        if (done) {
            begun = now;
            mark();
        }
        return done;
    }

    private void keepMine(TextVersion theirs) {
        save(Optional.of(theirs));
    }

    private void takeTheirs(TextVersion theirs) {
        refresh();
        replace(theirs.yaml(), text("conflict.taken", theirs.version()));
        begun = theirs.yaml();
        mark();
    }

    private void publish() {
        Optional<TextVersion> same = newest().filter(version -> version.yaml().equals(yaml.getValue()));
        if (same.filter(EditorView::isDraft).isPresent() || save()) {
            newest().ifPresent(version ->
                    report(desk.publish(person, id, version.version(), Client.address()), "editor.published"));
        }
    }

    /** Goes on with the version before, or to the list where there is none. */
    private void discard(int version) {
        if (!report(desk.discard(person, id, version, Client.address()), "discard.done")) {
            return;
        }
        begun = newest().map(TextVersion::yaml).orElse(yaml.getValue());
        yaml.setValue(begun);
        if (stored.isEmpty()) {
            UI.getCurrent().navigate(BankView.class);
        }
    }

    private static boolean isDraft(TextVersion version) {
        return version.status() == Status.DRAFT || version.status() == Status.IN_REVIEW;
    }

    private void retire(int version) {
        if (report(desk.retire(person, id, version, Client.address()), "retire.done")) {
            message.say("good", text("retire.done", version), text("retire.undo"), () -> restore(version));
        }
    }

    private void restore(int version) {
        report(desk.restore(person, id, version, Client.address()), "restore.done");
    }

    private boolean report(Publishing outcome, String done) {
        switch (outcome) {
            case Publishing.Done(TextVersion version, List<Problem> found) -> {
                refresh();
                problems.show(found, false);
                message.say("good", text(done, version.version()));
                return true;
            }
            case Publishing.Faulty faulty -> {
                problems.show(faulty.problems(), false);
                message.say("bad", text("editor.faulty"));
            }
            case Publishing.Stale stale -> conflict.show(stale.newest(), yaml.getValue());
            case Publishing.NotPossible not -> message.say("bad", not.why());
        }
        return false;
    }

    private void jump(Problem problem) {
        yaml.getElement().executeJs("""
                        const area = this.inputElement, lines = area.value.split('\\n');
                        const at = lines.slice(0, $0 - 1).reduce((sum, line) => sum + line.length + 1, 0) + $1 - 1;
                        area.focus(); area.setSelectionRange(at, at);
                        """, Math.max(1, problem.line()), Math.max(1, problem.column()));
    }

    @Override
    public String getPageTitle() {
        return id + " · " + text("bank.title");
    }
}
