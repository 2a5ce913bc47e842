package dev.grindstone.browser;

import java.util.List;

/**
 * One kind of browser that will do.
 *
 * @param cachePrefix what its folders in Playwright's own cache start with, followed by a revision number
 * @param cachedNames what the program inside such a folder is called
 * @param commands names to look for on the path
 * @param places usual places, relative to the root of the file system
 */
record BrowserKind(String cachePrefix, List<String> cachedNames, List<String> commands, List<String> places) {
    private static final BrowserKind HEADLESS_SHELL = new BrowserKind(
            "chromium_headless_shell-",
            List.of("chrome-headless-shell", "headless_shell"),
            List.of("chromium-headless-shell", "chrome-headless-shell", "headless_shell"),
            List.of("usr/bin/chromium-headless-shell", "usr/lib/chromium/chromium-headless-shell"));

    private static final BrowserKind CHROMIUM = new BrowserKind(
            "chromium-",
            List.of("chrome", "Chromium", "Google Chrome for Testing"),
            List.of("chromium", "chromium-browser"),
            List.of(
                    "usr/bin/chromium",
                    "usr/lib/chromium/chromium",
                    "Applications/Chromium.app/Contents/MacOS/Chromium"));

    private static final BrowserKind CHROME = new BrowserKind(
            "chrome-",
            List.of("chrome"),
            List.of("google-chrome", "google-chrome-stable", "chrome"),
            List.of(
                    "usr/bin/google-chrome",
                    "opt/google/chrome/chrome",
                    "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "Program Files/Google/Chrome/Application/chrome.exe",
                    "Program Files (x86)/Google/Chrome/Application/chrome.exe"));

    /** Best first: a headless shell opens a page in a quarter of the time of a full browser. */
    static final List<BrowserKind> BY_PREFERENCE = List.of(HEADLESS_SHELL, CHROMIUM, CHROME);

    /** Those that can show a window. */
    static final List<BrowserKind> WITH_WINDOW = List.of(CHROMIUM, CHROME);

    /** Whether a file of this name, inside a cache folder of this kind, is the browser itself. */
    boolean isCachedName(String fileName) {
        return cachedNames.contains(
                fileName.endsWith(".exe") ? fileName.substring(0, fileName.length() - 4) : fileName);
    }
}
