package dev.grindstone.server.api;

import io.javalin.config.RoutesConfig;

/** WebSockets that are served beside the operations; they need no token, but no page of another origin may open one. */
@FunctionalInterface
public interface Sockets {

    /** Adds them. */
    void addTo(RoutesConfig routes);
}
