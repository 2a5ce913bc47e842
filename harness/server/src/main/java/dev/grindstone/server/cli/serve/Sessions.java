package dev.grindstone.server.cli.serve;

import dev.grindstone.server.Trouble;
import dev.grindstone.server.serving.Limits;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** How many may play at once, and for how long they may be silent. */
final class Sessions {

    private static final Pattern SHORT = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    @Option(
            names = {"--max-sessions", "--max-episodes"},
            paramLabel = "N",
            defaultValue = "8",
            description = "How many episodes may run at once (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(
            names = "--idle-timeout",
            paramLabel = "TIME",
            description = "End an episode, or a world made through the API, of which nobody has asked anything for so"
                    + " long, as in 90s, 10m, PT1H (default: ${DEFAULT-VALUE}; 0 for never).")
    private String idle = "1h";

    @Option(names = "--no-openenv", description = "Do not serve OpenEnv's routes, which ask for no token.")
    private boolean noOpenEnv;

    @Option(names = "--no-mcp", description = "Do not serve MCP's route, which asks for no token.")
    private boolean noMcp;

    Limits limits() {
        if (most < 1) {
            throw Trouble.badInput("--max-sessions " + most + " lets nobody play", most, "give at least 1");
        }
        return new Limits(most, duration(idle), !noOpenEnv, !noMcp);
    }

    private static Duration duration(String text) {
        Matcher form = SHORT.matcher(text);
        try {
            Duration duration = text.equals("0")
                    ? Duration.ZERO
                    : form.matches() ? of(Long.parseLong(form.group(1)), form.group(2)) : Duration.parse(text);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Said below, as for time that runs backward.
        }
        throw Trouble.badInput(
                "--idle-timeout " + text + " is no duration",
                text,
                "write it as in 90s, 10m, 2h or PT1H, or 0 for never");
    }

    private static Duration of(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
