package dev.ascent.ui.shell;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.shared.JsonConstants;
import dev.ascent.ui.text.Translations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Why an open page can do nothing more for its person. */
enum Parting {
    /** They signed out elsewhere, or the account has ended or has another password. */
    SIGNED_OUT("parting.out"),
    /** The account has lost a role. */
    RIGHTS_CHANGED("parting.rights");

    private final String key;

    Parting(String key) {
        this.key = key;
    }

    /** Whether the request is one of an open page's, which shows what it is told. */
    static boolean canBeTold(HttpServletRequest request) {
        return RequestType.UIDL
                .getIdentifier()
                .equals(request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
    }

    /**
     * Answers in place of Vaadin. The page stays as it is, so that what was typed there can be copied, sends nothing more, and
     * is loaded again when its person says so; whoever has to sign in comes back to it.
     */
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Translations.bestOf(request.getLocales());
        String json = VaadinService.createCriticalNotificationJSON(
                Translations.text(key + ".title", locale),
                Translations.text(key + ".text", locale),
                Translations.text("parting.go", locale),
                null);
        response.setContentType(JsonConstants.JSON_CONTENT_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
