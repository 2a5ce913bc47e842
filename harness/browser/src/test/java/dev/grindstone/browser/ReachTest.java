package dev.grindstone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    private final Reach reach = new Reach(List.of("mail.localhost", "mail.*.localhost"), 7070);

    @Test
    void every_host_ends_at_the_one_port_and_the_rest_nowhere() {
        assertThat(reach.resolverRules())
                .isEqualTo("MAP mail.localhost 127.0.0.1:7070, MAP mail.*.localhost 127.0.0.1:7070, MAP * ~NOTFOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mail.localhost/",
                "http://mail.localhost:7070/mail/u/0/#inbox",
                "http://mail.friday.localhost:7070/",
                "blob:http://mail.localhost:7070/6f9c",
                "about:blank"
            })
    void a_page_of_its_hosts_is_allowed(String url) {
        assertThat(reach.allows(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:7071/",
                "http://mailXlocalhost/",
                "http://mail.localhost.example.com/",
                "http://mail.localhost@example.com/",
                "https://mail.localhost/",
                "file:///etc/passwd",
                "chrome://version",
                "devtools://devtools",
                "view-source:http://mail.localhost/",
                "data:text/html,hello",
                "javascript:alert(1)",
                "not an address"
            })
    void anything_else_is_not(String url) {
        assertThat(reach.allows(url)).isFalse();
    }

    @Test
    void a_host_that_could_smuggle_in_a_rule_is_refused() {
        assertThatThrownBy(() -> new Reach(List.of("a, MAP * 10.0.0.1"), 7070))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'a, MAP * 10.0.0.1' is not a host name: use lower-case letters and dots");
    }

    @Test
    void pages_can_be_served_by_another_machine() {
        assertThat(new Reach(List.of("mail.localhost"), "pages.example", 7070).resolverRules())
                .isEqualTo("MAP mail.localhost pages.example:7070, MAP * ~NOTFOUND");
    }

    @Test
    void an_address_that_could_smuggle_in_a_rule_is_refused() {
        assertThatThrownBy(() -> new Reach(List.of("mail.localhost"), "a:1, MAP * b", 7070))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'a:1, MAP * b' is no address of a machine");
    }
}
