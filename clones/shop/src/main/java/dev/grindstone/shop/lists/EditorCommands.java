package dev.grindstone.shop.lists;

import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.LIST_EDITOR;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Brand;
import java.util.List;
import org.jooq.Condition;

/**
 * {@code shop.inviteToList} (list; email, of a person with an account), by its owner; {@code shop.answerInvitation} (list;
 * accept), by who is invited; {@code shop.removeEditor} (list; person, by number), by the owner, or by that person, who
 * leaves.
 */
public final class EditorCommands {
    private EditorCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.inviteToList", (world, by, args) -> {
            invite(world, by, args);
            return null;
        });
        commands.add("shop.answerInvitation", (world, by, args) -> {
            answer(world, by, args);
            return null;
        });
        commands.add("shop.removeEditor", (world, by, args) -> {
            remove(world, by, args);
            return null;
        });
    }

    private static void invite(World world, Person by, Args args) {
        long list = ListCommands.own(world, by, args);
        String email = args.text("email").strip();
        Person friend = world.people()
                .byEmail(email)
                .orElseThrow(() -> new IllegalArgumentException(
                        email.contains("@")
                                ? "There is no account with the email address " + email
                                : "Enter the email address of somebody with an account"));
        if (friend.equals(by)) {
            throw new IllegalArgumentException("The list is yours already: invite somebody else");
        }
        if (world.db("shop").fetchExists(LIST_EDITOR, row(list, friend.id()))) {
            throw new IllegalArgumentException(friend.name() + " is invited already");
        }
        world.db("shop")
                .insertInto(LIST_EDITOR)
                .set(LIST_EDITOR.LIST_ID, list)
                .set(LIST_EDITOR.PERSON_ID, friend.id())
                .set(LIST_EDITOR.IS_IN, false)
                .execute();
        String handle = args.text("list");
        String name = world.db("shop")
                .select(LIST.NAME)
                .from(LIST)
                .where(LIST.ID.eq(list))
                .fetchSingle(LIST.NAME);
        world.announce(new Notification(
                "shop",
                new Notification.From(Brand.BAZAAR.name() + " Lists", "lists@bazaar.example"),
                "list-invitation",
                "list/" + handle,
                friend,
                by.name().replaceAll("\\s+", " ") + " invites you to a list",
                List.of(
                        by.name() + " would like you to keep the list “" + name
                                + "” together: you can add things, take them off and comment on them.",
                        "Open the list to accept or decline."),
                List.of(),
                new Notification.Link("Open the list", "/hz/wishlist/ls/" + handle)));
    }

    private static void answer(World world, Person by, Args args) {
        long list = invited(world, by, args);
        Condition mine = row(list, by.id());
        if (args.flag("accept", true)) {
            world.db("shop")
                    .update(LIST_EDITOR)
                    .set(LIST_EDITOR.IS_IN, true)
                    .where(mine)
                    .execute();
        } else {
            world.db("shop").deleteFrom(LIST_EDITOR).where(mine).execute();
        }
    }

    private static void remove(World world, Person by, Args args) {
        long person = args.number("person");
        long list = person == by.id() ? invited(world, by, args) : ListCommands.own(world, by, args);
        if (world.db("shop").deleteFrom(LIST_EDITOR).where(row(list, person)).execute() == 0) {
            throw new IllegalArgumentException("That person is not invited to the list any more");
        }
    }

    private static long invited(World world, Person by, Args args) {
        String handle = args.text("list");
        return world.db("shop")
                .select(LIST.ID)
                .from(LIST)
                .join(LIST_EDITOR)
                .on(LIST_EDITOR.LIST_ID.eq(LIST.ID).and(LIST_EDITOR.PERSON_ID.eq(by.id())))
                .where(LIST.HANDLE.eq(handle))
                .fetchOptional(LIST.ID)
                .orElseThrow(() -> new IllegalArgumentException(
                        by.name() + " is not invited to a list '" + handle + "' any more"));
    }

    private static Condition row(long list, long person) {
        return LIST_EDITOR.LIST_ID.eq(list).and(LIST_EDITOR.PERSON_ID.eq(person));
    }
}
