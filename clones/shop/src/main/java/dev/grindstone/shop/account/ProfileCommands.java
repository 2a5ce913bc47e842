package dev.grindstone.shop.account;

import static dev.grindstone.kit.db.Tables.PERSON;
import static dev.grindstone.shop.db.Tables.BUYER;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.BuyerCommands;

/**
 * {@code shop.editProfile} (name, email, phone, password: those that are given) and {@code shop.setTwoStep} (on: whether a
 * one-time code is asked for after the password).
 */
public final class ProfileCommands {
    private ProfileCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.editProfile", (world, by, args) -> {
            edit(world, by, args);
            return null;
        });
        commands.add("shop.setTwoStep", (world, by, args) -> {
            BuyerCommands.row(world, by);
            world.db("shop")
                    .update(BUYER)
                    .set(BUYER.TWO_STEP, args.flag("on", true))
                    .where(BUYER.PERSON_ID.eq(by.id()))
                    .execute();
            return null;
        });
    }

    private static void edit(World world, Person by, Args args) {
        String name = args.text("name", by.name()).strip();
        String email = args.text("email", by.email()).strip();
        String password = args.text("password", by.password());
        String phone = args.text("phone", "").strip();
        check(!name.isEmpty() && name.length() <= 100, "Enter your name");
        check(email.matches("[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s<>.]+"), "Enter a valid email address");
        check(
                email.equalsIgnoreCase(by.email())
                        || world.people().byEmail(email).isEmpty(),
                "An account with the email address " + email + " exists already");
        check(password.length() >= 6 && password.length() <= 100, "Minimum 6 characters required");
        check(
                phone.isEmpty() || phone.replaceAll("\\D", "").matches("\\d{10,15}"),
                "Enter a valid mobile number, such as 503-555-0142");
        world.db("kit")
                .update(PERSON)
                .set(PERSON.NAME, name)
                .set(PERSON.GIVEN_NAME, name.equals(by.name()) ? by.givenName() : name.split("\\s+", 2)[0])
                .set(PERSON.EMAIL, email)
                .set(PERSON.PASSWORD, password)
                .where(PERSON.ID.eq(by.id()))
                .execute();
        if (args.has("phone")) {
            BuyerCommands.row(world, by);
            world.db("shop")
                    .update(BUYER)
                    .set(BUYER.PHONE, phone)
                    .where(BUYER.PERSON_ID.eq(by.id()))
                    .execute();
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
