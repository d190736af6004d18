package dev.ascent.bench.load;

import dev.ascent.bench.load.People.Candidate;
import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.fixture.Engine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What attempts in progress and open pages cost a node: the heap after full collections. The database is MySQL, since the
 * embedded one has a cache of its own in the same heap.
 */
final class HeapBench {
    private static final String QUIZ = "phase-2";

    /** More than a node keeps papers of, so that its caches are full before anything is counted. */
    static final int FIRST = 2_500;

    private static final int STARTERS = 16;
    private static final int PAGES = 400;
    private static final int COLLECTIONS = 4;
    private static final double AIM_KILOBYTES = 150;

    private HeapBench() {}

    /**
     * What was measured, in bytes.
     *
     * @param start the heap of a node that nobody uses
     * @param first with 2,500 attempts in progress, which fill its caches
     * @param all with {@code attempts} of them
     * @param opened with so many pages open as well, each as it was loaded: the server keeps its first answer, in case the
     *     browser did not get it
     * @param pages with these pages in use: each has asked for something again
     */
    record Heap(int attempts, long start, long first, long all, long opened, long pages) {
        private double anAttempt() {
            return (all - first) / (double) (attempts - FIRST);
        }

        private double aPage(long used) {
            return (used - all) / (double) PAGES / 1024;
        }

        /** Whether a page costs no more than it should. */
        boolean holds() {
            return aPage(pages) <= AIM_KILOBYTES;
        }

        String text() {
            return String.format(
                    Locale.ROOT,
                    """
                    Heap after full collections
                      a node that nobody uses                 %,8.1f MB
                      with %,6d attempts in progress         %,8.1f MB   (its caches are full)
                      with %,6d attempts in progress         %,8.1f MB   %.0f bytes for each further one
                      with %,6d question pages just loaded   %,8.1f MB   %.0f kB for each
                      with %,6d question pages in use        %,8.1f MB   %.0f kB for each; aim: at most %.0f kB
                    """,
                    start / 1e6,
                    FIRST,
                    first / 1e6,
                    attempts,
                    all / 1e6,
                    anAttempt(),
                    PAGES,
                    opened / 1e6,
                    aPage(opened),
                    PAGES,
                    pages / 1e6,
                    aPage(pages),
                    AIM_KILOBYTES);
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "  {\"start\": %d, \"firstAttempts\": %d, \"first\": %d, \"attempts\": %d, \"all\": %d, \"pagesOpen\": %d,"
                            + " \"opened\": %d, \"pages\": %d, \"bytesAnAttempt\": %.1f, \"kilobytesALoadedPage\": %.1f,"
                            + " \"kilobytesAPage\": %.1f}",
                    start,
                    FIRST,
                    first,
                    attempts,
                    all,
                    PAGES,
                    opened,
                    pages,
                    anAttempt(),
                    aPage(opened),
                    aPage(pages));
        }
    }

    /** Measures with so many attempts in progress, more than 2,500. */
    static Heap measure(int attempts) {
        try (Stage stage = Stage.open(Engine.MYSQL, folder -> Optional.empty());
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            Starter starter = stage.inner().context().getBean(Starter.class);
            List<Candidate> readers = People.withTokens(stage.inner(), "reader", PAGES + 1);
            List<String> open = new ArrayList<>();
            for (Candidate reader : readers) {
                open.add(People.start(starter, reader.person(), QUIZ).id().toString());
            }
            // What the first page loads once, no page costs.
            Tab.open(client, stage.inner().address(), readers.getLast().token(), open.getLast());
            long start = used();
            begin(stage, starter, "first", FIRST);
            long first = used();
            begin(stage, starter, "more", attempts - FIRST);
            long all = used();
            List<Tab> tabs = new ArrayList<>();
            for (int page = 0; page < PAGES; page++) {
                tabs.add(Tab.open(
                        client, stage.inner().address(), readers.get(page).token(), open.get(page)));
            }
            long opened = used();
            for (Tab tab : tabs) {
                tab.goOn();
            }
            return new Heap(attempts, start, first, all, opened, used());
        } catch (IOException | InterruptedException e) {
            throw new LoadFault("The heap could not be measured", e);
        }
    }

    /** Many attempts at once, of which nothing stays here. */
    private static void begin(Stage stage, Starter starter, String name, int count) {
        List<Person> people = People.join(stage.inner(), name, count);
        OpenLoop.Run run = OpenLoop.arrive(
                count, Duration.ZERO, STARTERS, number -> People.start(starter, people.get(number), QUIZ));
        if (run.failures() > 0) {
            throw new LoadFault("Not all attempts could be started: " + run.firstFailure());
        }
    }

    private static long used() throws InterruptedException {
        for (int time = 0; time < COLLECTIONS; time++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
