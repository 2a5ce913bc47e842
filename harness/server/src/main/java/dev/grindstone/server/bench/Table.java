package dev.grindstone.server.bench;

import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Reading;
import java.util.Locale;

/** Figures for a person: a line each, with a bar that shows how far p95 and p99 lie beyond the median. */
public final class Table {

    private static final int BAR = 20;

    private Table() {}

    /** The line above the figures. */
    public static String head() {
        return format("figure", "n", "p50", "p95", "p99", "unit", "▇ p50 ▒ p95 ░ p99", "against");
    }

    /** One figure's line. */
    public static String line(Reading reading) {
        Distribution values = reading.values();
        return format(
                reading.figure(),
                String.format(Locale.ROOT, "%,d", values.n()),
                plain(values.p50()),
                plain(values.p95()),
                plain(values.p99()),
                reading.unit(),
                bar(values),
                against(reading));
    }

    /** The bar of a distribution, as long as its p99. */
    static String bar(Distribution values) {
        double end = Math.max(values.p99(), Double.MIN_NORMAL);
        long median = Math.round(BAR * values.p50() / end);
        long most = Math.round(BAR * values.p95() / end) - median;
        return repeat("▇", median) + repeat("▒", most) + repeat("░", BAR - median - most);
    }

    private static String against(Reading reading) {
        Reading.Baseline baseline = reading.baseline();
        Double ratio = reading.ratio();
        if (baseline == null || ratio == null) {
            return "";
        }
        return plain(ratio) + "x; " + baseline.name() + " " + plain(baseline.p50());
    }

    private static String repeat(String text, long times) {
        return text.repeat((int) Math.max(times, 0));
    }

    private static String plain(double value) {
        return Reading.rounded(value).toPlainString();
    }

    private static String format(String... columns) {
        return String.format(Locale.ROOT, "%-26s %8s %9s %9s %9s  %-9s %-20s  %s", (Object[]) columns)
                .stripTrailing();
    }
}
