package dev.grindstone.shop.transactions;

import static dev.grindstone.shop.db.Tables.FEE;
import static dev.grindstone.shop.db.Tables.PURCHASE;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.GiftOrder;
import dev.grindstone.shop.purchase.GiftOrders;
import dev.grindstone.shop.purchase.Links;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import dev.grindstone.shop.purchase.Refund;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/*
 * GET  /cpe/yourpayments/transactions?page=     what was charged and what came back, the latest first
 * POST the same, as its button for the next page does: leads there
 */
/** Transactions. */
public final class TransactionRoutes {
    private static final String PATH = "/cpe/yourpayments/transactions";
    private static final int SIZE = 20;

    private final Brand brand;

    /** Under a shop's own name. */
    public TransactionRoutes(Brand brand) {
        this.brand = brand;
    }

    /**
     * Money that moved.
     *
     * @param by the card or the balance
     * @param cents below zero for what was charged
     * @param order its number; empty for what was no order
     */
    record Transaction(Instant at, String day, String by, long cents, String order, String path, String seller) {
        String text() {
            return (cents > 0 ? "+" : "") + Money.text(cents);
        }
    }

    /** A page of them. */
    record TransactionPage(Frame frame, List<Transaction> transactions, int page, boolean hasNext) {
        /** Whether one begins another day than the one before it. */
        boolean isNewDay(int index) {
            return index == 0
                    || !transactions
                            .get(index)
                            .day()
                            .equals(transactions.get(index - 1).day());
        }
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, this::show, PATH);
        Paths.post(
                routes,
                visit -> visit.http()
                        .redirect(
                                PATH + "?page=" + (number(visit.form("page")) + 1),
                                io.javalin.http.HttpStatus.SEE_OTHER),
                PATH);
    }

    private void show(Visit visit) {
        long person = visit.person().id();
        List<Transaction> all = Stream.of(
                        new Purchases(visit.db())
                                .where(PURCHASE.PERSON_ID.eq(person)).stream().flatMap(order -> of(visit, order)),
                        new GiftOrders(visit.db()).of(person).stream().flatMap(gift -> of(visit, gift)),
                        fees(visit, person))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Transaction::at)
                        .reversed()
                        .thenComparing(Transaction::order)
                        .thenComparing(Transaction::cents))
                .toList();
        int page = number(visit.query("page"));
        int from = Math.min(all.size(), (page - 1) * SIZE);
        int until = Math.min(all.size(), from + SIZE);
        visit.page(
                "Transactions",
                "shop/transactions/transactions.jte",
                new TransactionPage(Frame.of(visit, brand), all.subList(from, until), page, until < all.size()));
    }

    private static Stream<Transaction> of(Visit visit, Purchase order) {
        List<Transaction> all = new ArrayList<>();
        String card = order.bill().network() + " ****" + order.bill().last();
        all.add(of(visit, order, order.placedAt(), card, -order.bill().charged()));
        all.add(of(visit, order, order.placedAt(), "Gift Card", -order.bill().fromBalance()));
        for (Refund refund : order.refunds()) {
            Instant paid = refund.paidAt();
            if (paid != null) {
                all.add(of(visit, order, paid, refund.to().equals("card") ? card : "Gift Card", refund.cents()));
            }
        }
        return all.stream().filter(each -> each.cents() != 0);
    }

    private static Transaction of(Visit visit, Purchase order, Instant at, String by, long cents) {
        String seller =
                order.parcels().isEmpty() ? "" : order.parcels().get(0).seller().name();
        String day = Days.full(at, visit.world().zone());
        return new Transaction(at, day, by, cents, order.number(), Links.details(order), seller);
    }

    private Stream<Transaction> fees(Visit visit, long person) {
        return visit.db().selectFrom(FEE).where(FEE.PERSON_ID.eq(person)).orderBy(FEE.ID).stream()
                .map(row -> new Transaction(
                        row.getPaidAt(),
                        Days.full(row.getPaidAt(), visit.world().zone()),
                        row.getNetwork() + " ****" + row.getLast(),
                        -row.getCents(),
                        "",
                        "/membership",
                        brand.name() + " " + brand.membership()));
    }

    private Stream<Transaction> of(Visit visit, GiftOrder gift) {
        String card = gift.card().replace(" ending in ", " ****");
        Instant back = gift.cancelledAt();
        Transaction paid = of(visit, gift, gift.placedAt(), card, -gift.cents());
        return back == null ? Stream.of(paid) : Stream.of(paid, of(visit, gift, back, card, gift.cents()));
    }

    private Transaction of(Visit visit, GiftOrder gift, Instant at, String card, long cents) {
        String day = Days.full(at, visit.world().zone());
        return new Transaction(at, day, card, cents, gift.number(), gift.path(), brand.name() + " Gift Cards");
    }

    private static int number(@org.jspecify.annotations.Nullable String text) {
        return Math.max(1, Objects.requireNonNullElse(text, "").matches("[0-9]{1,4}") ? Integer.parseInt(text) : 1);
    }
}
