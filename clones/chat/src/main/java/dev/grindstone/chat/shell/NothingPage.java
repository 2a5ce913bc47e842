package dev.grindstone.chat.shell;

/** Why there is no conversation to show, and what to do. */
record NothingPage(String title, String text) {}
