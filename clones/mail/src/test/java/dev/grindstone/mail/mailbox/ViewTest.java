package dev.grindstone.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewTest {
    @Test
    void routes_name_a_place_a_name_and_a_page() {
        assertThat(View.parse("inbox")).isEqualTo(new View("inbox", "", 1));
        assertThat(View.parse("sent/p3")).isEqualTo(new View("sent", "", 3));
        assertThat(View.parse("label/%5BImap%5D/Drafts")).isEqualTo(new View("label", "[Imap]/Drafts", 1));
        assertThat(View.parse("label/Quay+4/p2")).isEqualTo(new View("label", "Quay 4", 2));
        assertThat(View.parse("search/from:ann+is:unread")).isEqualTo(new View("search", "from:ann is:unread", 1));
        assertThat(View.parse("search/p2")).isEqualTo(new View("search", "p2", 1));
        assertThat(View.parse("")).isEqualTo(new View("inbox", "", 1));
        assertThat(View.parse("search/100%")).isEqualTo(new View("search", "100%", 1));
    }

    @Test
    void a_route_can_be_written_again() {
        for (String route : new String[] {"inbox", "sent/p3", "label/Berths/Quay+4/p2", "search/from:ann+%22a+b%22"}) {
            assertThat(View.parse(route).route()).isEqualTo(route);
        }
        assertThat(View.parse("sent/p3").route(1)).isEqualTo("sent");
    }
}
