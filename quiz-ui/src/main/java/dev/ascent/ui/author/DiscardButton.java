package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import dev.ascent.server.account.Person;
import dev.ascent.server.catalogue.Status;
import dev.ascent.server.catalogue.TextVersion;
import dev.ascent.ui.element.SafeDialog;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Throws a draft of one's own away, after asking. */
final class DiscardButton extends Button {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Person person;
    private int version;

    DiscardButton(Person person, IntConsumer discard) {
        super(text("discard.button"));
        this.person = person;
        addClickListener(event -> {
            SafeDialog dialog = new SafeDialog(text("discard.title", version), text("discard.keep"), () -> {});
            dialog.setText(text("discard.text"));
            dialog.offerLosing(text("discard.confirm"), () -> discard.accept(version));
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
