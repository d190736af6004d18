package dev.ascent.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** The colour scheme a person chose; remembered by the browser for a year. */
enum SchemeChoice {
    SYSTEM("light dark"),
    LIGHT("light"),
    DARK("dark");

    static final String COOKIE = "ascent-scheme";

    private final String css;

    SchemeChoice(String css) {
        this.css = css;
    }

    String css() {
        return css;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice with that key, or the system's where the key says nothing we know. */
    static SchemeChoice of(String key) {
        for (SchemeChoice choice : values()) {
            if (choice.key().equals(key)) {
                return choice;
            }
        }
        return SYSTEM;
    }

    void apply(UI ui) {
        ui.getPage().executeJs("""
                        document.documentElement.style.colorScheme = $0;
                        document.cookie = $1 + '=' + $2 + ';path=/;max-age=31536000;samesite=lax';
                        """, css, COOKIE, key());
    }
}
