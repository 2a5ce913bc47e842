package dev.grindstone.mail.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Correspondence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open(new Correspondence());
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private void news(String from, String at, String... more) {
        Map<String, Object> args = new HashMap<>(Map.of("from", from, "subject", "News", "text", "x", "at", at));
        args.put("to", List.of("nora@harbour.example"));
        args.put("list_id", "<news>");
        for (int i = 0; i < more.length; i += 2) {
            args.put(more[i], more[i + 1]);
        }
        mail.run("mail.import", args);
    }

    private List<String> senders() {
        return mail.page("/mail/u/0/sub").select("[data-part-subscription]").stream()
                .map(line -> line.select("b").text() + " | "
                        + line.select("[data-part-subscription-count]").text())
                .toList();
    }

    @Test
    void the_navigation_leads_there_and_without_lists_the_page_says_so() {
        assertThat(mail.page("/mail/u/0/nav")
                        .select("[data-part-folded] a[aria-label='Manage subscriptions']")
                        .attr("href"))
                .endsWith("/mail/u/0/#sub");
        assertThat(mail.page("/mail/u/0/sub")
                        .select("[data-part-panel-empty] p")
                        .text())
                .isEqualTo("You have no subscriptions");
        assertThat(mail.page("/mail/u/0/sub").select("[data-title]").attr("data-title"))
                .isEqualTo("Manage subscriptions - nora@harbour.example - Pigeon");
        assertThat(mail.world().netChanges()).isEmpty();
    }

    @Test
    void who_writes_most_comes_first_and_is_one_whatever_the_spelling() {
        news("Tide Tables <news@tides.example>", "2026-03-01T08:00:00Z");
        news("Tide Tables Weekly <News@Tides.example>", "2026-03-08T08:00:00Z");
        news("Rope <rope@sail.example>", "2026-03-10T08:00:00Z");
        news("Old Almanac <old@almanac.example>", "2025-12-24T08:00:00Z");
        news("Junk <junk@junk.example>", "2026-03-10T08:00:00Z", "folder", "spam");
        news("Gone <gone@gone.example>", "2026-03-10T08:00:00Z", "folder", "trash");

        assertThat(senders())
                .containsExactly(
                        "Tide Tables Weekly | 2 emails in the last 30 days",
                        "Rope | 1 email in the last 30 days",
                        "Old Almanac | Last email 12/24/25");
        assertThat(mail.page("/mail/u/0/sub").select("[data-x-go]").get(1).attr("data-x-go"))
                .isEqualTo("search/from:%28rope%40sail.example%29");
        assertThat(mail.subjects("search/from:%28rope%40sail.example%29")).containsExactly("News");
    }

    @Test
    void promotions_are_subscriptions_too_and_lead_out_where_their_text_does() {
        Object id = mail.run(
                "mail.import",
                Map.of(
                        "from", "Rope <rope@sail.example>",
                        "to", List.of("nora@harbour.example"),
                        "subject", "20 % off",
                        "category", "promotions",
                        "html", "<p>Ropes.</p><a href='https://sail.example/out'>Unsubscribe</a>"));

        assertThat(senders()).containsExactly("Rope | 1 email in the last 30 days");
        String message =
                mail.page("/mail/u/0/sub").select("[data-x-unsubscribe]").attr("data-x-unsubscribe");
        assertThat(message).isEqualTo(String.format("%016x", Long.parseLong(String.valueOf(id))));
        assertThat(mail.get("/mail/u/0/messages/" + message + "/unsubscribe?any=1")
                        .body())
                .isEqualTo("https://sail.example/out");
        assertThat(mail.get("/mail/u/0/messages/" + message + "/unsubscribe").body())
                .isEmpty();
    }

    @Test
    void who_is_blocked_is_no_subscription_any_more() {
        news("Rope <rope@sail.example>", "2026-03-10T08:00:00Z");
        mail.run("mail.block", Map.of("sender", "Rope <ROPE@sail.example>"));

        assertThat(senders()).isEmpty();
    }
}
