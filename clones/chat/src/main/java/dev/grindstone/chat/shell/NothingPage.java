package dev.grindstone.chat.shell;

/**
 * Why there is nothing to show.
 *
 * @param canLeave whether the rest of the workspace can be shown instead
 */
record NothingPage(String title, String text, boolean canLeave) {}
