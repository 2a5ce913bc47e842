package dev.grindstone.shop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SignInTest {
    @Test
    void two_steps_lead_back_to_where_somebody_wanted_to_go() {
        try (Till till = new Till()) {
            till.get("/gp/flex/sign-out.html");
            Document first = till.get("/gp/css/homepage.html");
            assertThat(till.at()).isEqualTo("/ap/signin?openid.return_to=%2Fgp%2Fcss%2Fhomepage.html");
            assertThat(first.title()).isEqualTo("Bazaar Sign-In");
            assertThat(first.select(
                            "form[name=signIn].auth-validate-form[action='/ap/signin'] input#ap_email[name=email]"))
                    .hasSize(1);
            assertThat(first.select("label[for=ap_email]").text()).isEqualTo("Email or mobile phone number");
            assertThat(
                            first.select(
                                    "input#continue, #createAccountSubmit, #auth-fpp-link-bottom, #ap-other-signin-issues-link"))
                    .hasSize(4);

            Document second = till.submit(first, "form[name=signIn]", "email", "DANA@harbour.example");
            assertThat(second.select("input#ap_password[name=password], input#signInSubmit, input[name=rememberMe]"))
                    .hasSize(3);
            Document wrong = till.submit(second, "form[name=signIn]", "password", "guess");
            assertThat(wrong.select("#auth-error-message-box .a-list-item").text())
                    .isEqualTo("Your password is incorrect");
            Document empty = till.submit(wrong, "form[name=signIn]", "password", "");
            assertThat(empty.select("#auth-password-missing-alert:not([hidden])")
                            .text())
                    .isEqualTo("Enter your password");

            till.submit(empty, "form[name=signIn]", "password", "grindstone");
            assertThat(till.at()).isEqualTo("/gp/css/homepage.html");
            assertThat(till.cookies()).containsKeys("session-id", "ubid-main", "at-main", "x-main", "sess-at-main");
            till.get("/gp/flex/sign-out.html");
            assertThat(till.cookies()).doesNotContainKey("x-main");
        }
    }

    @Test
    void unknown_and_missing_addresses_are_told() {
        try (Till till = new Till()) {
            assertThat(till.post("/ap/signin", "email", "nobody@harbour.example")
                            .select("#auth-error-message-box .a-list-item")
                            .text())
                    .isEqualTo("We cannot find an account with that email address");
            assertThat(till.post("/ap/signin", "email", "")
                            .select("#auth-email-missing-alert:not([hidden])")
                            .text())
                    .isEqualTo("Enter your email or mobile phone number");
            Document claim = till.get("/ax/claim");
            assertThat(claim.select("h1").text()).isEqualTo("Sign in or create account");
            assertThat(claim.select(
                            "form#ap_login_form[name=signIn][action^='/ax/claim'] input#ap_email_login[name=email]"))
                    .hasSize(1);
            assertThat(claim.select("#continue input[type=submit]")).hasSize(1);
            assertThat(till.submit(claim, "#ap_login_form", "email", SmallShop.BEN.email())
                            .select("#ap_password"))
                    .hasSize(1);
        }
    }

    @Test
    void nobody_is_led_off_the_site() {
        assertThat(ReturnTo.within("/gp/cart/view.html?a=1", "shop.localhost")).isEqualTo("/gp/cart/view.html?a=1");
        assertThat(ReturnTo.within("http://shop.localhost/dp/B0", "shop.localhost"))
                .isEqualTo("/dp/B0");
        for (String elsewhere : new String[] {
            "https://evil.example/",
            "//evil.example/",
            "/\\evil.example",
            "javascript:alert(1)",
            "http:/x",
            "dp/B0",
            "https://shop.localhost@evil.example/",
            "http://shop.localhost//evil.example"
        }) {
            assertThat(ReturnTo.within(elsewhere, "shop.localhost"))
                    .as(elsewhere)
                    .isEqualTo("/");
        }
    }

    @Test
    void somebody_new_registers() {
        try (Till till = new Till()) {
            Document form = till.get("/ap/register");
            assertThat(form.select("#ap_customer_name, #ap_email, #ap_password, #ap_password_check, #continue"))
                    .hasSize(5);
            Document empty = till.submit(form, "#ap_register_form");
            assertThat(empty.select("#auth-customerName-missing-alert:not([hidden])")
                            .text())
                    .isEqualTo("Enter your name");
            Document taken = register(till, empty, SmallShop.BEN.email(), "secret1");
            assertThat(taken.select("#auth-error-message-box .a-list-item").text())
                    .startsWith("Email address already in use");
            assertThat(taken.select("#ap_customer_name").val()).isEqualTo("Ines Duarte");

            register(till, taken, "ines@harbour.example", "secret1");
            assertThat(till.get("/").select("#nav-link-accountList-nav-line-1").text())
                    .isEqualTo("Hello, Ines");
        }
    }

    private static Document register(Till till, Document form, String email, String password) {
        return till.submit(
                form,
                "#ap_register_form",
                "customerName",
                "Ines Duarte",
                "email",
                email,
                "password",
                password,
                "passwordCheck",
                password);
    }

    @Test
    void a_code_by_mail_replaces_a_forgotten_password_once() {
        try (Till till = new Till()) {
            till.get("/gp/flex/sign-out.html");
            Document code = till.submit(
                    till.get("/ap/forgotpassword"), "form[name=forgotPassword]", "email", SmallShop.BEN.email());
            assertThat(till.told()).hasSize(1);
            assertThat(till.told().get(0).recipient()).isEqualTo(SmallShop.BEN);
            String digits = till.told().get(0).lines().get(1);

            Document wrong = till.submit(code, ".cvf-widget-form", "code", digits.equals("000000") ? "1" : "000000");
            assertThat(wrong.select("#auth-otp-missing-alert:not([hidden])").text())
                    .startsWith("Invalid code.");
            Document fresh = till.submit(wrong, ".cvf-widget-form", "code", digits);
            till.submit(fresh, "form[name=signIn]", "password", "brand-new", "passwordCheck", "brand-new");
            assertThat(till.get("/").select("#nav-link-accountList-nav-line-1").text())
                    .isEqualTo("Hello, Ben");

            Document again = till.post("/ap/cvf/verify", "email", SmallShop.BEN.email(), "code", digits);
            assertThat(again.select("#auth-otp-missing-alert").text()).startsWith("Invalid code.");
            till.world().advance(Duration.ofHours(2));
            assertThat(till.post("/ap/signin", "email", SmallShop.BEN.email(), "password", "brand-new")
                            .title())
                    .startsWith("Bazaar.com");
        }
    }
}
