package dev.grindstone.mail;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.mail.api.oauth.Tokens;
import dev.grindstone.testing.CloneContract;
import java.util.List;
import java.util.Map;
import java.util.Set;

class MailContractTest extends CloneContract {
    private static final String DOT = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    @Override
    protected Clone cloneUnderTest() {
        return new MailClone();
    }

    @Override
    protected WorldSource source() {
        return new WorldSource() {
            @Override
            public String name() {
                return "harbour-with-contacts";
            }

            @Override
            public void fill(WorldBuilder world, long seed) {
                new Harbour().fill(world, seed);
                world.run("mail.addContactGroup", Harbour.NORA, Map.of("name", "Crew"));
                world.run(
                        "mail.addContact",
                        Harbour.NORA,
                        Map.of("email", "Ben Okafor <ben@harbour.example>", "phone", "555-0100", "groups", "Crew"));
                world.run("mail.setPicture", Harbour.NORA, Map.of("image", DOT));
                world.run("mail.saveAlias", Harbour.NORA, Map.of("address", "desk@away.example"));
                world.run("mail.addTask", Harbour.NORA, Map.of("title", "Count the fenders", "due", "2026-03-13"));
                world.run(
                        "mail.createEvent",
                        Harbour.NORA,
                        Map.of("title", "Quay walk", "start", "2026-03-12", "end", "2026-03-12", "all_day", "true"));
            }
        };
    }

    private static String first(World world, String table) {
        return world.turn(open -> String.valueOf(
                open.db("mail").fetchSingle("SELECT min(id) FROM mail." + table).get(0)));
    }

    @Override
    protected List<String> addresses(World world) {
        String message = world.turn(open -> String.valueOf(open.db("mail")
                .fetchSingle("SELECT id FROM mail.message WHERE subject LIKE 'Invoice%'")
                .get(0)));
        String label = world.turn(open -> String.valueOf(open.db("mail")
                .fetchSingle("SELECT id FROM mail.label WHERE name = 'Travel'")
                .get(0)));
        String hex = String.format("%016x", Long.parseLong(message));
        String token = world.turn(
                open -> Tokens.issue(open, Tokens.Kind.ACCESS, Harbour.NORA, Set.of("https://mail.google.com/")));
        String code = world.turn(open -> String.valueOf(open.run(
                "mail.confirmationCode", Harbour.NORA, Map.of("kind", "alias", "address", "desk@away.example"))));
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
                "/mail/u/0/#search/crane",
                "/mail/u/0/#create-filter/from=ben",
                "/mail/u/0/filters/step?form=from%3Dben",
                "/mail/u/0/settings/filters",
                "/mail/u/0/settings",
                "/mail/u/0/settings/general",
                "/mail/u/0/settings/labels",
                "/mail/u/0/settings/inbox",
                "/mail/u/0/settings/accounts",
                "/mail/u/0/settings/labs",
                "/mail/u/0/settings/fwdandpop",
                "/mail/u/0/settings/addons",
                "/mail/u/0/settings/oldthemes",
                "/mail/u/0/confirm/1/alias/" + code,
                "/contacts/duplicates",
                "/contacts/export?view=att&format=csv",
                "/mail/u/0/filters/export",
                "/mail/u/0/templates",
                "/mail/u/0/labels/" + label + "/options",
                "/mail/u/0/account",
                "/signin",
                "/mail/u/0/#inbox/" + hex,
                "/mail/u/0/conversation/" + hex + "?list=inbox",
                "/mail/u/0/messages/" + hex,
                "/mail/u/0/messages/" + hex + "/menu",
                "/mail/u/0/messages/" + hex + "/unsubscribe",
                "/mail/u/0/way-out?thread=" + hex,
                "/mail/u/1/",
                "/mail/u/0/delegated?email=ben@harbour.example",
                "/mail/u/0/picture?email=nora@harbour.example",
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
                "/mail/u/0/compose/signatures",
                "/mail/u/0/compose/templates",
                "/mail/u/0/contacts?q=be",
                "/gmail/v1/users/me/profile",
                "/gmail/v1/users/me/messages?q=in:inbox",
                "/gmail/v1/users/me/messages/" + hex,
                "/$discovery/rest?version=v1",
                "/discovery/v1/apis/gmail/v1/rest",
                "/o/oauth2/auth?redirect_uri=urn:ietf:wg:oauth:2.0:oob",
                "/o/oauth2/v2/auth?redirect_uri=urn:ietf:wg:oauth:2.0:oob",
                "/tokeninfo?access_token=" + token,
                "/oauth2/v2/userinfo",
                "/mail/u/0/snooze/menu?thread=" + hex,
                "/mail/u/0/schedule/options",
                "/mail/u/0/picker",
                "/mail/u/0/picker/month?month=2026-03&chosen=2026-03-13",
                "/mail/u/0/view?at=snoozed",
                "/mail/u/0/view?at=scheduled",
                "/contacts/",
                "/contacts/frequent",
                "/contacts/other",
                "/contacts/search?q=ben",
                "/contacts/new?email=x@y.example",
                "/contacts/label/" + first(world, "contact_group"),
                "/contacts/person/" + first(world, "contact"),
                "/contacts/person/" + first(world, "contact") + "/edit",
                "/mail/u/0/panel/calendar",
                "/mail/u/0/panel/calendar?event=" + first(world, "event"),
                "/mail/u/0/events/new?thread=" + hex,
                "/mail/u/0/events/" + first(world, "event") + "/edit",
                "/mail/u/0/panel/contacts?q=ben",
                "/mail/u/0/panel/tasks",
                "/mail/u/0/panel/notes",
                "/mail/u/0/sub",
                "/Logout");
    }
}
