package dev.grindstone.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @Test
    void a_name_stands_before_the_address_or_not_at_all() {
        assertThat(Address.parse("Ben Okafor <ben@harbour.example>"))
                .isEqualTo(new Address("Ben Okafor", "ben@harbour.example"));
        assertThat(Address.parse(" ben@harbour.example ")).isEqualTo(new Address("", "ben@harbour.example"));
        assertThat(Address.parse("\"Okafor, Ben\" <ben@harbour.example>").name())
                .isEqualTo("Okafor, Ben");
    }

    @Test
    void a_list_is_cut_at_commas_semicolons_and_lines_but_not_inside_quotes() {
        assertThat(Address.parseAll("a@x.example, \"B, C\" <b@x.example>;c@x.example\nd@x.example,"))
                .extracting(Address::email)
                .containsExactly("a@x.example", "b@x.example", "c@x.example", "d@x.example");
        assertThat(Address.parseAll("  ")).isEmpty();
    }

    @Test
    void a_header_reads_back_as_the_same_address() {
        Address address = new Address("Okafor, Ben", "ben@harbour.example");

        assertThat(address.header()).isEqualTo("\"Okafor, Ben\" <ben@harbour.example>");
        assertThat(Address.parse(address.header())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a@b", "a b@c.example", "@c.example", "a@", "a@.example", "a@b..c"})
    void what_has_no_dotted_host_is_not_valid(String text) {
        assertThat(Address.parse(text).isValid()).isFalse();
    }

    @Test
    void what_has_one_is() {
        assertThat(Address.parse("Ben <ben.okafor+port@mail.harbour.example>").isValid())
                .isTrue();
    }
}
