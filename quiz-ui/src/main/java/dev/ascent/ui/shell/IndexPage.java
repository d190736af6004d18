package dev.ascent.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.ascent.ui.text.Translations;
import jakarta.inject.Singleton;
import java.io.Serial;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Element;

/** Completes the page: its language, the chosen colour scheme, and a policy that runs no script but ours. */
@Singleton
final class IndexPage implements VaadinServiceInitListener, IndexHtmlRequestListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int NONCE_BYTES = 18;
    private final transient SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse page) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().head().appendElement("script").attr("type", "module").attr("src", "ascent/alert.js");
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
        Element html = page.getDocument().selectFirst("html");
        if (html != null) {
            html.attr(
                    "lang",
                    Translations.bestOf(page.getVaadinRequest().getLocales()).toLanguageTag());
            html.attr(
                    "style",
                    "color-scheme: " + SchemeChoice.of(page.getVaadinRequest()).css());
        }
    }

    /**
     * Vaadin's client compiles small functions it is sent, hence unsafe-eval; it sets style attributes, hence
     * unsafe-inline for styles.
     */
    private static String policy(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
                + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
    }
}
