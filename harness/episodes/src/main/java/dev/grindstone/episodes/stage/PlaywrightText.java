package dev.grindstone.episodes.stage;

import com.microsoft.playwright.PlaywrightException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one sentence of an error of Playwright's that people can use, without its stack and its log of calls. */
public final class PlaywrightText {
    private static final Pattern MESSAGE = Pattern.compile("message='([^\\n]*)");

    private PlaywrightText() {}

    /** What went wrong. */
    public static String of(PlaywrightException failure) {
        String whole = String.valueOf(failure.getMessage());
        Matcher message = MESSAGE.matcher(whole);
        return message.find() ? message.group(1) : whole.lines().findFirst().orElse("");
    }
}
