package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.ascent.core.bank.Linter;
import dev.ascent.core.bank.Problem;
import dev.ascent.server.account.Person;
import dev.ascent.server.catalogue.Publishing;
import dev.ascent.server.catalogue.QuestionDesk;
import dev.ascent.server.catalogue.QuestionVersion;
import dev.ascent.server.catalogue.Status;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import java.util.Optional;

/** Is this question right? Its text with every problem at once, and beside it what a candidate will see. */
@Prototype
@Route(value = "bank", layout = MainLayout.class)
@RolesAllowed("instructor")
public class EditorView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String ID = "[a-z0-9][a-z0-9-]{1,62}[a-z0-9]";

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_MILLIS = 500;

    private final transient QuestionDesk desk;
    private final transient Person person = SignedIn.require();
    private final H1 head = new H1();
    private final Span state = new Span();
    private final TextArea yaml = new TextArea(text("editor.yaml"));
    private final ProblemList problems = new ProblemList();
    private final Div message = new Div();
    private final PreviewPane preview;
    private final VersionList versions = new VersionList(this::load);
    private final Button save = new Button(text("editor.save"), event -> save());
    private final Button publish = new Button(text("editor.publish"), event -> publish());
    private String id = "";
    private transient Optional<QuestionVersion> newest = Optional.empty();

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
        message.getElement().setAttribute("role", "status");
        Div title = new Div(new RouterLink("← " + text("bank.title"), BankView.class), head, state);
        title.addClassName("editor-title");
        Div actions = new Div(save, publish);
        actions.addClassName("actions");
        Section source = new Section(actions, message, yaml, new H2(text("problems.title")), problems);
        source.addClassName("card");
        Section history = new Section(new H2(text("versions.title")), versions);
        history.addClassName("card");
        Div left = new Div(source, history);
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
        yaml.setValue(newest.map(QuestionVersion::yaml).orElseGet(() -> QuestionTemplate.of(id)));
        lint();
    }

    private void refresh() {
        List<QuestionVersion> all = desk.versions(person, id);
        newest = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
        versions.show(all);
        mark();
    }

    private void mark() {
        boolean changed =
                newest.map(version -> !version.yaml().equals(yaml.getValue())).orElse(true);
        state.setText(newest.map(version -> text(
                        changed ? "editor.changed" : "editor.state",
                        version.version(),
                        text("status." + version.status().id())))
                .orElse(text("editor.new")));
        save.setEnabled(changed);
    }

    private void lint() {
        Linter.Linted linted = desk.lint(id, yaml.getValue());
        problems.show(linted.problems(), false);
        preview.show(linted.question());
        publish.setEnabled(linted.question().isPresent());
        mark();
    }

    private void load(QuestionVersion version) {
        yaml.setValue(version.yaml());
        say("", text("editor.loaded", version.version()));
    }

    private boolean save() {
        return report(
                desk.saveDraft(person, id, yaml.getValue(), newest.map(QuestionVersion::fingerprint)), "editor.saved");
    }

    private void publish() {
        boolean draft = newest.map(version -> version.yaml().equals(yaml.getValue())
                        && (version.status() == Status.DRAFT || version.status() == Status.IN_REVIEW))
                .orElse(false);
        if (!draft
                && newest.map(version -> version.yaml().equals(yaml.getValue())).orElse(false)) {
            say("", text("editor.nothing"));
            return;
        }
        if (draft || save()) {
            newest.ifPresent(version -> report(desk.publish(person, id, version.version()), "editor.published"));
        }
    }

    private boolean report(Publishing outcome, String done) {
        switch (outcome) {
            case Publishing.Done(QuestionVersion version, List<Problem> found) -> {
                refresh();
                problems.show(found, false);
                say("good", text(done, version.version()));
                return true;
            }
            case Publishing.Faulty faulty -> {
                problems.show(faulty.problems(), false);
                say("bad", text("editor.faulty"));
            }
            case Publishing.Stale stale -> {
                refresh();
                say("warn", text("editor.stale", stale.newest().version()));
            }
            case Publishing.NotPossible not -> say("bad", not.why());
        }
        return false;
    }

    private void say(String tone, String words) {
        message.setText(words);
        message.setClassName("note " + tone);
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
