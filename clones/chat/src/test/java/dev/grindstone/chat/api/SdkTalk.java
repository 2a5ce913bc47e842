package dev.grindstone.chat.api;

import static dev.grindstone.chat.api.SdkSession.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.Message;
import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.workspace.Id;
import java.util.List;

/** Calls about channels and messages, as the official SDK makes them. */
final class SdkTalk {
    private final SdkSession sdk;
    private final MethodsClient maya;
    private final MethodsClient deploy;
    private final String omar = Id.USER.text(SmallOffice.OMAR.id());
    private final String general;

    SdkTalk(SdkSession sdk) {
        this.sdk = sdk;
        this.maya = sdk.maya();
        this.deploy = sdk.deploy();
        this.general = sdk.api().channel("general");
    }

    void channels() throws Exception {
        List<ConversationType> all = List.of(
                ConversationType.PUBLIC_CHANNEL,
                ConversationType.PRIVATE_CHANNEL,
                ConversationType.IM,
                ConversationType.MPIM);
        assertThat(ok(maya.conversationsList(r -> r.types(all).limit(1000))).getChannels())
                .hasSizeGreaterThan(6);
        ok(maya.usersConversations(r -> r.types(all)));
        String made =
                ok(maya.conversationsCreate(r -> r.name("news"))).getChannel().getId();
        ok(maya.conversationsSetTopic(r -> r.channel(made).topic("Now")));
        ok(maya.conversationsSetPurpose(r -> r.channel(made).purpose("What is new")));
        Conversation news = ok(maya.conversationsInfo(r -> r.channel(made).includeNumMembers(true)))
                .getChannel();
        assertThat(news.getTopic().getValue()).isEqualTo("Now");
        assertThat(news.getNumOfMembers()).isEqualTo(1);
        ok(maya.conversationsInvite(r -> r.channel(made).users(List.of(omar))));
        assertThat(ok(maya.conversationsMembers(r -> r.channel(made))).getMembers())
                .contains(omar);
        ok(maya.conversationsKick(r -> r.channel(made).user(omar)));
        ok(maya.conversationsRename(r -> r.channel(made).name("newer")));
        ok(maya.conversationsJoin(r -> r.channel(made)));
        ok(maya.conversationsLeave(r -> r.channel(made)));
        ok(maya.conversationsJoin(r -> r.channel(made)));
        ok(maya.conversationsArchive(r -> r.channel(made)));
        ok(maya.conversationsUnarchive(r -> r.channel(made)));
        String direct = ok(maya.conversationsOpen(r -> r.users(List.of(omar)).returnIm(true)))
                .getChannel()
                .getId();
        assertThat(direct).startsWith("D0");
        ok(maya.conversationsInfo(r -> r.channel(direct)));
        ok(maya.conversationsClose(r -> r.channel(direct)));
        sdk.fields(
                "conversations.create",
                "/channel",
                "id name is_channel is_group is_im is_mpim is_private created is_archived "
                        + "is_general unlinked name_normalized is_shared is_org_shared "
                        + "is_pending_ext_shared pending_shared context_team_id updated "
                        + "parent_conversation creator is_ext_shared shared_team_ids "
                        + "pending_connected_team_ids is_member topic purpose previous_names properties");
        sdk.fields(
                "conversations.info",
                "/channel",
                "id user is_im is_user_deleted priority is_open last_read latest unread_count "
                        + "unread_count_display");
    }

    void messages() throws Exception {
        Message posted = ok(maya.chatPostMessage(r -> r.channel("#general").text("Hello *all* :tada:")))
                .getMessage();
        String ts = posted.getTs();
        assertThat(posted.getBlocks()).hasSize(1);
        ok(maya.chatPostMessage(
                r -> r.channel(general).text("A reply").threadTs(ts).replyBroadcast(true)));
        ok(deploy.chatPostMessage(
                r -> r.channel(general).text("Built").username("CI").iconEmoji(":robot_face:")));
        Message bot = ok(deploy.chatPostMessage(r -> r.channel(general)
                        .blocksAsString(
                                "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"*Deployed*\"}}]")
                        .text("Deployed")))
                .getMessage();
        assertThat(bot.getBotProfile().getName()).isEqualTo("Deploy");
        assertThat(bot.getSubtype()).isNull();
        ok(maya.chatUpdate(r -> r.channel(general).ts(ts).text("Hello everybody")));
        List<Message> thread =
                ok(maya.conversationsReplies(r -> r.channel(general).ts(ts))).getMessages();
        assertThat(thread).hasSize(2);
        assertThat(thread.get(0).getReplyCount()).isEqualTo(1);
        assertThat(thread.get(0).getEdited()).isNotNull();
        assertThat(thread.get(1).getParentUserId()).isEqualTo(Id.USER.text(1));
        List<Message> history =
                ok(maya.conversationsHistory(r -> r.channel(general))).getMessages();
        assertThat(history.get(0).getTs()).isEqualTo(bot.getTs());
        assertThat(history)
                .anyMatch(each -> "CI".equals(each.getUsername()) && "bot_message".equals(each.getSubtype()));
        ok(maya.conversationsMark(r -> r.channel(general).ts(ts)));
        ok(maya.chatPostEphemeral(r -> r.channel(general).user(omar).text("Psst")));
        ok(maya.chatMeMessage(r -> r.channel(general).text("waves")));
        String link =
                ok(maya.chatGetPermalink(r -> r.channel(general).messageTs(ts))).getPermalink();
        assertThat(link).endsWith("/archives/" + general + "/p" + ts.replace(".", ""));
        int later = (int) SmallOffice.NOW.plusSeconds(3600).getEpochSecond();
        String scheduled = ok(maya.chatScheduleMessage(
                        r -> r.channel(general).text("Later").postAt(later)))
                .getScheduledMessageId();
        assertThat(ok(maya.chatScheduledMessagesList(r -> r)).getScheduledMessages())
                .hasSize(1);
        ok(maya.chatDeleteScheduledMessage(r -> r.channel(general).scheduledMessageId(scheduled)));
        ok(maya.chatDelete(r -> r.channel(general).ts(bot.getTs())));
        sdk.fields("chat.postMessage", "", "channel ts message");
        sdk.fields(
                "chat.update",
                "/message",
                "user type ts client_msg_id text team blocks thread_ts reply_count "
                        + "reply_users_count latest_reply reply_users is_locked subscribed last_read "
                        + "edited");
        assertThat(sdk.answer("chat.update")
                        .at("/message/blocks/0/elements/0/type")
                        .asString())
                .isEqualTo("rich_text_section");
    }
}
