package dev.grindstone.chat;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.workspace.Id;
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
        String file = world.turn(open -> Id.FILE.text(
                open.db("chat").fetchSingle("SELECT id FROM chat.file").get(0, Long.class)));
        return List.of(
                "/",
                "/api/api.test",
                "/files-pri/" + team + "-" + file + "/unshared.txt",
                "/files-pri/" + team + "-" + file + "/download/unshared.txt?view=attached",
                "/files-tmb/" + team + "-" + file + "-x/unshared.txt",
                "/client",
                "/client/" + team,
                "/client/" + team + "/" + channel,
                "/signin",
                "/workspace-signin",
                "/sign_in_with_password",
                "/ssb/redirect",
                "/checkcookie",
                "/logout");
    }
}
