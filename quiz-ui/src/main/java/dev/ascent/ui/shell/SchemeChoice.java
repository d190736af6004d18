package dev.ascent.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /** The choice that the browser remembers; the system's where it remembers none, or where nobody asks. */
    static SchemeChoice of(@Nullable VaadinRequest request) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return of(cookie.getValue());
                }
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
