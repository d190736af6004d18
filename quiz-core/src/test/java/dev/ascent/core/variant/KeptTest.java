package dev.ascent.core.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final Kept<StringBuilder> kept = new Kept<>(10);

    @Test
    void makesWhatIsKeptOnce() {
        AtomicInteger made = new AtomicInteger();

        StringBuilder first = kept.add("text", text -> new StringBuilder(text).append(made.incrementAndGet()));

        assertThat(kept.get("text")).isSameAs(first);
        assertThat(kept.add("text", text -> new StringBuilder(text).append(made.incrementAndGet())))
                .isSameAs(first);
        assertThat(made).hasValue(1);
        assertThat(kept.get("other")).isNull();
    }

    @Test
    void dropsAllWhenTheTextsTogetherGetTooLong() {
        kept.add("12345", StringBuilder::new);
        kept.add("67890", StringBuilder::new);
        assertThat(kept.get("12345")).isNotNull();

        kept.add("x", StringBuilder::new);

        assertThat(kept.get("12345")).isNull();
        assertThat(kept.get("67890")).isNull();
        assertThat(kept.get("x")).isNotNull();
    }

    /** An expression is added for each of its programs: all of them take room. */
    @Test
    void countsATextEachTimeItIsAdded() {
        kept.add("1234", StringBuilder::new);
        kept.add("1234", StringBuilder::new);
        kept.add("5", StringBuilder::new);
        assertThat(kept.get("5")).isNotNull();

        kept.add("1234", StringBuilder::new);

        assertThat(kept.get("5")).isNull();
        assertThat(kept.get("1234")).isNotNull();
    }
}
