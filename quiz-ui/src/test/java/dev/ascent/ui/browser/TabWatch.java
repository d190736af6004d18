package dev.ascent.ui.browser;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.WrappedSession;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.Serial;
import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sees every tab that is opened, and keeps none of them in memory. */
@Singleton
@Requires(property = TabWatch.PROPERTY, value = "true")
public class TabWatch implements VaadinServiceInitListener {
    /** The property that sets it to work. */
    public static final String PROPERTY = "ascent.test.tab-watch";

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Queue<WeakReference<UI>> tabs = new ConcurrentLinkedQueue<>();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(tab -> tabs.add(new WeakReference<>(tab.getUI())));
    }

    /** How many tabs were opened. */
    public int opened() {
        return tabs.size();
    }

    /** How many of them something still refers to, or the collector has not come to yet. */
    public long inMemory() {
        return tabs.stream().filter(tab -> tab.get() != null).count();
    }

    /** Ends all sessions, as the server does with those that are idle for too long. */
    public void expireSessions() {
        tabs.stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .map(tab -> tab.getSession().getSession())
                .collect(Collectors.toMap(WrappedSession::getId, Function.identity(), (one, same) -> one))
                .values()
                .forEach(WrappedSession::invalidate);
    }
}
