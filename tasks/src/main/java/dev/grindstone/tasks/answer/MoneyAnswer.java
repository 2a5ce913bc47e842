package dev.grindstone.tasks.answer;

import java.util.Map;
import java.util.Optional;

/** An amount of money. The currency may be left out, as the question implies it, but not be another one. */
public record MoneyAnswer() implements ScalarType {

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

    @Override
    public String name() {
        return "money";
    }

    @Override
    public Optional<String> unreadable(String text) {
        return Figure.read(text)
                        .filter(figure -> currency(figure).matches("|[a-z]{3}"))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(
                        "is not an amount of money: answer with the amount alone, such as $1,234.50 or 1234.50 EUR");
    }

    @Override
    public boolean same(String expected, String given) {
        Figure left = Figure.read(expected).orElseThrow();
        Figure right = Figure.read(given).orElseThrow();
        boolean sameCurrency = left.unit().isEmpty()
                || right.unit().isEmpty()
                || currency(left).equals(currency(right));
        return sameCurrency && left.amount().compareTo(right.amount()) == 0;
    }

    private static String currency(Figure figure) {
        return CODES.getOrDefault(figure.unit(), figure.unit());
    }
}
