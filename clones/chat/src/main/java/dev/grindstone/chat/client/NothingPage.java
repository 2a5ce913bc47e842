package dev.grindstone.chat.client;

/** Why there is no conversation to show, and what to do. */
record NothingPage(String title, String text) {}
