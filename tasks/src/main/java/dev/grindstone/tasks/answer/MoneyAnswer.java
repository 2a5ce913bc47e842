package dev.grindstone.tasks.answer;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An amount of money. An answer may leave out the currency, as the question implies it, but not name another one.
 *
 * @param currency the code of the currency that expected values without one are in, such as {@code usd}; empty when
 *     each says its own
 */
public record MoneyAnswer(String currency) implements ScalarType {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("€", "eur"),
            Map.entry("euro", "eur"),
            Map.entry("euros", "eur"),
            Map.entry("$", "usd"),
            Map.entry("us$", "usd"),
            Map.entry("dollar", "usd"),
            Map.entry("dollars", "usd"),
            Map.entry("£", "gbp"),
            Map.entry("pound", "gbp"),
            Map.entry("pounds", "gbp"),
            Map.entry("¥", "jpy"),
            Map.entry("yen", "jpy"));

    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .map(each -> each.getCurrencyCode().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    public MoneyAnswer {
        currency = currency.toLowerCase(Locale.ROOT);
    }

    /** An amount whose currency each expected value says itself. */
    public MoneyAnswer() {
        this("");
    }

    /** Whether a text is the code of a currency. */
    public static boolean isCurrency(String code) {
        return KNOWN.contains(code.toLowerCase(Locale.ROOT));
    }

    @Override
    public String name() {
        return "money";
    }

    @Override
    public Optional<String> unreadable(String text) {
        return Figure.read(text).filter(MoneyAnswer::isInOneCurrency).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "is not an amount of money: answer with the amount alone, such as $1,234.50 or 1234.50 EUR");
    }

    @Override
    public Optional<String> unfit(String expected) {
        return ScalarType.super
                .unfit(expected)
                .or(() -> currencyOf(expected).isEmpty()
                        ? Optional.of("has no currency: write it as $1,234.50, or add currency: usd")
                        : Optional.empty());
    }

    @Override
    public boolean same(String expected, String given) {
        String found = codes(Figure.read(given).orElseThrow()).findFirst().orElse("");
        boolean sameCurrency = found.isEmpty() || found.equals(currencyOf(expected));
        return sameCurrency
                && Figure.read(expected)
                                .orElseThrow()
                                .amount()
                                .compareTo(Figure.read(given).orElseThrow().amount())
                        == 0;
    }

    private String currencyOf(String expected) {
        return codes(Figure.read(expected).orElseThrow()).findFirst().orElse(currency);
    }

    /** {@code $5 USD} names one currency twice. */
    private static boolean isInOneCurrency(Figure figure) {
        List<String> codes = codes(figure).distinct().toList();
        return codes.isEmpty() || (codes.size() == 1 && KNOWN.contains(codes.get(0)));
    }

    private static Stream<String> codes(Figure figure) {
        return Stream.of(figure.before(), figure.after())
                .filter(name -> !name.isEmpty())
                .map(name -> CODES.getOrDefault(name, name));
    }
}
