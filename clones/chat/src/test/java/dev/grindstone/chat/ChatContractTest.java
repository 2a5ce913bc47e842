package dev.grindstone.chat;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.workspace.Team;
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
        return List.of(
                "/",
                "/client",
                "/client/" + team,
                "/client/" + team + "/" + channel,
                "/client/" + team + "/" + channel + "/thread/" + channel + "-1.1",
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
