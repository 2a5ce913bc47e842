package dev.grindstone.shop.cancelling;

import dev.grindstone.shop.aui.Option;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can be cancelled of an order.
 *
 * @param chosen the lines that were chosen, by their number, with the quantity and the reason that stand there
 * @param error what was wrong with what was sent; empty for nothing
 * @param isDone whether something has just been cancelled
 */
record CancelPage(Frame frame, Purchase order, Map<Long, Choice> chosen, String error, boolean isDone) {
    static final List<String> REASONS = List.of(
            "Order created by mistake",
            "Item would not arrive on time",
            "Shipping cost too high",
            "Item price too high",
            "Found it cheaper elsewhere",
            "Need to change the address",
            "Need to change the payment method",
            "Other");

    /** What stands at a line. */
    record Choice(int units, String reason) {}

    /** The parcels that still wait. */
    List<Parcel> waiting() {
        return order.parcels().stream().filter(Parcel::isUnshipped).toList();
    }

    /** Whether something has left already. */
    boolean isPartlyGone() {
        return order.parcels().stream().anyMatch(parcel -> !parcel.isUnshipped() && !parcel.is("cancelled"));
    }

    List<Option> quantities(Line line) {
        Choice choice = chosen.get(line.id());
        int units = choice == null ? line.left() : choice.units();
        return IntStream.rangeClosed(1, line.left())
                .mapToObj(each -> new Option(Integer.toString(each), Integer.toString(each), each == units))
                .toList();
    }

    List<Option> reasons(Line line) {
        Choice choice = chosen.get(line.id());
        return Stream.concat(
                        Stream.of(new Option("", "Select a reason (optional)", choice == null)),
                        REASONS.stream()
                                .map(each -> new Option(
                                        each,
                                        each,
                                        choice != null && choice.reason().equals(each))))
                .toList();
    }
}
