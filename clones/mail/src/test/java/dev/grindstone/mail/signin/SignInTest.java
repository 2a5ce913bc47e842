package dev.grindstone.mail.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SignInTest {
    @Test
    void who_signs_out_meets_the_sign_in_page_until_the_password_is_right() {
        try (Mailbox mail = Mailbox.open()) {
            assertThat(mail.page("/mail/u/0/account").select("a[href*=Logout]").text())
                    .isEqualTo("Sign out");
            assertThat(mail.get("/Logout").headers().firstValue("Location")).contains("/signin");
            assertThat(mail.get("/mail/u/0/").headers().firstValue("Location")).contains("/signin");
            assertThat(mail.page("/signin").select("#identifierId[type=email][name=identifier]"))
                    .hasSize(1);

            assertThat(message(mail.post("/signin/identifier", Map.of("identifier", "who@harbour.example"))))
                    .isEqualTo("Couldn't find your Grindstone Account");
            Document second = Jsoup.parse(mail.post("/signin/identifier", Map.of("identifier", "Nora@harbour.example"))
                    .body());
            assertThat(second.select("#password input[type=password][name=Passwd]"))
                    .hasSize(1);
            assertThat(second.select("#passwordNext button > span").text()).isEqualTo("Next");
            assertThat(message(mail.post(
                            "/signin/challenge", Map.of("identifier", "nora@harbour.example", "Passwd", "anchor"))))
                    .isEqualTo("Wrong password. Try again.");

            HttpResponse<String> in =
                    mail.post("/signin/challenge", Map.of("identifier", "nora@harbour.example", "Passwd", "lantern"));
            assertThat(in.headers().firstValue("Location")).contains("/mail/u/0/");
            assertThat(in.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly");
        }
    }

    private static String message(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("span[role=alert]").text();
    }
}
