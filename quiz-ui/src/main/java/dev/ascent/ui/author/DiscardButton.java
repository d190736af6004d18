package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.ascent.server.account.Person;
import dev.ascent.server.catalogue.Status;
import dev.ascent.server.catalogue.TextVersion;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Throws a draft of one's own away, after asking. Keeping it has the focus: Enter must lose nothing. */
final class DiscardButton extends Button {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Person person;
    private int version;

    DiscardButton(Person person, IntConsumer discard) {
        super(text("discard.button"));
        this.person = person;
        addClickListener(event -> {
            ConfirmDialog dialog = new ConfirmDialog();
            dialog.setHeader(text("discard.title", version));
            dialog.setText(text("discard.text"));
            dialog.setConfirmButton(text("discard.keep"), kept -> {});
            dialog.setRejectButton(text("discard.confirm"), confirmed -> discard.accept(version));
            dialog.setRejectButtonTheme("error tertiary");
            dialog.setRejectable(true);
            dialog.open();
        });
    }

    /** Offers it where the newest of the versions is a draft of the person's own. */
    void show(List<TextVersion> versions) {
        Optional<TextVersion> own = versions.reversed().stream()
                .limit(1)
                .filter(newest ->
                        newest.status() == Status.DRAFT && newest.author().equals(Optional.of(person.id())))
                .findFirst();
        setVisible(own.isPresent());
        own.ifPresent(draft -> version = draft.version());
    }
}
