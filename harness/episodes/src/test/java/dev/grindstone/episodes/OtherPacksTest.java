package dev.grindstone.episodes;

import java.util.Set;

/** Those that no class of their own plays, so that none is forgotten. */
class OtherPacksTest extends PlayedPack {

    OtherPacksTest() {
        super(pack -> !Set.of("mail", "chat", "shop").contains(pack));
    }
}
