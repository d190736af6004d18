package dev.ascent.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One tab of an installed Chromium without a window, driven over its DevTools protocol. */
final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern SOCKET = Pattern.compile("\"webSocketDebuggerUrl\":\\s*\"([^\"]+)\"");

    private final Process process;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private int lastId;

    private Chromium(Process process, URI tab) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(tab, new Listener(messages))
                .join();
    }

    /**
     * Starts the browser that {@code ASCENT_CHROMIUM} names, else Debian's.
     *
     * @param profile a folder for its files, which it makes
     * @throws BenchFault if there is none, or it does not start
     */
    static Chromium start(Path profile) {
        String command = Objects.requireNonNullElse(System.getenv("ASCENT_CHROMIUM"), "/usr/bin/chromium");
        if (!Files.isExecutable(Path.of(command))) {
            throw new BenchFault("This benchmark needs Chromium, and there is none at " + command
                    + ". Install it, or say where it is in ASCENT_CHROMIUM.");
        }
        List<String> words = List.of(
                command,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank");
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Chromium(process, tab(profile));
        } catch (IOException e) {
            throw new BenchFault("Chromium did not start", e);
        }
    }

    private static URI tab(Path profile) throws IOException {
        Path portFile = profile.resolve("DevToolsActivePort");
        Waiting.until(() -> Files.exists(portFile) && Files.size(portFile) > 0, PATIENCE, "Chromium did not start");
        String port = Files.readAllLines(portFile).getFirst();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Matcher found = SOCKET.matcher(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!found.find()) {
                throw new BenchFault("Chromium gave no tab");
            }
            return URI.create(found.group(1));
        } catch (InterruptedException e) {
            throw new BenchFault("Interrupted", e);
        }
    }

    /** Opens {@code address} and returns once a first heading with text stands on the page. */
    void openUntilHeading(URI address) {
        send("Page.navigate", "{\"url\":\"" + address + "\"}");
        Waiting.until(
                () -> send(
                                "Runtime.evaluate",
                                "{\"expression\":\"location.href.startsWith('" + address
                                        + "') && (document.querySelector('h1')?.innerText ?? '').trim() !== ''\"}")
                        .contains("\"value\":true"),
                PATIENCE,
                "No heading appeared at " + address);
    }

    private String send(String method, String parameters) {
        int id = ++lastId;
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .join();
        try {
            String answer;
            do {
                answer = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } while (answer != null && !answer.startsWith("{\"id\":" + id + ","));
            if (answer == null) {
                throw new BenchFault("Chromium does not answer");
            }
            return answer;
        } catch (InterruptedException e) {
            throw new BenchFault("Interrupted", e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new BenchFault("Interrupted", e);
        }
    }

    /** Puts whole messages into a queue. */
    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<String> messages;
        private final StringBuilder partial = new StringBuilder();

        Listener(BlockingQueue<String> messages) {
            this.messages = messages;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                messages.add(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
