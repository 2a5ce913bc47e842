package dev.grindstone.shop.console.orders;

import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.db.tables.records.ParcelRecord;
import dev.grindstone.shop.db.tables.records.PurchaseLineRecord;
import dev.grindstone.shop.fulfilment.Carrier;
import dev.grindstone.shop.owner.Owners;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Parcel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;

/*
 * The parcel keeps its number and takes what is sent; what is not sent moves into a new one. A line of which some are sent is
 * cut in two: both halves together have its units, its discount and its tax, to the cent. Where money went back for a line
 * already, its cents are spoken for, and it is not cut.
 */
/** Hands a parcel, or part of it, to a carrier. */
final class Dispatch {
    private final World world;
    private final DSLContext db;
    private final Sale sale;
    private final Parcel parcel;

    private Dispatch(World world, Sale sale, Parcel parcel) {
        this.world = world;
        this.db = world.db("shop");
        this.sale = sale;
        this.parcel = parcel;
    }

    static Long send(World world, Sale sale, Args args) {
        Parcel parcel = parcel(sale, args);
        String carrier = carrier(args.text("carrier", ""));
        String tracking = tracking(world, args.text("tracking", ""));
        Dispatch dispatch = new Dispatch(world, sale, parcel);
        Map<Line, Integer> units = dispatch.units(args);
        dispatch.divide(units);
        dispatch.handOver(carrier, tracking);
        return parcel.id();
    }

    private static Parcel parcel(Sale sale, Args args) {
        String number = sale.purchase().number();
        if (args.has("parcel")) {
            long id = args.number("parcel");
            return sale.parcels().stream()
                    .filter(parcel -> parcel.id() == id)
                    .findFirst()
                    .map(parcel -> {
                        if (!sale.waiting().contains(parcel)) {
                            throw new IllegalArgumentException("This package of order " + number + " is "
                                    + parcel.state() + " already: it cannot be sent again");
                        }
                        return parcel;
                    })
                    .orElseThrow(() -> new IllegalArgumentException("Order " + number + " has no package " + id + " of "
                            + sale.seller().name()));
        }
        if (sale.waiting().isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing of order " + number + " waits to be sent: it was sent or cancelled already");
        }
        if (sale.waiting().size() > 1) {
            throw new IllegalArgumentException("Order " + number + " has several packages that wait: say which, one of "
                    + sale.waiting().stream().map(Parcel::id).toList());
        }
        return sale.waiting().get(0);
    }

    private static String carrier(String name) {
        return Carrier.choices().stream()
                .filter(name.strip()::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Choose a carrier: one of " + Carrier.choices()));
    }

    /** As the carrier knows it: capitals and digits. */
    private static String tracking(World world, String typed) {
        String tracking = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!tracking.matches("[A-Z0-9]{6,30}")) {
            throw new IllegalArgumentException(
                    "Enter the tracking number of the carrier: 6 to 30 letters and digits, not '" + typed + "'");
        }
        if (world.db("shop").fetchExists(PARCEL, PARCEL.TRACKING.eq(tracking))) {
            throw new IllegalArgumentException(
                    "The tracking number " + tracking + " is on another package: each package has its own");
        }
        return tracking;
    }

    /** How many of each line are sent. */
    private Map<Line, Integer> units(Args args) {
        List<Long> lines = args.numbers("lines");
        List<Long> quantities = args.numbers("quantities");
        SaleCommands.checkLists(lines, quantities, "quantities");
        Map<Line, Integer> units = new LinkedHashMap<>();
        if (lines.isEmpty()) {
            parcel.kept().forEach(line -> units.put(line, line.left()));
            return units;
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = sale.line(lines.get(i));
            long wanted = quantities.isEmpty() ? line.left() : quantities.get(i);
            if (!parcel.kept().contains(line) || wanted < 1 || wanted > line.left()) {
                throw new IllegalArgumentException("You cannot send " + wanted + " of '" + line.title() + "': "
                        + (parcel.kept().contains(line) ? line.left() : 0) + " wait in this package");
            }
            boolean isWhole = wanted == line.left();
            if (!isWhole && sale.purchase().refundable(line) < line.paid()) {
                throw new IllegalArgumentException("Part of '" + line.title()
                        + "' was cancelled or refunded: send all that is left of it, or none");
            }
            units.put(line, (int) wanted);
        }
        return units;
    }

    private void divide(Map<Line, Integer> sent) {
        if (parcel.kept().stream().allMatch(line -> sent.getOrDefault(line, 0) == line.left())) {
            return;
        }
        ParcelRecord rest = db.fetchSingle(PARCEL, PARCEL.ID.eq(parcel.id())).copy();
        rest.setId(world.nextId());
        rest.setPosition(sale.purchase().parcels().stream()
                        .mapToInt(Parcel::position)
                        .max()
                        .orElse(0)
                + 1);
        rest.insert();
        for (Line line : parcel.kept()) {
            int units = sent.getOrDefault(line, 0);
            PurchaseLineRecord row = db.fetchSingle(PURCHASE_LINE, PURCHASE_LINE.ID.eq(line.id()));
            if (units == 0) {
                row.setParcelId(rest.getId());
                row.store();
            } else if (units < line.left()) {
                cut(row, units, rest.getId());
            }
        }
    }

    private void cut(PurchaseLineRecord row, int units, long parcelOfRest) {
        long discount = row.getDiscount() * units / row.getQuantity();
        long tax = row.getTax() * units / row.getQuantity();
        PurchaseLineRecord rest = row.copy();
        rest.setId(world.nextId());
        rest.setParcelId(parcelOfRest);
        rest.setQuantity(row.getQuantity() - units);
        rest.setDiscount(row.getDiscount() - discount);
        rest.setTax(row.getTax() - tax);
        rest.insert();
        row.setQuantity(units);
        row.setDiscount(discount);
        row.setTax(tax);
        row.store();
    }

    /** Nothing arrives before the next working day, whatever was promised. */
    private void handOver(String carrier, String tracking) {
        LocalDate soonest = Delivery.day(world.now(), world.zone(), 1);
        db.update(PARCEL)
                .set(PARCEL.CARRIER, carrier)
                .set(PARCEL.TRACKING, tracking)
                .set(PARCEL.PROMISED, parcel.promised().isBefore(soonest) ? soonest : parcel.promised())
                .where(PARCEL.ID.eq(parcel.id()))
                .execute();
        Person owner = Owners.of(world, sale.seller().id()).orElseThrow();
        world.run("shop.shipParcel", owner, Map.of("parcel", parcel.id()));
    }
}
