package dev.grindstone.shop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The code after the password, of those who want one. */
class TwoStepTest {
    @Test
    void it_is_off_and_can_be_turned_on_and_off_with_the_password() {
        try (Till till = new Till()) {
            Document page = till.get("/ax/account/manage");
            assertThat(page.select("#two-step-value").text()).isEqualTo("Off");
            Document form =
                    till.get(page.select("#auth-cnep-edit-two-step-button a").attr("href"));
            Document wrong = till.submit(form, "[data-part-security-row] form", "current", "guess");
            assertThat(wrong.select("[role=alert]").text()).isEqualTo("Your password is incorrect");
            Document on = till.submit(wrong, "[data-part-security-row] form", "current", "grindstone");
            assertThat(on.select("#two-step-value").text()).startsWith("On");
            Document off = till.submit(
                    till.get("/ax/account/manage?edit=two-step"),
                    "[data-part-security-row] form",
                    "current",
                    "grindstone");
            assertThat(off.select("#two-step-value").text()).isEqualTo("Off");
        }
    }

    @Test
    void the_code_of_the_mail_lets_in_and_a_wrong_one_does_not() {
        try (Till till = new Till()) {
            Document asked = asked(till, "/ap/signin?openid.return_to=%2Fa%2Faddresses");
            assertThat(asked.title()).isEqualTo("Two-Step Verification");
            assertThat(asked.select("form#auth-mfa-form input#auth-mfa-otpcode[name=otpCode],"
                            + " #auth-mfa-remember-device, #auth-signin-button"))
                    .hasSize(3);
            assertThat(till.get("/").select("#nav-link-accountList-nav-line-1").text())
                    .isEqualTo("Hello, sign in");
            Document empty = till.submit(asked, "#auth-mfa-form");
            assertThat(empty.select("#auth-otp-missing-alert:not([hidden])")).hasSize(1);
            String code = code(till);
            Document wrong = till.submit(asked, "#auth-mfa-form", "otpCode", code.equals("111111") ? "2" : "111111");
            assertThat(wrong.select("#auth-error-message-box .a-list-item").text())
                    .startsWith("The code you entered is not valid.");
            till.submit(wrong, "#auth-mfa-form", "otpCode", code);
            assertThat(till.at()).isEqualTo("/a/addresses");
        }
    }

    @Test
    void a_code_works_once_and_for_ten_minutes() {
        try (Till till = new Till()) {
            Document asked = asked(till, "/ap/signin");
            String first = code(till);
            till.world().advance(Duration.ofMinutes(11));
            assertThat(till.submit(asked, "#auth-mfa-form", "otpCode", first)
                            .select("#auth-error-message-box")
                            .text())
                    .contains("expired");
            Document again = till.submit(asked, "form[action='/ap/mfa/resend']");
            assertThat(again.select("[role=status]").text()).startsWith("A new code is on its way.");
            till.submit(again, "#auth-mfa-form", "otpCode", code(till));
            assertThat(till.get("/").select("#nav-link-accountList-nav-line-1").text())
                    .isEqualTo("Hello, Ben");
            till.get("/gp/flex/sign-out.html");
            till.submit(again, "#auth-mfa-form", "otpCode", code(till));
            assertThat(till.at()).startsWith("/ap/signin");
        }
    }

    @Test
    void after_five_wrong_ones_even_the_right_one_is_refused() {
        try (Till till = new Till()) {
            Document asked = asked(till, "/ap/signin");
            String code = code(till);
            for (int i = 0; i < 5; i++) {
                till.submit(asked, "#auth-mfa-form", "otpCode", code.equals("00000" + i) ? "9" : "00000" + i);
            }
            assertThat(till.submit(asked, "#auth-mfa-form", "otpCode", code)
                            .select("#auth-error-message-box")
                            .text())
                    .contains("Too many wrong codes");
            Document again = till.submit(asked, "form[action='/ap/mfa/resend']");
            till.submit(again, "#auth-mfa-form", "otpCode", code(till));
            assertThat(till.at()).isEqualTo("/");
        }
    }

    @Test
    void a_remembered_browser_is_not_asked_again_until_the_password_changes() {
        try (Till till = new Till()) {
            Document asked = asked(till, "/ap/signin");
            till.submit(asked, "#auth-mfa-form", "otpCode", code(till), "rememberDevice", "true");
            till.get("/gp/flex/sign-out.html");
            signIn(till, "/ap/signin", "grindstone");
            assertThat(till.at()).isEqualTo("/");
            till.run("shop.editProfile", SmallShop.BEN, Map.of("password", "another1"));
            till.get("/gp/flex/sign-out.html");
            assertThat(signIn(till, "/ap/signin", "another1").select("#auth-mfa-form"))
                    .hasSize(1);
        }
    }

    @Test
    void the_street_asks_as_well_and_nobody_gets_in_by_the_address_of_the_page() {
        try (Till till = new Till()) {
            till.run("shop.setTwoStep", SmallShop.BEN, Map.of("on", true));
            till.get("/gp/flex/sign-out.html");
            Document asked = till.post(
                    "/join",
                    "submit_attempt",
                    "sign-in",
                    "email",
                    SmallShop.BEN.email(),
                    "password",
                    "grindstone",
                    "return_to",
                    "/street");
            assertThat(asked.select("#auth-mfa-form")).hasSize(1);
            till.get("/ap/mfa");
            assertThat(till.at()).startsWith("/ap/signin");
            till.get("/ap/mfa?arb=2-0123456789abcdef0123");
            assertThat(till.at()).startsWith("/ap/signin");
        }
    }

    /** The page that asks for the code, after Ben's password. */
    private static Document asked(Till till, String page) {
        till.run("shop.setTwoStep", SmallShop.BEN, Map.of("on", true));
        till.get("/gp/flex/sign-out.html");
        return signIn(till, page, "grindstone");
    }

    private static Document signIn(Till till, String page, String password) {
        Document second = till.submit(till.get(page), "form[name=signIn]", "email", SmallShop.BEN.email());
        return till.submit(second, "form[name=signIn]", "password", password);
    }

    /** The last one that was sent. */
    private static String code(Till till) {
        List<Notification> codes = till.told().stream()
                .filter(each -> each.kind().equals("sign-in-code"))
                .toList();
        return codes.get(codes.size() - 1).lines().get(1);
    }
}
