package dev.grindstone.shop.place;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.Places;

/** {@code shop.setPlace} (zip, or address, the number of one of the buyer's own): what dates are told for. */
public final class PlaceCommands {
    private PlaceCommands() {}

    /** Adds it. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.setPlace", (world, by, args) -> {
            set(world, by, args);
            return null;
        });
    }

    private static void set(World world, Person by, Args args) {
        if (args.has("address")) {
            Places.chooseAddress(world, by.id(), args.number("address"));
        } else {
            Places.chooseZip(
                    world, new Places.Owner(by.id(), ""), args.text("zip").strip());
        }
    }
}
