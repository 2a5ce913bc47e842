package dev.grindstone.shop.rerouting;

import static dev.grindstone.shop.db.Tables.ADDRESS;
import static dev.grindstone.shop.db.Tables.PURCHASE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;

/** {@code shop.changeOrderAddress} (order, address), by the buyer: sends what is not shipped to another address of theirs. */
public final class AddressCommands {
    private AddressCommands() {}

    /** Adds it. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.changeOrderAddress", (world, by, args) -> change(world, by, args));
    }

    private static Long change(World world, Person by, Args args) {
        Purchase purchase = new Purchases(world.db("shop")).require(by.id(), args.text("order"));
        if (!purchase.isUnshipped()) {
            throw new IllegalArgumentException("The address of this order can no longer be changed: "
                    + (purchase.isCancelled() ? "it was cancelled" : "a package has left already"));
        }
        String envelope = world.db("shop")
                .selectFrom(ADDRESS)
                .where(ADDRESS.ID.eq(args.number("address")))
                .and(ADDRESS.PERSON_ID.eq(by.id()))
                .fetchOptional()
                .map(AddressCommands::envelope)
                .orElseThrow(() -> new IllegalArgumentException("Choose one of your addresses"));
        world.db("shop")
                .update(PURCHASE)
                .set(PURCHASE.ADDRESS, envelope)
                .where(PURCHASE.ID.eq(purchase.id()))
                .execute();
        return purchase.id();
    }

    /** The lines of an address, as purchases keep them. */
    static String envelope(Record row) {
        return Stream.of(
                        row.get(ADDRESS.NAME),
                        row.get(ADDRESS.LINE_ONE),
                        row.get(ADDRESS.LINE_TWO),
                        row.get(ADDRESS.CITY) + ", " + row.get(ADDRESS.STATE) + " " + row.get(ADDRESS.ZIP),
                        row.get(ADDRESS.COUNTRY))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
