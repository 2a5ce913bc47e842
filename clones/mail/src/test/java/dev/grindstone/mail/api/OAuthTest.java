package dev.grindstone.mail.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.Gmail;
import dev.grindstone.mail.Harbour;
import dev.grindstone.mail.Mailbox;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OAuthTest {
    private static final String READ_ONLY = "https://www.googleapis.com/auth/gmail.readonly";

    private final Mailbox mail = Mailbox.open(new Harbour());
    private final Client client = new Client(mail);

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_program_gets_a_token_and_acts_for_whoever_consented() throws IOException {
        String tokens = token("grant_type=authorization_code&code=" + encoded(code("https://mail.google.com/")))
                .body();
        String access = value(tokens, "access_token");

        assertThat(value(tokens, "token_type")).isEqualTo("Bearer");
        assertThat(client.gmail(access).users().getProfile("me").execute().getEmailAddress())
                .isEqualTo("nora@harbour.example");
        assertThat(client.send("GET", "/tokeninfo?access_token=" + encoded(access), "")
                        .body())
                .contains("nora@harbour.example", "https://mail.google.com/");
        assertThat(client.send("GET", "/oauth2/v2/userinfo", "", "Authorization", "Bearer " + access)
                        .body())
                .contains("\"given_name\" : \"Nora\"");
        assertThat(client.send("POST", "/revoke?token=" + encoded(access), "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_access_token_ends_after_an_hour_and_is_renewed() throws IOException {
        String tokens = token("grant_type=authorization_code&code=" + encoded(code(READ_ONLY)))
                .body();
        mail.world().advance(Duration.ofHours(1));

        assertThat(status(client.gmail(value(tokens, "access_token")))).isEqualTo(401);
        String renewed = token("grant_type=refresh_token&refresh_token=" + encoded(value(tokens, "refresh_token")))
                .body();
        assertThat(status(client.gmail(value(renewed, "access_token")))).isEqualTo(200);
    }

    @Test
    void a_token_allows_no_more_than_its_scopes() throws IOException {
        String tokens = token("grant_type=authorization_code&code=" + encoded(code(READ_ONLY)))
                .body();
        Gmail gmail = client.gmail(value(tokens, "access_token"));
        String id = gmail.users()
                .messages()
                .list("me")
                .execute()
                .getMessages()
                .get(0)
                .getId();

        assertThatThrownBy(() -> gmail.users().messages().trash("me", id).execute())
                .isInstanceOf(GoogleJsonResponseException.class)
                .hasMessageContaining("insufficientPermissions");
    }

    @Test
    void what_is_no_token_opens_nothing() throws IOException {
        assertThat(status(client.gmail("ya29.a0Anonsense.x"))).isEqualTo(401);
        assertThat(token("grant_type=authorization_code&code=4%2F0Ax").body()).contains("invalid_grant");
        assertThat(token("grant_type=password").body()).contains("unsupported_grant_type");
        assertThat(client.send("GET", "/tokeninfo?access_token=x", "").statusCode())
                .isEqualTo(400);
        assertThat(client.send("GET", "/gmail/v1/users/ben@harbour.example/profile", "")
                        .statusCode())
                .isEqualTo(403);
        client.send("GET", "/Logout", "");
        HttpResponse<String> nobody = client.get("profile");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).contains("UNAUTHENTICATED");
    }

    private String code(String scope) {
        String location = client.send(
                        "GET",
                        "/o/oauth2/v2/auth?response_type=code&client_id=c&state=s&redirect_uri=http://localhost:1/cb&scope="
                                + encoded(scope),
                        "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(location).startsWith("http://localhost:1/cb?code=").endsWith("&state=s");
        return URLDecoder.decode(
                location.substring(location.indexOf("code=") + 5, location.lastIndexOf('&')), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> token(String form) {
        return client.send("POST", "/token", form, "Content-Type", "application/x-www-form-urlencoded");
    }

    private static int status(Gmail gmail) throws IOException {
        try {
            gmail.users().getProfile("me").execute();
            return 200;
        } catch (GoogleJsonResponseException refused) {
            return refused.getStatusCode();
        }
    }

    private static String value(String json, String name) {
        return json.replaceFirst("(?s).*\"" + name + "\" : \"([^\"]*)\".*", "$1");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
