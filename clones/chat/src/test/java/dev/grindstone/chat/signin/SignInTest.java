package dev.grindstone.chat.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.ChatClone;
import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.kit.Clone;
import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.testing.CloneServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SignInTest {
    @Test
    void the_steps_have_the_fields_that_scripts_fill() {
        try (Workspace office = Workspace.open()) {
            Document workspace = office.page("/signin");
            assertThat(workspace.select("input[name=domain][data-qa=signin_domain_input]"))
                    .hasSize(1);
            assertThat(workspace.select("#submit_team_domain")).hasSize(1);

            Document password = office.page("/sign_in_with_password");
            assertThat(password.select("input[type=email]#email[data-qa=login_email][placeholder=name@work-email.com]"))
                    .hasSize(1);
            assertThat(password.select("input[type=password]#password[data-qa=login_password][placeholder=password]"))
                    .hasSize(1);
            assertThat(password.select("button[type=submit]#signin_btn[data-qa=signin_button]"))
                    .hasSize(1);
            assertThat(password.select("[data-qa=link_sign_in_nav]")).hasSize(1);
            assertThat(password.select("button").eachText()).contains("Sign In with Email");

            Document between = office.page("/ssb/redirect");
            assertThat(between.text()).contains("Launching Lumen Works");
            assertThat(between.select("a[data-qa=ssb_redirect_open_in_browser]").text())
                    .isEqualTo("use Banter in your browser");

            assertThat(office.page("/logout").select("a[data-qa=sign_back_in]")).hasSize(1);
            assertThat(office.page("/client/menu/team").select("[data-qa=sign_out]"))
                    .hasSize(1);
        }
    }

    @Test
    void six_digits_from_a_mail_sign_in() {
        Post post = new Post();
        try (CloneServer server = CloneServer.start(new ChatClone(), new SmallOffice(), post)) {
            World world = server.world();

            Document boxes = page(server.post(world, "/sign_in_with_email", Map.of("email", SmallOffice.OMAR.email())));

            assertThat(boxes.select("input[name=digit]").eachAttr("aria-label"))
                    .containsExactly(
                            "digit 1 of 6",
                            "digit 2 of 6",
                            "digit 3 of 6",
                            "digit 4 of 6",
                            "digit 5 of 6",
                            "digit 6 of 6");
            assertThat(post.carried).hasSize(1);
            Notification mail = post.carried.get(0);
            assertThat(mail.recipient()).isEqualTo(SmallOffice.OMAR);
            String code = mail.lines().get(1).replace("-", "");
            assertThat(code).matches("\\d{6}");
            assertThat(confirm(server, world, SmallOffice.OMAR.email(), code).statusCode())
                    .isEqualTo(302);

            world.advance(Duration.ofHours(2));
            Document late = page(confirm(server, world, SmallOffice.OMAR.email(), code));
            assertThat(late.select("[role=alert]").text()).startsWith("That code wasn’t valid.");
            Document wrong = page(confirm(server, world, SmallOffice.OMAR.email(), "123"));
            assertThat(wrong.select("[role=alert]").text()).isEqualTo("Enter all six digits of the code");
        }
    }

    @Test
    void nobody_learns_who_has_an_account() {
        Post post = new Post();
        try (CloneServer server = CloneServer.start(new ChatClone(), new SmallOffice(), post)) {
            World world = server.world();

            Document page = page(server.post(world, "/sign_in_with_email", Map.of("email", "nobody@lumen.example")));

            assertThat(page.select("h1").text()).isEqualTo("Check your email for a code");
            assertThat(post.carried).isEmpty();
            assertThat(page(server.post(world, "/sign_in_with_email", Map.of("email", "nobody")))
                            .select("[role=alert]")
                            .text())
                    .isEqualTo("Enter your email address, such as name@work-email.com");
        }
    }

    private static HttpResponse<String> confirm(CloneServer server, World world, String email, String code) {
        return server.post(world, "/confirm_code", Map.of("email", email, "digit", List.of(code.split(""))));
    }

    private static Document page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** An app that keeps what others tell people. */
    private static final class Post implements Clone {
        private final List<Notification> carried = new ArrayList<>();

        @Override
        public String name() {
            return "post";
        }

        @Override
        public String brand() {
            return "Post";
        }

        @Override
        public String startPath() {
            return "/";
        }

        @Override
        public String schema() {
            return "CREATE TABLE letter (id BIGINT PRIMARY KEY);";
        }

        @Override
        public void routes(Routes routes) {}

        @Override
        public void commands(CommandRegistry commands) {}

        @Override
        public void carry(World world, Notification notification) {
            carried.add(notification);
        }
    }
}
