package dev.ascent.server.ident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 31, 32, 1L << 40, Long.MAX_VALUE})
    void readsWhatItWrites(long number) {
        Id id = new Id(number);

        assertThat(id.toString()).hasSize(13);
        assertThat(Id.parse(id.toString())).contains(id);
        assertThat(Id.parse(id.toString().toUpperCase(Locale.ROOT))).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "zzzzzzzzzzzzz", "000000000000u", "00000000000000"})
    void readsNothingElse(String text) {
        assertThat(Id.parse(text)).isEmpty();
    }
}
