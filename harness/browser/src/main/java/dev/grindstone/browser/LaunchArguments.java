package dev.grindstone.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * The flags of a browser that draws the same pixels on every machine and reaches nothing but a {@link Reach}.
 *
 * <p>Playwright already passes the flags that make a browser quiet (no first run, no updates, no sync); the ones here
 * are those on which pixels or isolation depend, and stay right if Playwright changes its mind.
 */
final class LaunchArguments {
    /** Scrollbars tell a reader that there is more; without an overlay they are plain and always there. */
    static final List<String> UNWANTED = List.of("--hide-scrollbars");

    private static final List<String> SAME_PIXELS = List.of(
            "--disable-gpu",
            "--font-render-hinting=none",
            "--force-color-profile=srgb",
            "--force-device-scale-factor=1",
            "--disable-lcd-text",
            // An image is drawn with the frame it belongs to, never a frame later.
            "--disable-checker-imaging",
            "--disable-partial-raster",
            // The same code paths of the rasterizer on every processor.
            "--disable-skia-runtime-opts",
            "--disable-smooth-scrolling",
            "--disable-threaded-animation");

    private static final List<String> NOTHING_BUT_THE_REACH = List.of(
            "--no-proxy-server",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-domain-reliability",
            "--disable-sync",
            "--no-pings",
            "--dns-prefetch-disable");

    private LaunchArguments() {}

    static List<String> of(Reach reach) {
        List<String> arguments = new ArrayList<>(SAME_PIXELS);
        arguments.addAll(NOTHING_BUT_THE_REACH);
        // No --disable-features here: the last one wins, and would replace Playwright's own list.
        arguments.add("--host-resolver-rules=" + reach.resolverRules());
        return arguments;
    }
}
