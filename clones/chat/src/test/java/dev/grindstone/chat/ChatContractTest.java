package dev.grindstone.chat;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.Clone;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.testing.CloneContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class ChatContractTest extends CloneContract {
    @Override
    protected Clone cloneUnderTest() {
        return new ChatClone();
    }

    @Override
    protected WorldSource source() {
        return new Busy();
    }

    /** The small office with something saved and something scheduled, for the menus of both. */
    private static final class Busy implements WorldSource {
        @Override
        public String name() {
            return "busy-office";
        }

        @Override
        public void fill(WorldBuilder world, long seed) {
            new SmallOffice().fill(world, seed);
            long message = one(world.world(), "SELECT MIN(id) FROM chat.message WHERE text LIKE 'Release notes%'");
            world.run("chat.save", SmallOffice.MAYA, Map.of("message", Long.toString(message)));
            world.run(
                    "chat.schedule",
                    SmallOffice.MAYA,
                    Map.of(
                            "channel",
                            "general",
                            "text",
                            "Soon",
                            "post_at",
                            SmallOffice.NOW.plus(Duration.ofHours(5)).toString()));
        }
    }

    private static long one(World world, String query) {
        return world.db("chat").fetchSingle(query).get(0, Long.class);
    }

    @Override
    protected List<String> addresses(World world) {
        String team = world.turn(open -> Team.of(open).key());
        String channel = world.turn(open -> new Conversations(open.db("chat"), SmallOffice.MAYA.id())
                .named("engineering")
                .key());
        String ts = world.turn(open -> Ts.text(new Messages(open.db("chat"), SmallOffice.MAYA.id())
                .before(
                        new Conversations(open.db("chat"), SmallOffice.MAYA.id())
                                .named("general")
                                .id(),
                        Long.MAX_VALUE,
                        2)
                .get(1)
                .ts()));
        String general = world.turn(open -> new Conversations(open.db("chat"), SmallOffice.MAYA.id())
                .named("general")
                .key());
        String message = "?channel=" + general + "&ts=" + ts;
        String item = "?item=saved-" + world.turn(open -> one(open, "SELECT message_id FROM chat.saved"));
        String scheduled = "?id=" + world.turn(open -> one(open, "SELECT id FROM chat.scheduled_message"));
        String file = world.turn(open -> Id.FILE.text(
                open.db("chat").fetchSingle("SELECT id FROM chat.file").get(0, Long.class)));
        Object bookmark = world.turn(open ->
                open.db("chat").fetchSingle("SELECT id FROM chat.bookmark").get(0, Long.class));
        String app = world.turn(open -> Id.APP.text(
                open.db("chat").fetchSingle("SELECT id FROM chat.app").get(0, Long.class)));
        return List.of(
                "/client/menu/bookmark?bookmark=" + bookmark,
                "/client/dialog/details?tab=tabs&channel=" + channel,
                "/client/dialog/details?tab=integrations&channel=" + channel,
                "/avatars/" + team + "-88",
                "/client/apps/modal",
                "/client/apps/home?app=" + app,
                "/client/apps/options?source=users",
                "/client/menu/apps",
                "/client/view/custom-emoji",
                "/client/dialog/emoji",
                "/customize/emoji",
                "/emoji/" + team + "/none/0.png",
                "/client/pane?channel=" + channel,
                "/client/messages?channel=" + channel + "&from=1",
                "/client/days?channel=" + channel,
                "/client/editor" + message,
                "/client/dialog/forward" + message,
                "/client/menu/remind" + message,
                "/client/dialog/remind" + message,
                "/client/dialog/share-file?file=" + file,
                "/client/menu/attach",
                "/client/menu/recent-files",
                "/client/menu/file?file=" + file,
                "/client/file?file=" + file,
                "/client/file/code?file=" + file,
                "/client/dialog/snippet",
                "/client/dialog/snippet?file=" + file,
                "/files/U0/" + file + "/unshared.txt",
                "/client/tab/files?channel=" + channel,
                "/client/tab/pins?channel=" + channel,
                "/client/tab/channel_canvas?channel=" + channel,
                "/client/menu/add-tab?channel=" + channel,
                "/client/dialog/bookmark?channel=" + channel,
                "/client/later?channel=" + channel,
                "/client/suggest?channel=" + channel + "&sign=@&typed=o",
                "/client/menu" + message,
                "/client/emoji",
                "/client/thread" + message,
                "/client/replies" + message,
                "/avatars/T0-" + Id.USER.text(1) + "-000000000000-72",
                "/emoji/none.svg",
                "/",
                "/api/api.test",
                "/files-pri/" + team + "-" + file + "/unshared.txt",
                "/files-pri/" + team + "-" + file + "/download/unshared.txt?view=attached",
                "/files-tmb/" + team + "-" + file + "-x/unshared.txt",
                "/client",
                "/client/" + team,
                "/client/" + team + "/" + channel,
                "/client/" + team + "/" + channel + "/thread/" + channel + "-1.1",
                "/client/" + team + "/dms",
                "/client/view/dms",
                "/client/view/dms?unread=1",
                "/client/sidebar?channel=" + channel,
                "/client/header?channel=" + channel,
                "/client/pane?channel=" + channel,
                "/client/presence",
                "/client/menu/team",
                "/client/menu/create",
                "/client/menu/user",
                "/client/menu/pause",
                "/client/menu/section?section=channels",
                "/client/menu/add-channels",
                "/client/menu/manage-section?section=channels",
                "/client/menu/move-channel?channel=" + channel,
                "/client/dialog/section?channel=" + channel,
                "/client/menu/channel?channel=" + channel,
                "/client/menu/copy-channel?channel=" + channel,
                "/client/menu/notify-channel?channel=" + channel,
                "/client/" + team + "/search",
                "/client/" + team + "/threads",
                "/client/" + team + "/later",
                "/client/" + team + "/activity-inbox",
                "/client/" + team + "/drafts",
                "/client/" + team + "/unified-files",
                "/client/view/search?q=the",
                "/client/view/search?q=plan&tab=people",
                "/client/view/search?q=plan&tab=files&date=7",
                "/client/search/choices?which=from&q=the",
                "/client/search/choices?which=date",
                "/client/view/unreads",
                "/client/view/threads",
                "/client/view/later?tab=archived",
                "/client/dialog/later-reminder",
                "/client/menu/later" + item,
                "/client/menu/later-due" + item,
                "/client/menu/reschedule" + scheduled,
                "/client/dialog/scheduled" + scheduled,
                "/client/view/activity-inbox",
                "/client/view/activity-inbox?tab=threads&unread=1",
                "/client/view/drafts",
                "/client/view/drafts?tab=sent",
                "/client/view/unified-files?whose=mine",
                "/client/menu/files?which=type",
                "/client/menu/sort-section?section=channels",
                "/client/dialog/channel-notifications?channel=" + channel,
                "/client/dialog/preferences",
                "/client/dialog/preferences?tab=appearance",
                "/client/dialog/shortcuts",
                "/client/dialog/status",
                "/client/dialog/create-channel",
                "/client/dialog/details?channel=" + channel,
                "/client/dialog/details?tab=members&channel=" + channel,
                "/client/dialog/details?tab=settings&channel=" + channel,
                "/client/dialog/channel-field?field=topic&channel=" + channel,
                "/client/dialog/channel-field?field=name&channel=" + channel,
                "/client/dialog/channel-confirm?what=archive&channel=" + channel,
                "/client/dialog/channel-confirm?what=delete&channel=" + channel,
                "/client/dialog/add-people?channel=" + channel,
                "/client/picker?q=ch&channel=" + channel,
                "/client/" + team + "/browse-channels",
                "/client/" + team + "/people",
                "/client/" + team + "/user-groups",
                "/client/view/browse-channels",
                "/client/view/people?type=apps",
                "/client/view/user-groups",
                "/client/" + team + "/dms",
                "/client/" + team + "/new-message",
                "/client/view/dms",
                "/client/view/dms?unread=1",
                "/client/view/new-message",
                "/team/omar",
                "/client/menu/browse-channels?which=sort",
                "/client/menu/browse-people",
                "/client/profile?user=omar",
                "/client/hovercard?user=omar",
                "/client/menu/profile?user=omar",
                "/client/dialog/edit-profile",
                "/archives/" + channel,
                "/archives/" + channel + "/p1773307800000009",
                "/messages/general",
                "/messages/" + channel + "/p1773307800000009",
                "/avatars/" + team + "-" + dev.grindstone.chat.workspace.Id.USER.text(1) + "-0-48",
                "/signin",
                "/workspace-signin",
                "/sign_in_with_password",
                "/sign_in_with_email",
                "/client/dialog/find",
                "/client/find?q=om",
                "/ssb/redirect",
                "/checkcookie",
                "/logout");
    }
}
