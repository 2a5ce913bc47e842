package dev.grindstone.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppLinksTest {
    @Test
    void a_link_into_an_app_gets_the_host_and_port_of_the_reader() {
        assertThat(AppLinks.absolute(
                        "<a href=\"" + AppLinks.stored("shop", "/orders/1") + "\">Order</a>",
                        app -> "http://" + app + ".w7.localhost:7070"))
                .isEqualTo("<a href=\"http://shop.w7.localhost:7070/orders/1\">Order</a>");
    }

    @Test
    void cleaning_keeps_a_link_into_an_app_and_a_form_that_names_none_goes() {
        assertThat(SafeHtml.clean("<a href=\"app:shop/orders/1\">Order</a>")).contains("app:shop/orders/1");
        assertThat(SafeHtml.clean("<a href=\"app://evil.example\">Order</a>")).doesNotContain("evil");
        assertThat(AppLinks.absolute("<p>\"app: a word\"</p>", app -> "nowhere"))
                .isEqualTo("<p>\"app: a word\"</p>");
    }
}
