package dev.grindstone.shop.subscriptions;

import dev.grindstone.shop.aui.Option;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.frame.Frame;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a buyer has sent again and again.
 *
 * @param done what has just been done, as a sentence; may be empty
 * @param refused the one whose form was refused; 0 for none
 * @param wrong why
 */
record SubscriptionsPage(
        Frame frame,
        List<Subscription> running,
        List<Subscription> ended,
        List<Address> addresses,
        List<PayCard> cards,
        String done,
        long refused,
        String wrong,
        Instant now,
        ZoneId zone) {
    static final List<String> REASONS = List.of(
            "I have more than I need",
            "I no longer use it",
            "It is too expensive",
            "I found something better",
            "It arrived late",
            "Other");

    SubscriptionsPage {
        running = List.copyOf(running);
        ended = List.copyOf(ended);
        addresses = List.copyOf(addresses);
        cards = List.copyOf(cards);
    }

    /** Where it goes; says so where that address is gone. */
    String address(Subscription subscription) {
        return addresses.stream()
                .filter(address -> address.id() == subscription.address())
                .findFirst()
                .map(address -> address.name() + ", " + address.lineOne() + ", " + address.place())
                .orElse("");
    }

    String card(Subscription subscription) {
        return cards.stream()
                .filter(card -> card.id() == subscription.card())
                .findFirst()
                .map(PayCard::label)
                .orElse("");
    }

    /** Whether the next delivery could not be paid as things are. */
    boolean isCardExpired(Subscription subscription) {
        return cards.stream()
                .anyMatch(card -> card.id() == subscription.card() && card.isExpired(ordersOn(subscription)));
    }

    /** The day on which the next one is ordered. */
    LocalDate ordersOn(Subscription subscription) {
        return Rhythm.ordersAt(subscription.nextOn(), subscription.ware().sold().days(), now, zone)
                .atZone(zone)
                .toLocalDate();
    }

    String soonest(Subscription subscription) {
        return Rhythm.soonest(subscription.ware().sold().days(), now, zone).toString();
    }

    static String day(LocalDate day) {
        return Delivery.longText(day);
    }

    static List<Option> weeks(Subscription subscription) {
        return Stream.concat(Rhythm.WEEKS.stream(), Stream.of(subscription.weeks()))
                .distinct()
                .sorted()
                .map(weeks -> new Option(
                        Integer.toString(weeks),
                        weeks == 1 ? "Every week" : "Every " + weeks + " weeks",
                        weeks == subscription.weeks()))
                .toList();
    }

    static List<Option> quantities(Subscription subscription) {
        return IntStream.rangeClosed(1, Math.max(10, subscription.quantity()))
                .mapToObj(units ->
                        new Option(Integer.toString(units), Integer.toString(units), units == subscription.quantity()))
                .toList();
    }

    List<Option> addressOptions(Subscription subscription) {
        return addresses.stream()
                .map(address -> new Option(
                        Long.toString(address.id()),
                        address.name() + ", " + address.lineOne() + ", " + address.place(),
                        address.id() == subscription.address()))
                .toList();
    }

    List<Option> cardOptions(Subscription subscription) {
        return cards.stream()
                .map(card -> new Option(
                        Long.toString(card.id()),
                        card.label() + ", until " + card.until(),
                        card.id() == subscription.card()))
                .toList();
    }

    static List<Option> reasons() {
        return Stream.concat(
                        Stream.of(new Option("", "Choose a reason", true)),
                        REASONS.stream().map(reason -> new Option(reason, reason, false)))
                .toList();
    }
}
