package dev.grindstone.mail.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.counterpart.Guard;
import dev.grindstone.kit.counterpart.Order;
import dev.grindstone.kit.counterpart.Rule;
import dev.grindstone.mail.Harbour;
import dev.grindstone.mail.Mailbox;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two apps in one world: what the shop announces is mail before its command is over. */
class NoticeTest {
    private static final String NOTICES =
            " FROM mail.message WHERE from_email = 'orders@stall.example' ORDER BY sent_at, id";

    private final Mailbox mail = Mailbox.open(new Harbour(), new Stall());

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void an_order_is_mail_from_the_shop_in_the_turn_it_is_placed_in() {
        mail.run("stall.order", Map.of("number", 123));

        assertThat(mail.sql("SELECT subject" + NOTICES)).containsExactly("Your order 123 is confirmed");
        assertThat(mail.sql("SELECT kind || ' ' || folder || ' ' || category || ' ' || is_read" + NOTICES))
                .containsExactly("received inbox updates FALSE");
        assertThat(mail.sql("SELECT from_name" + NOTICES)).containsExactly("Fender Stall");
        assertThat(mail.value("SELECT body_text" + NOTICES))
                .contains(
                        "Thank you, Nora. We pack <tonight>.", "Rope fender, 60 cm", "$82.00", "Order total", "$88.50");
        assertThat(mail.value("SELECT message_id" + NOTICES))
                .matches("<stall-order-123\\.order-confirmed\\.[0-9a-f]{16}@stall\\.example>");
    }

    @Test
    void the_button_is_kept_as_an_app_link_and_opens_the_other_app_in_the_same_world() {
        mail.run("stall.order", Map.of("number", 123));
        assertThat(mail.value("SELECT body_html" + NOTICES))
                .contains("href=\"app:stall/orders/123?from=mail&amp;x=1\"");

        Document conversation = mail.page("/mail/u/0/conversation/" + hex("SELECT id" + NOTICES) + "?list=inbox");
        Element button = conversation.select(".a3s a:contains(View order)").get(0);

        URI origin = URI.create(mail.server().origin());
        assertThat(button.attr("href"))
                .isEqualTo("http://stall.localhost:" + origin.getPort() + "/orders/123?from=mail&x=1")
                .isEqualTo(mail.server().pages().origin("stall") + "/orders/123?from=mail&x=1");
        assertThat(button.attr("target")).isEqualTo("_blank");
    }

    @Test
    void programs_that_read_bodies_get_the_button_s_whole_address() {
        mail.run("stall.order", Map.of("number", 123));
        String path = "/gmail/v1/users/me/messages/" + hex("SELECT id" + NOTICES) + "?format=";
        String address = mail.server().pages().origin("stall") + "/orders/123?from=mail&amp;x=1";

        Matcher raw = Pattern.compile("\"raw\" : \"([^\"]+)\"")
                .matcher(mail.get(path + "raw").body());
        assertThat(raw.find()).isTrue();
        String source = new String(Base64.getUrlDecoder().decode(raw.group(1)), StandardCharsets.US_ASCII);
        assertThat(source).doesNotContain("app:stall");
        Matcher parts = Pattern.compile("\"data\" : \"([^\"]+)\"")
                .matcher(mail.get(path + "full").body());
        assertThat(parts.results()
                        .map(part -> new String(Base64.getUrlDecoder().decode(part.group(1)), StandardCharsets.UTF_8)))
                .anyMatch(text -> text.contains("href=\"" + address + "\""))
                .noneMatch(text -> text.contains("app:stall"));
    }

    @Test
    void what_is_about_one_order_is_one_conversation_and_another_order_is_another() {
        mail.run("stall.order", Map.of("number", 123));
        mail.run("stall.order", Map.of("number", 1234));
        mail.run("stall.ship", Map.of("number", 123));

        assertThat(mail.sql("SELECT DISTINCT thread_id FROM mail.message WHERE from_email = 'orders@stall.example'"))
                .hasSize(2);
        assertThat(mail.sql("SELECT subject FROM mail.message WHERE thread_id = (SELECT thread_id FROM mail.message"
                        + " WHERE subject = 'Order 123 is on its way') ORDER BY id"))
                .containsExactly("Your order 123 is confirmed", "Order 123 is on its way");
        assertThat(mail.subjects("category/updates")).contains("Your order 1234 is confirmed");
    }

    @Test
    void it_comes_on_the_way_all_mail_comes_so_those_who_answer_hear_of_it() {
        mail.world()
                .run(open -> open.counterparts()
                        .add(new Rule(
                                open.people().protagonist(),
                                "mail.delivered",
                                Guard.always(),
                                Rule.MOST,
                                Duration.ofMinutes(1),
                                List.of(new Order(
                                        "mail.send",
                                        Map.of(
                                                "to",
                                                "ben@harbour.example",
                                                "subject",
                                                "Saw: {subject}",
                                                "text",
                                                "{from}"))))));
        mail.run("stall.order", Map.of("number", 5));
        mail.world().advance(Duration.ofMinutes(2));

        assertThat(mail.sql("SELECT subject FROM mail.message WHERE kind = 'sent' AND subject LIKE 'Saw:%'"))
                .containsExactly("Saw: Your order 5 is confirmed");
    }

    @Test
    void the_same_orders_give_the_same_mail() {
        mail.run("stall.order", Map.of("number", 123));
        mail.run("stall.ship", Map.of("number", 123));
        String first = mail.world().stateDigest();

        mail.world().reset();
        mail.run("stall.order", Map.of("number", 123));
        mail.run("stall.ship", Map.of("number", 123));

        assertThat(mail.world().stateDigest()).isEqualTo(first);
    }

    private String hex(String query) {
        return String.format("%016x", Long.parseLong(mail.value(query)));
    }
}
