package dev.grindstone.server.evaluation.report;

import dev.grindstone.server.evaluation.Run;
import dev.grindstone.server.evaluation.statistics.Interval;
import dev.grindstone.server.evaluation.statistics.Median;
import dev.grindstone.server.evaluation.statistics.Trials;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What came of some runs. A rate, its interval, steps and seconds are of the valid runs.
 *
 * @param name what the runs have in common
 * @param instances how many instances were played
 * @param runs how many runs there were
 * @param passed how many passed
 * @param invalid of how many nothing can be said
 * @param rate passed of valid; null when none is valid
 * @param low the lower end of the 95 % interval of the rate
 * @param high the upper end
 * @param powers of each number of repetitions that some instance has
 * @param steps the median; null when none is valid
 * @param seconds the median; null when none is valid
 * @param tokens read and written, of all runs
 * @param dollars what they cost; null when a price is not known
 */
public record Line(
        String name,
        int instances,
        int runs,
        int passed,
        int invalid,
        @Nullable Double rate,
        double low,
        double high,
        List<Power> powers,
        @Nullable Double steps,
        @Nullable Double seconds,
        long tokens,
        @Nullable Double dollars) {

    public Line {
        powers = List.copyOf(powers);
    }

    /** Puts runs together. */
    static Line of(String name, Collection<Run> runs) {
        List<Run> valid = runs.stream().filter(run -> !run.isInvalid()).toList();
        int passed = (int) valid.stream().filter(Run::passed).count();
        Interval likely = Interval.wilson(passed, valid.size());
        return new Line(
                name,
                (int) runs.stream().map(Run::instance).distinct().count(),
                runs.size(),
                passed,
                runs.size() - valid.size(),
                valid.isEmpty() ? null : (double) passed / valid.size(),
                likely.low(),
                likely.high(),
                powers(valid),
                orNull(Median.of(valid.stream().map(Run::steps).toList())),
                orNull(Median.of(valid.stream().map(Run::seconds).toList())),
                runs.stream().mapToLong(run -> run.usage().tokens()).sum(),
                dollars(runs));
    }

    private static List<Power> powers(List<Run> valid) {
        Map<String, List<Run>> byInstance = new LinkedHashMap<>();
        valid.forEach(run -> byInstance
                .computeIfAbsent(run.instance(), instance -> new ArrayList<>())
                .add(run));
        List<Trials> trials = byInstance.values().stream()
                .map(runs -> new Trials((int) runs.stream().filter(Run::passed).count(), runs.size()))
                .toList();
        int most = trials.stream().mapToInt(Trials::count).max().orElse(0);
        List<Power> powers = new ArrayList<>();
        for (int k = 1; k <= most; k++) {
            int often = k;
            powers.add(new Power(
                    k,
                    Trials.passHat(trials, k).orElseThrow(),
                    Trials.passAt(trials, k).orElseThrow(),
                    (int) trials.stream().filter(each -> each.count() >= often).count()));
        }
        return powers;
    }

    /** Known when it is of each run in which a model was asked, and there is one. */
    private static @Nullable Double dollars(Collection<Run> runs) {
        List<Run> asked = runs.stream().filter(run -> run.usage().calls() > 0).toList();
        boolean isKnown =
                !asked.isEmpty() && asked.stream().allMatch(run -> run.usage().dollars() != null);
        return isKnown
                ? asked.stream()
                        .map(run -> run.usage().dollars())
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sum()
                : null;
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    /** How many runs have a verdict. */
    public int valid() {
        return runs - invalid;
    }

    /** How many failed. */
    public int failed() {
        return valid() - passed;
    }
}
