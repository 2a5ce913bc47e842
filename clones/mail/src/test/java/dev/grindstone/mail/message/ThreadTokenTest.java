package dev.grindstone.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadTokenTest {
    @Test
    void a_token_looks_like_those_of_the_real_app() {
        assertThat(ThreadToken.of(1_859_447_999_692_800_014L)).hasSize(32).startsWith("FMfcgz");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 1_654_000_000_000_000_001L, 1_859_447_999_692_800_014L, Long.MAX_VALUE})
    void a_token_and_a_hex_id_lead_back_to_the_id(long id) {
        OptionalLong expected = OptionalLong.of(id);

        if (id > 1_000_000) {
            assertThat(ThreadToken.parse(ThreadToken.of(id))).isEqualTo(expected);
        }
        assertThat(ThreadToken.parse(ThreadToken.hex(id))).isEqualTo(expected);
        assertThat(ThreadToken.parse("thread-f:" + id)).isEqualTo(expected);
        assertThat(ThreadToken.parse("#msg-f:" + id)).isEqualTo(expected);
    }

    @Test
    void a_hex_id_has_sixteen_digits() {
        assertThat(ThreadToken.hex(0x14a16fab4adc1456L)).isEqualTo("14a16fab4adc1456");
        assertThat(ThreadToken.hex(255)).isEqualTo("00000000000000ff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "inbox", "p2", "FMfcgz", "FMfcgzGxSbmqKmPmNJmTDDXzSnZmKxpA", "zzzzzzzzzzzzzzzz", "f:x"})
    void anything_else_is_no_id(String text) {
        assertThat(ThreadToken.parse(text)).isEmpty();
    }
}
