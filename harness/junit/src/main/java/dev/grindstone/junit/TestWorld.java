package dev.grindstone.junit;

import dev.grindstone.kit.world.World;

/**
 * One test's world.
 *
 * @param server where it lives
 * @param world the world
 * @param urls where it is served
 */
record TestWorld(TestServer server, World world, WorldUrls urls) implements AutoCloseable {

    @Override
    public void close() {
        server.close(world);
    }
}
