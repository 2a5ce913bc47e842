package com.example.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grindstone.junit.GrindstoneExtension;
import dev.grindstone.junit.GrindstoneServer;
import dev.grindstone.junit.WorldUrls;
import dev.grindstone.kit.world.World;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All tests have the same world, which is reset before each of them. */
class SharedWorldTest {

    @RegisterExtension
    static final GrindstoneExtension GRINDSTONE = GrindstoneExtension.newInstance()
            .options(world -> world.world("office").seed(1))
            .build();

    private final HttpAgent agent = new HttpAgent();

    @RepeatedTest(2)
    void what_one_test_does_no_other_sees(World world, WorldUrls urls) throws Exception {
        assertTrue(world.netChanges().isEmpty());

        agent.archiveTheNewestOrder(urls.start("shop"));

        assertFalse(world.netChanges().isEmpty());
    }

    @Test
    void one_server_serves_them_all(GrindstoneServer server, WorldUrls urls) throws Exception {
        assertEquals(server.port(), urls.port());
        assertTrue(agent.open(urls.start("mail")).title().contains("Inbox"));
    }
}
