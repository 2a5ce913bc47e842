package dev.grindstone.episodes;

class ChatPackTest extends PlayedPack {

    ChatPackTest() {
        super("chat"::equals);
    }
}
