package dev.grindstone.server.evaluation.statistics;

/**
 * What a rate is likely to be, given how often something happened.
 *
 * @param low from 0
 * @param high up to 1
 */
public record Interval(double low, double high) {

    /** Leaves one in twenty outside: the 97.5th percentile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** What is known of a rate after no trial. */
    public static final Interval NOTHING_KNOWN = new Interval(0, 1);

    /**
     * The 95 % score interval of a rate; unlike the textbook interval it has a width even when all trials went the same
     * way, and stays between 0 and 1 (E. B. Wilson, "Probable inference, the law of succession, and statistical
     * inference", Journal of the American Statistical Association 22, 1927).
     *
     * @param successes from 0 to {@code trials}
     * @param trials from 0; without any, nothing is known
     */
    public static Interval wilson(long successes, long trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    successes + " of " + trials + " is no rate: give from none to all of them");
        }
        if (trials == 0) {
            return NOTHING_KNOWN;
        }
        double n = trials;
        double rate = successes / n;
        double scale = 1 + Z * Z / n;
        double middle = (rate + Z * Z / (2 * n)) / scale;
        double half = Z * Math.sqrt(rate * (1 - rate) / n + Z * Z / (4 * n * n)) / scale;
        // The ends are exactly 0 and 1 there; rounding may miss them by a little.
        double low = successes == 0 ? 0 : middle - half;
        double high = successes == trials ? 1 : middle + half;
        return new Interval(low, high);
    }

    /** How wide it is. */
    public double width() {
        return high - low;
    }
}
