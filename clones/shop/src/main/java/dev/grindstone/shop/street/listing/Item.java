package dev.grindstone.shop.street.listing;

import dev.grindstone.shop.catalog.Price;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a listing says of itself, beyond what lists show.
 *
 * @param options names of what can be chosen: none, one or two
 * @param personal how many characters may be written on it; 0 for none
 */
record Item(
        List<String> options,
        List<String> bullets,
        String description,
        List<Fact> facts,
        int personal,
        boolean isPersonalRequired,
        List<Kind> kinds) {

    Item {
        options = List.copyOf(options);
        bullets = List.copyOf(bullets);
        facts = List.copyOf(facts);
        kinds = List.copyOf(kinds);
    }

    /** A line of its details. */
    record Fact(String name, String value) {}

    /**
     * What can be bought of it: a variant.
     *
     * @param most how many can be had at once; 0 when it is sold out
     * @param note what an old one looks like; empty for a new one
     */
    record Kind(String one, String two, List<String> pictures, Price price, int most, String note) {
        String value(int option) {
            return option == 0 ? one : two;
        }
    }

    /** The pictures of all variants, each once. */
    List<String> pictures() {
        return kinds.stream()
                .flatMap(kind -> kind.pictures().stream())
                .distinct()
                .toList();
    }

    /** What can be chosen of an option, in the order of the variants. */
    List<String> values(int option) {
        return kinds.stream().map(kind -> kind.value(option)).distinct().toList();
    }

    /** The variants with a value. */
    Stream<Kind> with(int option, String value) {
        return kinds.stream().filter(kind -> kind.value(option).equals(value));
    }

    long lowest() {
        return kinds.stream().mapToLong(kind -> kind.price().cents()).min().orElse(0);
    }

    long highest() {
        return kinds.stream().mapToLong(kind -> kind.price().cents()).max().orElse(0);
    }

    int most() {
        return kinds.stream().mapToInt(Kind::most).max().orElse(0);
    }

    /** What it is made of; empty when it does not say. */
    String material() {
        return facts.stream()
                .filter(fact -> fact.name().equals("Materials"))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }
}
