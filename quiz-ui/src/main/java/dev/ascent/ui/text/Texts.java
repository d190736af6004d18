package dev.ascent.ui.text;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** The texts of the UI in the reader's language. */
public final class Texts {

    private Texts() {}

    /**
     * The text with that key, formatted as {@link java.text.MessageFormat} does where there are parameters.
     *
     * @throws java.util.MissingResourceException if there is no such text: a defect
     */
    public static String text(String key, Object... params) {
        return Translations.text(key, locale(), params);
    }

    /** The reader's locale; English where nobody reads. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }

    /** The locale in which the reader's browser writes dates and numbers: of the same language, often with a country. */
    public static Locale regional() {
        UI ui = UI.getCurrent();
        Locale browser = ui == null ? null : ui.getSession().getBrowser().getLocale();
        return browser != null && browser.getLanguage().equals(locale().getLanguage()) ? browser : locale();
    }
}
