package dev.ascent.ui.text;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;

/** Times and numbers as the reader writes them. */
public final class Formats {

    private Formats() {}

    /** The time of day to the second. */
    public static String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", Texts.regional()).format(instant.atZone(zone()));
    }

    /** Day and time with the zone's name, for what people must not miss. */
    public static String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(Texts.regional())
                        .format(instant.atZone(zone()))
                + " (" + zone().getDisplayName(TextStyle.SHORT, Texts.regional()) + ")";
    }

    /** A time span in minutes and seconds, or in minutes alone where it is long. */
    public static String span(Duration duration) {
        long minutes = duration.toMinutes();
        return minutes == 0
                ? text("span.seconds", duration.toSecondsPart())
                : text("span.minutes", minutes, duration.toSecondsPart());
    }

    /** A number without needless zeros. */
    public static String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(Texts.regional());
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** A number with its sign, where it is not 0. */
    public static String signed(BigDecimal value) {
        return value.signum() > 0 ? "+" + number(value) : number(value);
    }

    /** A number with two decimals. */
    public static String decimal(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Texts.regional());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        // Adding 0 makes a rounded −0 a 0.
        return format.format(Math.rint(value * 100) / 100 + 0.0);
    }

    /** A share from 0 to 1 as a percentage. */
    public static String percent(double share) {
        return NumberFormat.getPercentInstance(Texts.regional()).format(share);
    }

    private static ZoneId zone() {
        UI ui = UI.getCurrent();
        String id = ui == null ? null : ui.getPage().getExtendedClientDetails().getTimeZoneId();
        try {
            return id == null || id.isEmpty() ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
