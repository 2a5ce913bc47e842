package dev.grindstone.chat.shell;

import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Team;

/** The page between a link of a message and the app. */
record BetweenPage(Brand brand, Team team, String path) {}
