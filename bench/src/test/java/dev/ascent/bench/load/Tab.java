package dev.ascent.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser with one tab, in which a person takes a quiz, seen from the server: it gets the page, asks for the view and tells what
 * was typed, in the words of Vaadin's client, and does nothing with the answers but look whether they say that all is saved.
 */
final class Tab {
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");
    private static final Pattern CLIENT = Pattern.compile("\"clientId\":(\\d+)");
    private static final Pattern FIELD = Pattern.compile(
            "\\{\"node\":(\\d+),\"type\":\"put\",\"key\":\"tag\",\"feat\":0,\"value\":\"vaadin-text-field\"\\}");

    /** How often a page tells that it is there; one that is silent for three times that is given up. */
    private static final Duration HEARTBEAT = Duration.ofMinutes(2);

    private final HttpClient client;
    private final URI root;
    private String cookies;
    private String key = "";
    private String number = "";
    private String sync = "0";
    private String sent = "0";
    private String field = "";
    private long beat = System.nanoTime();

    private Tab(HttpClient client, URI root, String token) {
        this.client = client;
        this.root = root;
        this.cookies = "ascent-token=" + token;
    }

    /** Opens an attempt of the person with this token at its current question. */
    static Tab open(HttpClient client, URI root, String token, String attempt)
            throws IOException, InterruptedException {
        Tab tab = new Tab(client, root, token);
        String path = "take/" + attempt;
        HttpRequest.Builder first = HttpRequest.newBuilder(root.resolve("/?v-r=init&location=" + path));
        String page = tab.send(first.header("Cookie", tab.cookies));
        tab.key = found(KEY, page);
        tab.number = found(NUMBER, page);
        String view = tab.tell("{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"" + path
                + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}");
        if (!view.contains("ascent-countdown")) {
            throw new IOException("no question: " + view);
        }
        Matcher shown = FIELD.matcher(view);
        tab.field = shown.find() ? shown.group(1) : "";
        return tab;
    }

    /** Types an answer into the question's only field, and returns when the page says that it is saved. */
    synchronized void type(String text) throws IOException, InterruptedException {
        if (System.nanoTime() - beat > HEARTBEAT.toNanos()) {
            beat = System.nanoTime();
            send(HttpRequest.newBuilder(root.resolve("/?v-r=heartbeat&v-uiId=" + number))
                    .header("Cookie", cookies)
                    .POST(HttpRequest.BodyPublishers.noBody()));
        }
        String answer =
                tell("{\"type\":\"mSync\",\"node\":" + field + ",\"feature\":1,\"property\":\"value\",\"value\":\""
                        + text + "\"},{\"type\":\"event\",\"node\":" + field
                        + ",\"event\":\"value-changed\",\"data\":{}}");
        if (!answer.contains("classList.remove('unsaved')")) {
            throw new IOException("not saved: " + answer);
        }
    }

    /** Lets the browser speak again; whatever it says, the server then drops what it kept to send the page once more. */
    synchronized void goOn() throws IOException, InterruptedException {
        tell("");
    }

    private String tell(String calls) throws IOException, InterruptedException {
        String answer = send(HttpRequest.newBuilder(root.resolve("/?v-r=uidl&v-uiId=" + number))
                .header("Cookie", cookies)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString("{\"csrfToken\":\"" + key + "\",\"syncId\":" + sync
                        + ",\"clientId\":" + sent + ",\"rpc\":[" + calls + "]}")));
        sync = found(SYNC, answer);
        sent = found(CLIENT, answer);
        return answer;
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            cookies += "; " + cookie.substring(0, (cookie + ";").indexOf(';'));
        }
        return response.body();
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
