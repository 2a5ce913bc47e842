package dev.grindstone.kit.web;

import dev.grindstone.kit.web.socket.SocketHandler;

/** Where a clone registers its pages. Paths are Javalin's and belong to the clone's host alone. */
public interface Routes {

    void get(String path, PageHandler handler);

    void post(String path, PageHandler handler);

    void put(String path, PageHandler handler);

    void delete(String path, PageHandler handler);

    void patch(String path, PageHandler handler);

    /** What a browser asks before a page of another origin may call. */
    void options(String path, PageHandler handler);

    /** A WebSocket at {@code /-/socket/<name>} of the clone's host. */
    void socket(String name, SocketHandler handler);
}
