package dev.grindstone.chat.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdTest {
    @Test
    void every_number_has_a_text_of_its_own_that_leads_back() {
        Set<String> texts = new HashSet<>();
        for (long number = 1; number < 5_000; number++) {
            long large = (1_773_307_800_000L << 20) + number;
            for (long each : new long[] {number, large}) {
                String text = Id.USER.text(each);
                assertThat(text).matches("U[A-Z0-9]{8,}").containsPattern("\\d");
                assertThat(Id.USER.number(text)).hasValue(each);
                assertThat(texts.add(text)).isTrue();
            }
        }
    }

    @Test
    void the_workspaces_own_voice_has_the_id_that_programs_know() {
        assertThat(Id.USER.text(Member.VOICE)).isEqualTo("USLACKBOT");
        assertThat(Id.USER.number("USLACKBOT")).hasValue(Member.VOICE);
        assertThat(Id.CHANNEL.text(0)).isNotEqualTo("USLACKBOT");
    }

    @Test
    void a_text_of_another_kind_or_form_is_no_id() {
        assertThat(Id.USER.number(Id.CHANNEL.text(7))).isEmpty();
        assertThat(Id.USER.number("U0zzz")).isEmpty();
        assertThat(Id.CHANNEL.number("C0ZZZZZZZZZZZZ")).isEmpty();
        assertThat(Id.CHANNEL.number("general")).isEmpty();
        assertThat(Id.REMINDER.number(Id.REMINDER.text(12))).hasValue(12);
    }

    @Test
    void a_ts_is_seconds_and_six_digits_and_leads_back() {
        long ts = Ts.at(SmallTimes.NOON);
        assertThat(Ts.text(ts)).isEqualTo("1773316800.000009");
        assertThat(Ts.parse("1773316800.000009")).hasValue(ts);
        assertThat(Ts.parse(Ts.linked(ts))).hasValue(ts);
        assertThat(Ts.parse("yesterday")).isEmpty();
        assertThat(Ts.instant(ts)).isEqualTo(SmallTimes.NOON);
    }

    private static final class SmallTimes {
        static final java.time.Instant NOON = java.time.Instant.parse("2026-03-12T12:00:00Z");
    }
}
