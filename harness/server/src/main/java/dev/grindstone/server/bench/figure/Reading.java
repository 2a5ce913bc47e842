package dev.grindstone.server.bench.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param figure its name, as in {@code reset.cold}
 * @param unit what its values are counted in
 * @param values the distribution
 * @param baseline the ordinary way to do the same, measured in the same run
 */
public record Reading(
        String figure,
        String unit,
        Distribution values,
        @Nullable Baseline baseline) {

    /** Enough digits to compare, few enough to read. */
    private static final MathContext DIGITS = new MathContext(4);

    /** The ordinary way to do the same thing, and its median in the figure's unit. */
    public record Baseline(String name, double p50) {}

    /** How many of the figure's medians fit into the baseline's; for a rate, the other way round, so more is better. */
    public @Nullable Double ratio() {
        if (baseline == null) {
            return null;
        }
        return isRate() ? values.p50() / baseline.p50() : baseline.p50() / values.p50();
    }

    private boolean isRate() {
        return unit.endsWith("/s");
    }

    /** The figure as one JSON object. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figure", figure);
        json.put("unit", unit);
        json.put("n", values.n());
        json.put("p50", rounded(values.p50()));
        json.put("p95", rounded(values.p95()));
        json.put("p99", rounded(values.p99()));
        Double ratio = ratio();
        if (baseline != null && ratio != null) {
            json.put("baseline", Map.of("name", baseline.name(), "p50", rounded(baseline.p50())));
            json.put("ratio", rounded(ratio));
        }
        return json;
    }

    /** A value in at most four significant digits, never in scientific notation. */
    public static BigDecimal rounded(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
