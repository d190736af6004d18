package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import dev.ascent.server.catalogue.Status;
import dev.ascent.server.catalogue.TextVersion;
import dev.ascent.ui.element.Confirmation;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Takes a question out of new attempts, after asking, or brings it back. */
final class RetireButton extends Button {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient IntConsumer retire;
    private final transient IntConsumer restore;
    private transient Runnable deed = () -> {};

    RetireButton(IntConsumer retire, IntConsumer restore) {
        this.retire = retire;
        this.restore = restore;
        addClickListener(event -> deed.run());
    }

    void show(List<TextVersion> versions) {
        Optional<TextVersion> published = last(versions, Status.PUBLISHED);
        Optional<TextVersion> retired = last(versions, Status.RETIRED);
        setVisible(published.isPresent() || retired.isPresent());
        if (published.isPresent()) {
            setText(text("retire.button"));
            deed = () -> ask(published.get().version());
        } else {
            setText(text("restore.button"));
            deed = () -> retired.ifPresent(version -> restore.accept(version.version()));
        }
    }

    private void ask(int version) {
        Confirmation dialog = new Confirmation();
        dialog.setHeader(text("retire.title", version));
        dialog.setText(text("retire.text"));
        dialog.setConfirmButton(text("retire.confirm"), event -> retire.accept(version));
        dialog.setConfirmButtonTheme("error");
        dialog.setCancelButton(text("cancel"), event -> {});
        dialog.setCancelable(true);
        dialog.open();
    }

    private static Optional<TextVersion> last(List<TextVersion> versions, Status status) {
        return versions.reversed().stream()
                .filter(version -> version.status() == status)
                .findFirst();
    }
}
