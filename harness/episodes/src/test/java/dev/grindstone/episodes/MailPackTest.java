package dev.grindstone.episodes;

class MailPackTest extends PlayedPack {

    MailPackTest() {
        super("mail"::equals);
    }
}
