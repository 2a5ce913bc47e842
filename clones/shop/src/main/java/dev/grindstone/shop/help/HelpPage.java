package dev.grindstone.shop.help;

import dev.grindstone.shop.frame.Frame;
import java.util.List;

/**
 * The help pages.
 *
 * @param query what is looked for; empty for everything
 * @param topics what was found
 */
public record HelpPage(Frame frame, String query, List<Topic> topics) {}
