package dev.ascent.ui.element;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.io.Serial;
import java.time.Instant;

/**
 * The time left until a deadline of the server's. It runs in the browser without a request, whatever the browser's
 * clock says; it is spoken at half time, five minutes and one minute, and can be hidden.
 */
@Tag("ascent-countdown")
@JsModule("context://ascent/countdown.js")
public final class Countdown extends Component implements HasStyle {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A countdown that shows nothing until it is told the times. */
    public Countdown() {
        getElement().setProperty("labelLeft", text("countdown.left"));
        getElement().setProperty("labelHide", text("countdown.hide"));
        getElement().setProperty("labelShow", text("countdown.show"));
        getElement().setProperty("labelHalf", text("countdown.half"));
        getElement().setProperty("labelMinutes", text("countdown.minutes"));
        getElement().setProperty("labelMinute", text("countdown.minute"));
        getElement().setProperty("labelUp", text("countdown.up"));
    }

    /**
     * Sets the times, all by the server's clock.
     *
     * @param start when the time began to run: for half time
     * @param now the server's time at this moment
     * @param deadline when the time is up
     */
    public void run(Instant start, Instant now, Instant deadline) {
        getElement().setProperty("total", (double) (deadline.toEpochMilli() - start.toEpochMilli()));
        getElement().executeJs("this.begin($0)", (double) Math.max(0, deadline.toEpochMilli() - now.toEpochMilli()));
    }

    /** Speaks the time left. */
    public void announce() {
        getElement().callJsFunction("announce");
    }

    /** Calls the listener when the time is up. */
    public Registration addTimeUpListener(ComponentEventListener<TimeUpEvent> listener) {
        return addListener(TimeUpEvent.class, listener);
    }

    /** Calls the listener when the browser has slept or its clock was set, and the time left must be told again. */
    public Registration addResyncListener(ComponentEventListener<ResyncEvent> listener) {
        return addListener(ResyncEvent.class, listener);
    }

    /** The time is up. */
    @DomEvent("time-up")
    public static final class TimeUpEvent extends ComponentEvent<Countdown> {

        @Serial
        private static final long serialVersionUID = 1L;

        /** Made by Vaadin. */
        public TimeUpEvent(Countdown source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The browser can no longer tell the time left. */
    @DomEvent("resync")
    public static final class ResyncEvent extends ComponentEvent<Countdown> {

        @Serial
        private static final long serialVersionUID = 1L;

        /** Made by Vaadin. */
        public ResyncEvent(Countdown source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
