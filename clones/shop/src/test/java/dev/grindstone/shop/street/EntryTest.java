package dev.grindstone.shop.street;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Till;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Signing in and registering on the street, as a client without scripts does it. */
class EntryTest {
    private static final String FORM = "#join-neu-form";

    @Test
    void who_signs_in_comes_back_to_where_they_were_and_is_known_in_both_skins() {
        try (Till till = new Till()) {
            till.get("/street/sign-out");
            Document street = till.get("/search?q=mug");
            assertThat(street.select("button.signin-header-action.select-signin")
                            .text())
                    .isEqualTo("Sign in");
            Document join = till.submit(street, "form[data-part-street-enter]");
            assertThat(join.select("#join_neu_email_field, #join_neu_password_field"))
                    .hasSize(2);
            assertThat(join.select("button[name=submit_attempt][value=sign-in]"))
                    .hasSize(1);

            till.submit(join, FORM, "email", "ben@harbour.example", "password", "grindstone");

            assertThat(till.at()).isEqualTo("/search?q=mug");
            assertThat(till.get("/street").expectFirst("h1").text()).isEqualTo("Welcome back, Ben");
            assertThat(till.get("/")
                            .expectFirst("#nav-link-accountList-nav-line-1")
                            .text())
                    .isEqualTo("Hello, Ben");
        }
    }

    @Test
    void wrong_entries_are_said_at_the_field_and_nothing_is_lost() {
        try (Till till = new Till()) {
            till.get("/street/sign-out");
            Document wrong = till.submit(till.get("/join"), FORM, "email", "ben@harbour.example", "password", "guess");
            assertThat(wrong.expectFirst("#aria-join_neu_password_field-error").text())
                    .isEqualTo("Password was incorrect");
            assertThat(wrong.expectFirst("#join_neu_email_field").val()).isEqualTo("ben@harbour.example");
            Document unknown = till.submit(till.get("/join"), FORM, "email", "nobody@x.example", "password", "guess");
            assertThat(unknown.expectFirst("#aria-join_neu_email_field-error").text())
                    .startsWith("There is no account with that email address");
            Document empty = till.submit(till.get("/join"), FORM);
            assertThat(empty.select(".wt-validation__message").eachText())
                    .containsExactly("Enter your email address", "Enter your password");
            assertThat(till.get("/street").expectFirst("h1").text()).isEqualTo("A street of small shops");
        }
    }

    @Test
    void a_new_account_is_good_for_both_skins() {
        try (Till till = new Till()) {
            till.get("/street/sign-out");
            Document join = till.get(till.get("/join?return_to=/market/vintage")
                    .expectFirst("a.select-register")
                    .attr("href"));
            Document wrong = till.submit(
                    join, FORM, "submit_attempt", "register", "email", "ben@harbour.example", "password", "short");
            assertThat(wrong.select(".wt-validation__message").eachText())
                    .containsExactly(
                            "There is an account with that email address already. Sign in instead",
                            "Enter your first name",
                            "A password has at least 6 characters");
            till.submit(
                    wrong,
                    FORM,
                    "submit_attempt",
                    "register",
                    "email",
                    "ines@harbour.example",
                    "first_name",
                    "Ines",
                    "password",
                    "long enough");
            assertThat(till.at()).isEqualTo("/market/vintage");
            assertThat(till.get("/")
                            .expectFirst("#nav-link-accountList-nav-line-1")
                            .text())
                    .isEqualTo("Hello, Ines");
        }
    }

    @Test
    void guests_go_on_where_that_is_offered() {
        try (Till till = new Till()) {
            till.get("/street/sign-out");
            assertThat(till.get("/join").select("button[value=continue-as-guest]"))
                    .isEmpty();
            Document join = till.get("/join?guest=1&return_to=/street");
            assertThat(join.select("button[name=submit_attempt][value=continue-as-guest]"))
                    .hasSize(1);
            till.submit(join, FORM, "submit_attempt", "continue-as-guest");
            assertThat(till.at()).isEqualTo("/street");
        }
    }

    @Test
    void it_leads_to_no_other_site() {
        try (Till till = new Till()) {
            for (String elsewhere :
                    new String[] {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"}) {
                till.post(
                        "/join",
                        "return_to",
                        elsewhere,
                        "email",
                        "ben@harbour.example",
                        "password",
                        "grindstone",
                        "submit_attempt",
                        "sign-in");
                assertThat(till.at()).isEqualTo("/street");
            }
        }
    }

    @Test
    void the_part_for_other_pages_is_the_same_form() {
        try (Till till = new Till()) {
            String part = till.ask("/join/overlay?return_to=/shop/x", null).body();
            assertThat(part).doesNotContain("<header");
            assertThat(org.jsoup.Jsoup.parse(part)
                            .expectFirst("input[name=return_to]")
                            .val())
                    .isEqualTo("/shop/x");
        }
    }
}
