package dev.grindstone.server.api;

import dev.grindstone.kit.web.Hosts;
import dev.grindstone.server.Trouble;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;

/** Starts a listener on the loopback interface, or says what is in the way. */
final class Listener {

    private Listener() {}

    static Javalin start(Javalin app, int port, String what, String option) {
        try {
            return app.start(Hosts.LOOPBACK, port);
        } catch (JavalinBindException e) {
            app.stop();
            throw Trouble.environment(
                    "port " + port + " for " + what + " is in use",
                    port,
                    "stop what listens there, or choose another with " + option + " (0 takes a free one)");
        }
    }
}
