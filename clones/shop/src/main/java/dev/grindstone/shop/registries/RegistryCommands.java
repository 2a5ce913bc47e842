package dev.grindstone.shop.registries;

import static dev.grindstone.shop.db.Tables.GIVEN;
import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.PURCHASE;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.buyer.Numbers;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.db.tables.records.ListRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * {@code shop.createRegistry} (kind, wedding or baby, and on, a day; partner, greeting, address, public; the result is its
 * handle), {@code shop.editRegistry} (list; the same, each as it was when absent) and {@code shop.thankGiver} (gift, its
 * number; note, which is sent to the giver). What is on it is added, changed and removed as on a list.
 */
public final class RegistryCommands {
    private static final int MOST_LETTERS = 500;
    private static final int LONGEST_NAME = 100;

    private RegistryCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.createRegistry", RegistryCommands::create);
        commands.add("shop.editRegistry", RegistryCommands::edit);
        commands.add("shop.thankGiver", (world, by, args) -> {
            thank(world, by, args);
            return null;
        });
    }

    private static String create(World world, Person by, Args args) {
        Kind kind = Kind.of(args.text("kind"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "A registry is for a wedding or a baby, not for '" + args.text("kind") + "'"));
        ListRecord row = world.db("shop").newRecord(LIST);
        row.setId(world.nextId());
        row.setHandle(Numbers.list(world.db("shop"), by.id()));
        row.setPersonId(by.id());
        row.setKind(kind.key());
        row.setName(kind.label());
        row.setIsDefault(false);
        row.setIsPublic(true);
        row.setPartner("");
        row.setGreeting("");
        row.setBegunAt(world.now());
        write(world, by, args, row, true);
        return row.getHandle();
    }

    private static String edit(World world, Person by, Args args) {
        String handle = args.text("list");
        ListRecord row = world.db("shop")
                .selectFrom(LIST)
                .where(LIST.HANDLE.eq(handle).and(LIST.PERSON_ID.eq(by.id())))
                .and(LIST.KIND.in("wedding", "baby"))
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        by.name() + " has no registry '" + handle + "': take the handle from its address"));
        write(world, by, args, row, false);
        return handle;
    }

    private static void write(World world, Person by, Args args, ListRecord row, boolean isNew) {
        if (isNew || args.has("on")) {
            row.setEventOn(day(args.text("on").strip()));
        }
        row.setPartner(args.text("partner", row.getPartner()).strip());
        row.setGreeting(args.text("greeting", row.getGreeting()).strip());
        row.setIsPublic(args.flag("public", row.getIsPublic()));
        if (row.getPartner().length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name may have " + LONGEST_NAME + " characters at most.");
        }
        if (row.getGreeting().length() > MOST_LETTERS) {
            throw new IllegalArgumentException("A greeting may have " + MOST_LETTERS + " characters at most.");
        }
        Buyers buyers = new Buyers(world.db("shop"));
        if (isNew || args.has("address")) {
            row.setAddressId((args.has("address")
                            ? buyers.address(by.id(), args.number("address"))
                            : buyers.addresses(by.id()).stream().findFirst())
                    .map(Address::id)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Choose one of your addresses for the gifts, or add one first.")));
        }
        row.store();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Enter a date such as 2027-05-31.", e);
        }
    }

    private static void thank(World world, Person by, Args args) {
        long gift = args.number("gift");
        String note = args.text("note", "").strip();
        if (note.length() > MOST_LETTERS) {
            throw new IllegalArgumentException("A note may have " + MOST_LETTERS + " characters at most.");
        }
        var row = world.db("shop")
                .select(GIVEN.ID, LIST.HANDLE, PURCHASE.PERSON_ID)
                .from(GIVEN)
                .join(LIST)
                .on(LIST.ID.eq(GIVEN.LIST_ID).and(LIST.PERSON_ID.eq(by.id())))
                .join(PURCHASE)
                .on(PURCHASE.ID.eq(GIVEN.PURCHASE_ID))
                .where(GIVEN.ID.eq(gift))
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no gift " + gift + " on a thank-you list of " + by.name()));
        world.db("shop")
                .update(GIVEN)
                .set(GIVEN.THANKED_AT, world.now())
                .where(GIVEN.ID.eq(gift))
                .execute();
        if (!note.isEmpty()) {
            world.people()
                    .byId(row.value3())
                    .filter(giver -> giver.id() != by.id())
                    .ifPresent(giver -> world.announce(new Notification(
                            "shop",
                            new Notification.From(Brand.BAZAAR.name() + " Registry", "registry@bazaar.example"),
                            "registry-thanks",
                            "registry/" + row.value2(),
                            giver,
                            by.name().replaceAll("\\s+", " ") + " thanks you for your gift",
                            List.of(note),
                            List.of(),
                            new Notification.Link("See the registry", Registry.path(row.value2())))));
        }
    }
}
