package dev.grindstone.server.cli;

import dev.grindstone.server.doctor.Finding;

/** Draft. */
final class BrowserCheck {
    private BrowserCheck() {}

    static Finding look() {
        return Finding.good("browser", "?");
    }
}
