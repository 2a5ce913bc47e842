package dev.grindstone.chat.api.interact;

import dev.grindstone.kit.world.CommandRegistry;
import java.util.Map;

/**
 * What members do with apps. {@code chat.press} (channel and ts, message, or view; block_id, action_id, values, state) uses
 * a button or another element; {@code chat.submitView} (view, state), {@code chat.closeView} (view, all);
 * {@code chat.shortcut} (app, callback_id; message); {@code chat.openHome} (app). {@code state} is an object of what fields
 * hold, by {@code block/action}; {@code origin} is where pages and programs reach the workspace.
 */
public final class PressCommands {
    private PressCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands, Interactions interactions) {
        commands.add("chat.press", (world, by, args) -> {
            new Press(world, by, args, interactions).press();
            return Map.of();
        });
        commands.add("chat.submitView", (world, by, args) -> new Submission(world, by, args, interactions).submit());
        commands.add("chat.closeView", (world, by, args) -> {
            new Submission(world, by, args, interactions).close();
            return Map.of();
        });
        commands.add("chat.viewLate", (world, by, args) -> {
            new Submission(world, by, args, interactions).late();
            return Map.of();
        });
        commands.add("chat.shortcut", (world, by, args) -> {
            new Shortcuts(world, by, args, interactions).use();
            return Map.of();
        });
        commands.add("chat.openHome", (world, by, args) -> {
            new Shortcuts(world, by, args, interactions).home();
            return Map.of();
        });
    }
}
