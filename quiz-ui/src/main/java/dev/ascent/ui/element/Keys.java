package dev.ascent.ui.element;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Single keys for a whole page. A key typed in a field, with a modifier, or while a dialog is open is never taken;
 * only keys that were registered are sent.
 */
@Tag("ascent-keys")
@JsModule("context://ascent/keys.js")
public final class Keys extends Component {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Runnable> actions = new LinkedHashMap<>();

    /** No keys yet. */
    public Keys() {
        addListener(KeyEvent.class, event -> {
            Runnable action = actions.get(event.key());
            if (action != null) {
                action.run();
            }
        });
    }

    /**
     * Runs the action at that key.
     *
     * @param key as {@code KeyboardEvent.key} names it, such as {@code n} or {@code ArrowLeft}
     * @return this
     */
    public Keys on(String key, Runnable action) {
        actions.put(key, action);
        getElement().setProperty("keys", String.join(" ", actions.keySet()));
        return this;
    }

    /** A registered key was pressed. */
    @DomEvent("ascent-key")
    public static final class KeyEvent extends ComponentEvent<Keys> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final String key;

        /** Made by Vaadin. */
        public KeyEvent(Keys source, boolean fromClient, @EventData("event.detail.key") String key) {
            super(source, fromClient);
            this.key = key;
        }

        /** The key's name. */
        public String key() {
            return key;
        }
    }
}
