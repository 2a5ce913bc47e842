package dev.grindstone.chat.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.conversation.Conversations;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaneTest {
    private Workspace office;

    @BeforeEach
    void open() {
        office = Workspace.open();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String key(String channel) {
        return office.world()
                .turn(open -> new Conversations(open.db("chat"), SmallOffice.MAYA.id())
                        .named(channel)
                        .key());
    }

    private Document pane(String channel) {
        return office.page("/client/pane?channel=" + key(channel));
    }

    private static Element message(Document pane, String words) {
        return pane.select("[data-qa=message_container]").stream()
                .filter(each -> each.text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_list_is_a_scroller_within_the_message_pane() {
        Document pane = pane("engineering");

        assertThat(pane.select("[data-qa=message_pane].p-message_pane #message-list > .c-virtual_list"
                        + " > [data-qa=slack_kit_scrollbar].c-scrollbar__hider > .c-scrollbar__child"
                        + " > [data-qa=slack_kit_list].c-virtual_list__scroll_container[role=list]"
                        + "[aria-label='engineering (channel)']"))
                .hasSize(1);
        assertThat(pane.select("#message-list_bottomSpacer, #message-list_megaphone_container"))
                .hasSize(2);
    }

    @Test
    void a_row_is_nested_as_scripts_walk_it() {
        Document pane = pane("engineering");
        Element row = message(pane, "can you approve");
        String ts = row.attr("data-msg-ts");

        assertThat(pane.select("[id='message-list_" + ts + "'][data-item-key='" + ts
                        + "'][data-qa=virtual-list-item].c-virtual_list__item[role=listitem]"
                        + " > [data-qa=message_container]"))
                .containsExactly(row);
        assertThat(ts).matches("\\d{10}\\.\\d{6}");
        assertThat(row.is(".c-message_kit__background.c-message_kit__message[data-qa-unprocessed=false]"
                        + "[data-qa-placeholder=false][role=presentation][aria-roledescription=message]"))
                .isTrue();
        assertThat(row.attr("data-msg-channel-id")).isEqualTo(key("engineering"));
        assertThat(row.hasAttr("data-msg-thread-ts")).isFalse();
        String chain = "> .c-message_kit__hover[data-qa-hover] > .c-message_kit__actions > .c-message_kit__gutter";
        assertThat(row.select(chain + " > .c-message_kit__gutter__left > button.c-message_kit__avatar img"))
                .hasSize(1);
        Elements right = row.select(chain + " > .c-message_kit__gutter__right[data-qa=message_content]");
        assertThat(right.select(
                                "[data-qa=message_sender].c-message__sender.c-message_kit__sender[data-stringify-text=omar]"
                                        + " > button[data-qa=message_sender_name][data-message-sender^=U]"
                                        + ".c-link--button.c-message__sender_button")
                        .text())
                .isEqualTo("omar");
        assertThat(right.select("a.c-link.c-timestamp[data-ts='" + ts + "'][href^=/archives/C][aria-label='Today at"
                                + " 7:30:00 AM'] >"
                                + " span.c-timestamp__label[data-qa=timestamp_label]")
                        .text())
                .isEqualTo("7:30 AM");
        assertThat(right.select(".c-message_kit__blocks.c-message_kit__blocks--rich_text"
                        + " > .c-message__message_blocks--rich_text[data-qa=message-text]"
                        + " > [data-qa=block-kit-renderer].p-block_kit_renderer > .p-block_kit_renderer__block_wrapper"
                        + " > .p-rich_text_block > .p-rich_text_section"))
                .hasSize(1);
        assertThat(right.select("a.c-member_slug[data-stringify-type=mention][data-member-id]")
                        .text())
                .isEqualTo("@Maya Chen");
    }

    @Test
    void an_avatar_names_workspace_and_member_in_its_address() {
        String source =
                message(pane("engineering"), "can you approve").select("img").attr("src");

        assertThat(source).matches("/avatars/T[A-Z0-9]{8,}-U[A-Z0-9]{8,}-[0-9a-f]{12}-72");
        assertThat(office.server()
                        .get(office.world(), source)
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .startsWith("image/png");
        assertThat(office.server().get(office.world(), "/avatars/T0-U0-x-72").statusCode())
                .isEqualTo(404);
    }

    @Test
    void days_are_divided_and_their_menu_leads_elsewhere() {
        Document pane = pane("engineering");

        assertThat(pane.select("[aria-roledescription=separator] .c-message_list__day_divider"
                                + " .c-message_list__day_divider__label [data-qa=day-divider-label]")
                        .eachText())
                .endsWith("Yesterday", "Today");
        assertThat(pane.select("[aria-roledescription=separator]:has([data-qa=day-divider-label])")
                        .eachAttr("data-item-key"))
                .allMatch(key -> key.matches("\\d{13}\\.C[A-Z0-9]{8,}"));
        assertThat(office.page("/client/days?channel=" + key("engineering"))
                        .select("[role=menu] [role=menuitem]")
                        .eachText())
                .containsExactly("Most recent", "Today", "Yesterday", "Last week", "Last month", "The very beginning");
    }

    @Test
    void what_is_new_has_a_line_and_a_banner() {
        Document pane = pane("engineering");

        assertThat(pane.select(".p-message_pane__unread_banner").text())
                .matches("\\d+ new messages since .* Mark as read");
        assertThat(pane.select(".c-message_list__unread_divider").text()).isEqualTo("New");

        office.run("chat.markRead", SmallOffice.MAYA, Map.of("channel", "engineering"));

        assertThat(pane("engineering").select(".p-message_pane__unread_banner, .c-message_list__unread_divider"))
                .isEmpty();
    }

    @Test
    void messages_that_follow_within_five_minutes_share_a_head() {
        office.run("chat.post", SmallOffice.OMAR, Map.of("channel", "general", "text", "First of three"));
        office.run("chat.post", SmallOffice.OMAR, Map.of("channel", "general", "text", "second of three"));
        office.world().advance(java.time.Duration.ofMinutes(6));
        office.run("chat.post", SmallOffice.OMAR, Map.of("channel", "general", "text", "third of three"));

        Document pane = pane("general");

        assertThat(message(pane, "First of three").select("[data-qa=message_sender]"))
                .hasSize(1);
        assertThat(message(pane, "second of three").select("[data-qa=message_sender]"))
                .isEmpty();
        assertThat(message(pane, "second of three").select("a.c-timestamp").text())
                .isEqualTo("10:30");
        assertThat(message(pane, "third of three").select("[data-qa=message_sender]"))
                .hasSize(1);
    }

    @Test
    void marks_labels_and_remains_of_messages_show() {
        office.run("chat.post", SmallOffice.MAYA, Map.of("channel", "general", "text", "helo"));
        String ts = Ids.newest(office);
        office.run("chat.edit", SmallOffice.MAYA, Map.of("channel", "general", "ts", ts, "text", "hello"));
        office.run("chat.pin", SmallOffice.MAYA, Map.of("channel", "general", "ts", ts));
        office.run("chat.save", SmallOffice.MAYA, Map.of("channel", "general", "ts", ts));
        office.run("chat.post", SmallOffice.MAYA, Map.of("channel", "general", "text", "for you", "user", "maya"));
        office.run("chat.invite", SmallOffice.MAYA, Map.of("channel", "engineering", "users", List.of("priya")));

        Document pane = pane("general");

        Element hello = message(pane, "hello");
        assertThat(hello.select(".c-message__edited_label").text()).isEqualTo("(edited)");
        assertThat(hello.select("[data-qa=pinned_label]").text()).isEqualTo("Pinned by you");
        assertThat(hello.select("[data-qa=saved_for_later_label]").text()).isEqualTo("Saved for later");
        assertThat(message(pane, "for you").text()).contains("Only visible to you");
        assertThat(message(pane("engineering"), "engineering by @Maya").text())
                .contains("was added to engineering by @Maya Chen");
        assertThat(pane.select("[data-qa=channel_created_message]").text())
                .contains("You created this channel")
                .contains("This is the very beginning of the general channel.");
    }

    @Test
    void reactions_and_replies_stand_below_a_message() {
        Element root = message(pane("engineering"), "Release notes");

        assertThat(root.select("[data-qa=reaction_bar][aria-label=Reactions] > button[data-qa=reactji].c-reaction")
                        .eachAttr("aria-label"))
                .containsExactly("1 reaction, react with tada emoji", "2 reactions, react with thumbsup emoji");
        assertThat(root.select("button.c-reaction--reacted[aria-pressed=true] .c-reaction__count")
                        .text())
                .isEqualTo("2");
        assertThat(root.select("[data-qa=add_reaction_button].c-reaction_add").attr("aria-label"))
                .isEqualTo("Add reaction…");
        Elements bar = root.select(".c-message__reply_bar.c-message_kit__thread_replies[data-qa=reply_bar]");
        assertThat(bar.select("[data-qa=reply_bar_count]").text()).isEqualTo("2 replies");
        assertThat(bar.select("[data-qa=reply_bar_last_reply][data-ts]").text()).isEqualTo("Last reply 1 day ago");
        assertThat(bar.select("[data-qa=reply_bar_view_thread]").text()).isEqualTo("View thread");
    }

    @Test
    void a_deleted_root_leaves_a_trace() {
        Element root = message(pane("engineering"), "Release notes");
        office.run("chat.delete", SmallOffice.OMAR, Map.of("channel", "engineering", "ts", root.attr("data-msg-ts")));

        Element trace = message(pane("engineering"), "This message was deleted.");

        assertThat(trace.attr("data-msg-ts")).isEqualTo(root.attr("data-msg-ts"));
        assertThat(trace.select("[data-qa=message_sender]")).isEmpty();
        assertThat(trace.select("[data-qa=reply_bar_count]").text()).isEqualTo("2 replies");
    }

    @Test
    void who_is_not_in_a_channel_may_look_and_join() {
        office.run("chat.createChannel", SmallOffice.OMAR, Map.of("name", "kitchen"));

        Document pane = pane("kitchen");

        assertThat(pane.select("[data-qa=texty_input], [data-qa=message_input]"))
                .isEmpty();
        assertThat(pane.select("button:contains(Join channel)")).hasSize(1);
        assertThat(office.server()
                        .post(office.world(), "/client/join", Map.of("channel", key("kitchen")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(pane("kitchen").select("[data-qa=message_input]")).hasSize(1);
    }

    @Test
    void an_archived_channel_says_so() {
        assertThat(pane("old-campaign").select("[data-qa=archived_bar]").text())
                .isEqualTo("You are viewing old-campaign, an archived channel.");
    }

    @Test
    void blocks_and_attachments_of_apps_are_drawn() {
        String blocks = "[{'type':'header','text':{'type':'plain_text','text':'Build 118'}},{'type':'divider'},"
                + "{'type':'section','text':{'type':'mrkdwn','text':'*All* green'}},{'type':'actions','elements':["
                + "{'type':'button','text':{'type':'plain_text','text':'Open'},'url':'https://ci.example/118'}]}]";
        String attachments = "[{'color':'#36a64f','title':'Report','title_link':'https://ci.example/r',"
                + "'text':'12 tests','fields':[{'title':'Branch','value':'main'}]}]";
        office.run(
                "chat.post",
                SmallOffice.MAYA,
                Map.of(
                        "channel",
                        "general",
                        "text",
                        "Build 118",
                        "blocks",
                        blocks.replace('\'', '"'),
                        "attachments",
                        attachments.replace('\'', '"')));

        Element row = message(pane("general"), "All green");

        assertThat(row.select("[data-x-block=header] h3").text()).isEqualTo("Build 118");
        assertThat(row.select(".p-mrkdwn_element b[data-stringify-type=bold]").text())
                .isEqualTo("All");
        assertThat(row.select("[data-x-block=actions] a").attr("href")).isEqualTo("https://ci.example/118");
        Elements card = row.select(".c-message_attachment[data-qa=message_attachment_default]");
        assertThat(card.attr("style")).isEqualTo("--x-bar: #36a64f");
        assertThat(card.select("[data-qa=message_attachment_title_link]").text())
                .isEqualTo("Report");
        assertThat(card.text()).contains("12 tests").contains("Branch main");
    }

    @Test
    void what_others_keep_private_is_refused() {
        String payroll = office.world()
                .turn(open -> new Conversations(open.db("chat"), SmallOffice.IRENE.id())
                        .named("payroll")
                        .key());

        var answer = office.server().get(office.world(), "/client/pane?channel=" + payroll);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("There is no conversation '" + payroll + "'");
    }
}
