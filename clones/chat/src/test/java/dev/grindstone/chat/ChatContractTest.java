package dev.grindstone.chat;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.Clone;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.testing.CloneContract;
import java.util.List;

class ChatContractTest extends CloneContract {
    @Override
    protected Clone cloneUnderTest() {
        return new ChatClone();
    }

    @Override
    protected WorldSource source() {
        return new SmallOffice();
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
        String file = world.turn(open -> Id.FILE.text(
                open.db("chat").fetchSingle("SELECT id FROM chat.file").get(0, Long.class)));
        String app = world.turn(open -> Id.APP.text(
                open.db("chat").fetchSingle("SELECT id FROM chat.app").get(0, Long.class)));
        return List.of(
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
