package dev.ascent.ui.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Objects;

/** The browser at the other end. */
public final class Client {

    private Client() {}

    /** The network address of the request at hand; empty where there is none, as during push. */
    public static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : Objects.requireNonNullElse(request.getRemoteAddr(), "");
    }
}
