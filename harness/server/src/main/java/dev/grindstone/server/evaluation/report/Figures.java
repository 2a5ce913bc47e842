package dev.grindstone.server.evaluation.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them. */
public final class Figures {

    private static final String NONE = "–";

    private Figures() {}

    /** A share as a percentage, {@code 67 %}; a dash when it is not known. */
    public static String percent(@Nullable Double share) {
        return share == null ? NONE : Math.round(share * 100) + " %";
    }

    /** An interval of shares, {@code 39–86 %}. */
    public static String interval(Line line) {
        return line.rate() == null ? NONE : Math.round(line.low() * 100) + "–" + Math.round(line.high() * 100) + " %";
    }

    /** A number of steps, {@code 4} or {@code 4.5}. */
    public static String number(@Nullable Double number) {
        return number == null
                ? NONE
                : number == Math.rint(number)
                        ? String.format(Locale.ROOT, "%,.0f", number)
                        : String.format(Locale.ROOT, "%,.1f", number);
    }

    /** A time, {@code 850 ms}, {@code 4.2 s} or {@code 3 min 12 s}. */
    public static String time(@Nullable Double seconds) {
        if (seconds == null) {
            return NONE;
        }
        if (seconds < 1) {
            return Math.round(seconds * 1000) + " ms";
        }
        long whole = Math.round(seconds);
        return whole < 60 ? String.format(Locale.ROOT, "%.1f s", seconds) : whole / 60 + " min " + whole % 60 + " s";
    }

    /** A number of tokens, {@code 950}, {@code 12.3 k} or {@code 4.1 M}; a dash for none. */
    public static String tokens(long tokens) {
        if (tokens == 0) {
            return NONE;
        }
        return tokens < 1_000
                ? String.valueOf(tokens)
                : tokens < 1_000_000
                        ? String.format(Locale.ROOT, "%.1f k", tokens / 1e3)
                        : String.format(Locale.ROOT, "%.1f M", tokens / 1e6);
    }

    /** An amount of dollars, {@code $0.0042} or {@code $12.30}; a dash when it is not known. */
    public static String dollars(@Nullable Double dollars) {
        return dollars == null ? NONE : String.format(Locale.ROOT, dollars < 0.1 ? "$%.4f" : "$%,.2f", dollars);
    }

    /** How likely all of the most repetitions go well; a dash when nothing was repeated. */
    public static String lastPower(Line line) {
        return line.powers().isEmpty()
                ? NONE
                : percent(line.powers().get(line.powers().size() - 1).all());
    }

    /** A place on a scale of 0 to 1, in the hundredths of a drawing. */
    public static String at(double share) {
        return String.format(Locale.ROOT, "%.2f", share * 100);
    }
}
