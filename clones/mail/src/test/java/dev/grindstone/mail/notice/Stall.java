package dev.grindstone.mail.notice;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.event.Notification.From;
import dev.grindstone.kit.event.Notification.Link;
import dev.grindstone.kit.event.Notification.Row;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.util.List;

/** The smallest shop: it takes orders, sends them, and tells the buyer of both. */
final class Stall implements Clone {
    private static final From FROM = new From("Fender Stall", "orders@stall.example");

    @Override
    public String name() {
        return "stall";
    }

    @Override
    public String brand() {
        return "Fender Stall";
    }

    @Override
    public String startPath() {
        return "/orders/1";
    }

    @Override
    public String schema() {
        return "CREATE TABLE purchase (number INT PRIMARY KEY, sent BOOLEAN NOT NULL)";
    }

    @Override
    public void commands(CommandRegistry commands) {
        commands.add("stall.order", Stall::order);
        commands.add("stall.ship", Stall::ship);
    }

    private static Object order(World world, Person by, Args args) {
        long number = args.number("number");
        world.db("stall").execute("INSERT INTO stall.purchase VALUES (?, FALSE)", number);
        world.announce(new Notification(
                "stall",
                FROM,
                "order-confirmed",
                "order/" + number,
                by,
                "Your order " + number + " is confirmed",
                List.of("Thank you, " + by.givenName() + ". We pack <tonight>."),
                List.of(
                        Row.of("Rope fender, 60 cm", "Qty 2 · $41.00 each", "$82.00"),
                        Row.of("Shipping", "", "$6.50"),
                        Row.total("Order total", "$88.50")),
                new Link("View order", "/orders/" + number + "?from=mail&x=1")));
        return number;
    }

    private static Object ship(World world, Person by, Args args) {
        long number = args.number("number");
        world.db("stall").execute("UPDATE stall.purchase SET sent = TRUE WHERE number = ?", number);
        world.announce(new Notification(
                "stall",
                FROM,
                "order-shipped",
                "order/" + number,
                by,
                "Order " + number + " is on its way",
                List.of("It comes tomorrow."),
                List.of(),
                null));
        return number;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(
                "/orders/{number}",
                visit -> visit.http().result("Order " + visit.http().pathParam("number")));
    }
}
