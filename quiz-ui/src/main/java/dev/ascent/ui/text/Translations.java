package dev.ascent.ui.text;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.io.Serial;
import java.text.MessageFormat;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The message bundles: English complete, other languages as far as they go. */
@Singleton
public final class Translations implements I18NProvider {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return text(key, locale, params);
    }

    /**
     * The text with that key.
     *
     * @throws MissingResourceException if even English has none: a defect
     */
    public static String text(String key, Locale locale, Object... params) {
        String pattern = ResourceBundle.getBundle("dev.ascent.ui.messages", locale, NO_FALLBACK)
                .getString(key);
        return params.length == 0 ? pattern : new MessageFormat(pattern, locale).format(params);
    }

    /** The first of the languages that a browser prefers which we have, else English. */
    public static Locale bestOf(Enumeration<Locale> wanted) {
        while (wanted.hasMoreElements()) {
            String language = wanted.nextElement().getLanguage();
            for (Locale locale : LOCALES) {
                if (locale.getLanguage().equals(language)) {
                    return locale;
                }
            }
        }
        return Locale.ENGLISH;
    }
}
