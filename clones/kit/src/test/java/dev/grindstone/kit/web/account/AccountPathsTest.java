package dev.grindstone.kit.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.web.account.AccountPaths.Asked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountPathsTest {

    private final AccountPaths paths = AccountPaths.of(List.of("/mail/u/0/", "/contacts/"));

    @ParameterizedTest
    @CsvSource({
        "/mail/u/0/nav,       /mail/u/0/nav,   0",
        "/mail/u/1/nav,       /mail/u/0/nav,   1",
        "/mail/u/9/act/read,  /mail/u/0/act/read, 9",
        "/mail/u/3/,          /mail/u/0/,      3",
        "/mail/u/3,           /mail/u/0/,      3",
        "/contacts/new,       /contacts/new,   0",
        "/contacts/u/0/new,   /contacts/new,   0",
        "/contacts/u/2/new,   /contacts/new,   2",
        "/-/u/1/undo,         /-/undo,         1",
        "/mail/,              /mail/,          0",
        "/signin,             /signin,         0",
    })
    void a_number_is_taken_out_of_a_path(String path, String registered, int account) {
        assertThat(paths.read(path)).isEqualTo(new Asked(registered, account));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "99", "10", "00", "+1", "1 ", "%31", "\u0661", "1;x", ""})
    void what_is_no_number_stands_for_nobody(String number) {
        assertThat(paths.read("/mail/u/" + number + "/nav")).isEqualTo(new Asked("/mail/u/0/nav", AccountPaths.NOBODY));
    }

    @Test
    void an_address_names_the_number_of_all_but_the_first() {
        assertThat(paths.address("/mail/u/0/nav", 0)).isEqualTo("/mail/u/0/nav");
        assertThat(paths.address("/mail/u/0/nav", 1)).isEqualTo("/mail/u/1/nav");
        assertThat(paths.address("/contacts/new", 0)).isEqualTo("/contacts/new");
        assertThat(paths.address("/contacts/new", 2)).isEqualTo("/contacts/u/2/new");
        assertThat(paths.address("/signin", 2)).isEqualTo("/signin");
    }

    @Test
    void an_app_of_one_person_at_a_time_has_no_numbers() {
        AccountPaths none = AccountPaths.of(List.of());
        assertThat(none.read("/-/u/1/undo")).isEqualTo(new Asked("/-/u/1/undo", 0));
        assertThat(none.read("/client/u/1/")).isEqualTo(new Asked("/client/u/1/", 0));
        assertThat(none.address("/client/", 3)).isEqualTo("/client/");
    }
}
