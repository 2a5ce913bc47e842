package dev.grindstone.chat.api;

import static dev.grindstone.chat.api.SdkSession.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.canvases.sections.CanvasesSectionsLookupRequest;
import com.slack.api.model.Message;
import com.slack.api.model.canvas.CanvasDocumentChange;
import com.slack.api.model.canvas.CanvasDocumentContent;
import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.workspace.Id;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The official Java SDK, refusing every field that its models do not know, calls every method. */
@SuppressWarnings("deprecation") // clients still call some of them
class SdkTest {
    private static final Set<String> NOT_IN_THE_SDK = Set.of(
            "auth.signin",
            "chat.command",
            "client.counts",
            "client.userBoot",
            "drafts.list",
            "emoji.add",
            "emoji.remove",
            "saved.list",
            "search.modules.messages",
            "users.prefs.get",
            // Called by SdkViewsTest.
            "views.open",
            "views.publish",
            "views.push",
            "views.update");

    private SdkSession sdk;
    private MethodsClient maya;
    private MethodsClient deploy;
    private String omar;
    private String general;

    @BeforeEach
    void open() {
        sdk = new SdkSession();
        maya = sdk.maya();
        deploy = sdk.deploy();
        omar = Id.USER.text(SmallOffice.OMAR.id());
        general = sdk.api().channel("general");
    }

    @AfterEach
    void close() throws Exception {
        sdk.close();
    }

    @Test
    void every_method_answers_what_the_models_know() throws Exception {
        people();
        SdkTalk talk = new SdkTalk(sdk);
        talk.channels();
        talk.messages();
        marks();
        plans();
        files();
        canvases();
        searches();

        Set<String> all = new TreeSet<>();
        Methods.all().forEach(method -> all.add(method.name()));
        all.removeAll(NOT_IN_THE_SDK);
        all.removeAll(sdk.answers().keySet());
        assertThat(all).as("methods that were not called").isEmpty();
    }

    private void people() throws Exception {
        ok(maya.apiTest(r -> r.foo("bar")));
        ok(maya.rtmConnect(r -> r));
        ok(sdk.app().appsConnectionsOpen(r -> r));
        ok(maya.teamInfo(r -> r));
        ok(maya.emojiList(r -> r));
        String bot = ok(deploy.authTest(r -> r)).getBotId();
        ok(maya.botsInfo(r -> r.bot(bot)));
        assertThat(ok(maya.usersList(r -> r.limit(50))).getMembers()).hasSize(10);
        ok(maya.usersInfo(r -> r.user(omar)));
        ok(maya.usersLookupByEmail(r -> r.email("omar@lumen.example")));
        ok(maya.usersGetPresence(r -> r.user(omar)));
        ok(maya.usersSetPresence(r -> r.presence("away")));
        ok(maya.usersSetActive(r -> r));
        var profile = ok(maya.usersProfileSet(r -> r.name("status_text").value("Reading")))
                .getProfile();
        assertThat(profile.getStatusText()).isEqualTo("Reading");
        ok(maya.usersProfileGet(r -> r.user(omar)));
        sdk.fields("auth.test", "", "url team user team_id user_id is_enterprise_install");
        sdk.fields(
                "users.info",
                "/user",
                "id team_id name deleted color real_name tz tz_label tz_offset profile is_admin "
                        + "is_owner is_primary_owner is_restricted is_ultra_restricted is_bot is_app_user "
                        + "updated is_email_confirmed who_can_share_contact_card");
        sdk.fields(
                "users.profile.get",
                "/profile",
                "title phone skype real_name real_name_normalized display_name "
                        + "display_name_normalized fields status_text status_emoji "
                        + "status_emoji_display_info status_expiration avatar_hash email first_name "
                        + "last_name image_24 image_512 team");
        assertThat(sdk.answer("users.info").at("/user/profile/image_48").asString())
                .matches(".*/T0\\w+-U0\\w+-g\\w+-48");
    }

    private void marks() throws Exception {
        String ts = ok(maya.chatPostMessage(r -> r.channel(general).text("Mark me")))
                .getTs();
        ok(maya.reactionsAdd(r -> r.channel(general).timestamp(ts).name("thumbsup")));
        ok(maya.pinsAdd(r -> r.channel(general).timestamp(ts)));
        ok(maya.starsAdd(r -> r.channel(general).timestamp(ts)));
        ok(maya.starsAdd(r -> r.channel(general)));
        assertThat(ok(maya.reactionsGet(r -> r.channel(general).timestamp(ts)))
                        .getMessage()
                        .getReactions())
                .hasSize(1);
        ok(maya.reactionsList(r -> r.user(Id.USER.text(1))));
        assertThat(ok(maya.pinsList(r -> r.channel(general))).getItems()).hasSize(1);
        assertThat(ok(maya.starsList(r -> r)).getItems()).hasSize(2);
        assertThat(ok(maya.conversationsHistory(r -> r.channel(general).limit(1)))
                        .getMessages()
                        .get(0)
                        .getPinnedTo())
                .containsExactly(general);
        ok(maya.starsRemove(r -> r.channel(general).timestamp(ts)));
        ok(maya.pinsRemove(r -> r.channel(general).timestamp(ts)));
        ok(maya.reactionsRemove(r -> r.channel(general).timestamp(ts).name("+1")));
        String bookmark = ok(maya.bookmarksAdd(
                        r -> r.channelId(general).title("Plan").type("link").link("https://lumen.example/plan")))
                .getBookmark()
                .getId();
        ok(maya.bookmarksEdit(r -> r.channelId(general).bookmarkId(bookmark).title("The plan")));
        assertThat(ok(maya.bookmarksList(r -> r.channelId(general)))
                        .getBookmarks()
                        .get(0)
                        .getTitle())
                .isEqualTo("The plan");
        ok(maya.bookmarksRemove(r -> r.channelId(general).bookmarkId(bookmark)));
    }

    private void canvases() throws Exception {
        CanvasDocumentContent words =
                CanvasDocumentContent.builder().markdown("# Plan\n\nSteps").build();
        String canvas = ok(maya.canvasesCreate(r -> r.title("Plan").documentContent(words)))
                .getCanvasId();
        String section = ok(maya.canvasesSectionsLookup(r -> r.canvasId(canvas)
                        .criteria(CanvasesSectionsLookupRequest.Criteria.builder()
                                .sectionTypes(List.of("any_header"))
                                .build())))
                .getSections()
                .get(0)
                .getId();
        ok(maya.canvasesEdit(r -> r.canvasId(canvas)
                .changes(List.of(CanvasDocumentChange.builder()
                        .operation("insert_after")
                        .sectionId(section)
                        .documentContent(words)
                        .build()))));
        ok(maya.canvasesDelete(r -> r.canvasId(canvas)));
        ok(maya.conversationsCanvasesCreate(r -> r.channelId(general).documentContent(words)));
    }

    private void plans() throws Exception {
        String group = ok(maya.usergroupsCreate(r -> r.name("Makers").handle("makers")))
                .getUsergroup()
                .getId();
        ok(maya.usergroupsUsersUpdate(r -> r.usergroup(group).users(List.of(omar))));
        assertThat(ok(maya.usergroupsUsersList(r -> r.usergroup(group))).getUsers())
                .containsExactly(omar);
        ok(maya.usergroupsUpdate(r -> r.usergroup(group).name("The makers")));
        ok(maya.usergroupsDisable(r -> r.usergroup(group)));
        assertThat(ok(maya.usergroupsList(r -> r)).getUsergroups()).isEmpty();
        ok(maya.usergroupsEnable(r -> r.usergroup(group)));
        assertThat(ok(maya.usergroupsList(r -> r.includeUsers(true))).getUsergroups())
                .hasSize(1);
        ok(maya.dndSetSnooze(r -> r.numMinutes(30)));
        assertThat(ok(maya.dndInfo(r -> r)).getSnoozeRemaining()).isEqualTo(1800);
        ok(maya.dndTeamInfo(r -> r.users(List.of(omar))));
        ok(maya.dndEndSnooze(r -> r));
        ok(maya.dndEndDnd(r -> r));
        String reminder = ok(maya.remindersAdd(r -> r.text("Call").time("tomorrow at 9am")))
                .getReminder()
                .getId();
        assertThat(ok(maya.remindersInfo(r -> r.reminder(reminder)))
                        .getReminder()
                        .getTime())
                .isEqualTo(1773388800);
        ok(maya.remindersComplete(r -> r.reminder(reminder)));
        assertThat(ok(maya.remindersList(r -> r)).getReminders()).hasSize(1);
        ok(maya.remindersDelete(r -> r.reminder(reminder)));
    }

    private void files() throws Exception {
        byte[] bytes = "one\ntwo".getBytes(StandardCharsets.UTF_8);
        var file = ok(maya.filesUploadV2(r -> r.channel(general)
                        .fileData(bytes)
                        .filename("notes.txt")
                        .title("Notes")
                        .initialComment("See this")))
                .getFile();
        assertThat(file.getShares().getPublicChannels()).containsKey(general);
        Message shared = ok(maya.conversationsHistory(r -> r.channel(general).limit(1)))
                .getMessages()
                .get(0);
        assertThat(shared.getText()).isEqualTo("See this");
        assertThat(shared.getFiles().get(0).getTitle()).isEqualTo("Notes");
        String path = file.getUrlPrivate().replaceFirst("^https?://[^/]+", "");
        assertThat(sdk.api()
                        .get(path, "Authorization", "Bearer " + sdk.api().maya())
                        .body())
                .isEqualTo("one\ntwo");
        assertThat(sdk.api().get(path, "Authorization", "Bearer x").statusCode())
                .isEqualTo(404);
        ok(maya.filesInfo(r -> r.file(file.getId())));
        ok(maya.filesUpload(r -> r.channels(List.of(general)).content("a,b").filename("table.csv")));
        assertThat(ok(maya.filesList(r -> r.channel(general))).getFiles()).hasSize(2);
        ok(maya.filesDelete(r -> r.file(file.getId())));
        sdk.fields(
                "files.info",
                "/file",
                "id created name title mimetype filetype pretty_type user size mode url_private "
                        + "url_private_download permalink shares channels groups ims");
    }

    private void searches() throws Exception {
        var found = ok(maya.searchMessages(
                        r -> r.query("release in:engineering").highlight(true)))
                .getMessages();
        assertThat(found.getTotal()).isEqualTo(2);
        assertThat(found.getMatches().get(0).getText()).contains("\ue000");
        assertThat(ok(maya.searchFiles(r -> r.query("table"))).getFiles().getTotal())
                .isEqualTo(1);
        ok(maya.searchAll(r -> r.query("release")));
        ok(maya.authRevoke(r -> r.test(true)));
        sdk.fields(
                "search.messages",
                "/messages/matches/0",
                "iid team score channel type user username ts blocks text permalink no_reactions");
        sdk.fields("search.messages", "/messages", "total pagination paging matches");
    }
}
