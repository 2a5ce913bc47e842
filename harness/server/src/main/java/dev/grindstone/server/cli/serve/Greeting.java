package dev.grindstone.server.cli.serve;

import dev.grindstone.kit.Clone;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.serving.Serving;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server says when all is served. */
public final class Greeting {

    private Greeting() {}

    /** Says where everything is. */
    public static void show(Serving serving, Console console) {
        Map<String, String> urls = serving.site().urls(serving.world());
        console.say("");
        for (Clone clone : serving.site().installation().clones()) {
            console.say(String.format("%-14s %s", clone.brand(), urls.get(clone.name())));
        }
        show("SMTP", serving.whereabouts().smtp(), console);
        show("IMAP", serving.whereabouts().imap(), console);
        console.say("Operator API   http://127.0.0.1:" + serving.whereabouts().operator() + "/openapi.json");
        console.say("  its token    " + serving.whereabouts().token());
        console.say("Ctrl-C ends it.");
    }

    private static void show(String protocol, @Nullable Integer port, Console console) {
        if (port != null) {
            console.say(String.format(
                    "%-14s 127.0.0.1:%d  user: a person's address, or world/address; password: theirs",
                    protocol, port));
        }
    }
}
