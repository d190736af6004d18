package dev.ascent.ui.shell;

import io.micronaut.context.event.ApplicationEvent;
import java.net.URI;

/** Tells that people can reach Ascent in the browser from now on. */
public final class UiReadyEvent extends ApplicationEvent {

    private final URI address;

    UiReadyEvent(UiServer source) {
        super(source);
        this.address = source.address();
    }

    /** The public address. */
    public URI address() {
        return address;
    }
}
