package dev.grindstone.mail;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.testing.CloneContract;
import java.util.List;

class MailContractTest extends CloneContract {
    @Override
    protected Clone cloneUnderTest() {
        return new MailClone();
    }

    @Override
    protected WorldSource source() {
        return new Harbour();
    }

    @Override
    protected List<String> addresses(World world) {
        String message = world.turn(open -> String.valueOf(open.db("mail")
                .fetchSingle("SELECT id FROM mail.message WHERE subject LIKE 'Invoice%'")
                .get(0)));
        String hex = String.format("%016x", Long.parseLong(message));
        return List.of(
                "/",
                "/mail/",
                "/mail/u/0/",
                "/mail/u/0/#label/Travel",
                "/mail/u/0/nav",
                "/mail/u/0/view?at=inbox",
                "/mail/u/0/labels/menu?kind=label&thread=" + hex,
                "/mail/u/0/suggestions?q=be",
                "/mail/u/0/search-options",
                "/mail/u/0/settings",
                "/mail/u/0/account",
                "/signin",
                "/mail/u/0/#inbox/" + hex,
                "/mail/u/0/conversation/" + hex + "?list=inbox",
                "/mail/u/0/messages/" + hex,
                "/mail/u/0/messages/" + hex + "/menu",
                "/mail/u/0/view/att?view=att&attid=0.1&permmsgid=msg-f:" + message,
                "/mail/u/0/preview?attid=0.1&permmsgid=msg-f:" + message,
                "/mail/u/0/preview/page?attid=0.1&page=1&permmsgid=msg-f:" + message,
                "/mail/u/0/preview/card?attid=0.1&permmsgid=msg-f:" + message,
                "/mail/u/0/person?email=ben@harbour.example",
                "/mail/u/0/view/lg?permmsgid=msg-f:" + message,
                "/mail/u/0/view/om?permmsgid=msg-f:" + message,
                "/mail/u/0/view/pt?th=" + hex,
                "/mail/u/0/image?url=https://tides.example/a.png",
                "/mail/u/0/compose?kind=new",
                "/mail/u/0/contacts?q=be",
                "/Logout");
    }
}
