package dev.grindstone.shop.returning;

import dev.grindstone.shop.aui.Option;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Purchase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of a return, one after the other. */
final class ReturnPages {
    private ReturnPages() {}

    /** What stands in the forms so far. */
    record Draft(@Nullable Long line, int quantity, String reason, String comment, String wants, String way) {}

    /** Which item, how many, and why. */
    record Choose(
            Frame frame, Purchase order, List<GiveBack> under, Draft draft, String error, Instant now, ZoneId zone) {

        List<Line> arrived() {
            return order.lines().stream()
                    .filter(line -> line.returnUntil() != null && line.left() > 0)
                    .toList();
        }

        /** Why a line cannot be sent back; empty when it can. */
        String refusal(Line line) {
            Instant until = line.returnUntil();
            if (line.keeping() == 0) {
                return "Already returned, or on its way back";
            }
            return until != null && now.isAfter(until) ? "Return window closed on " + Days.full(until, zone) : "";
        }

        String until(Line line) {
            Instant until = line.returnUntil();
            return until == null ? "" : "Eligible through " + Days.full(until, zone);
        }

        boolean isChosen(Line line) {
            Long chosen = draft.line();
            return chosen != null && chosen == line.id();
        }

        List<Option> quantities(Line line) {
            return IntStream.rangeClosed(1, line.keeping())
                    .mapToObj(each -> new Option(
                            Integer.toString(each), Integer.toString(each), isChosen(line) && each == draft.quantity()))
                    .toList();
        }

        List<Option> reasons() {
            return Stream.concat(
                            Stream.of(new Option(
                                    "", "Choose a response", draft.reason().isEmpty())),
                            Reason.all().stream().map(each -> new Option(each, each, each.equals(draft.reason()))))
                    .toList();
        }
    }

    /** What for, and how. */
    record Resolve(Frame frame, Purchase order, Line line, Draft draft, String error) {
        long owed() {
            return line.owed(draft.quantity());
        }

        boolean isPaidByCard() {
            return order.bill().charged() > 0;
        }

        List<Way> ways() {
            return List.of(Way.values());
        }
    }

    /**
     * The label, and how the return is doing.
     *
     * @param replacement the number of the order that replaces it; empty for none
     */
    record Label(Frame frame, GiveBack back, String replacement, String error, ZoneId zone) {
        String begun() {
            return Days.full(back.begunAt(), zone);
        }

        List<String> steps() {
            return List.of(
                    "Return started",
                    back.way() == Way.PICKUP ? "Picked up" : "Dropped off",
                    "Received",
                    back.wants().equals("replacement") ? "Complete" : "Refund issued");
        }
    }
}
