package dev.grindstone.shop.fulfilment;

import static dev.grindstone.shop.SmallShop.DANA;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.shop.ShopClone;
import dev.grindstone.shop.orders.ShopWithOrders;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dana's orders in a stepped world without pages, and what she is told about them. */
final class Depot implements AutoCloseable {
    private final List<String> told = new ArrayList<>();
    private final Worlds worlds;
    private final World world;

    Depot() {
        List<App> apps = List.of(new ShopClone(), new Letterbox(told));
        worlds = new Worlds(apps);
        world = worlds.create("w1", WorldBuilder.build(new ShopWithOrders(), 1, apps), TimeMode.STEPPED);
        told.clear();
    }

    World world() {
        return world;
    }

    /** The kinds of what she was told, in their order. */
    List<String> told() {
        return told;
    }

    Purchase order(String number) {
        return world.turn(open -> new Purchases(open.db("shop")).require(DANA.id(), number));
    }

    /** Runs a command as she does. */
    @Nullable
    Object run(String command, Map<String, ?> args) {
        return world.run(command, DANA, args);
    }

    @Override
    public void close() {
        worlds.close();
    }

    /** Keeps what buyers are told. */
    private record Letterbox(List<String> told) implements App {
        @Override
        public String name() {
            return "letterbox";
        }

        @Override
        public String schema() {
            return "CREATE TABLE letter (id BIGINT PRIMARY KEY)";
        }

        @Override
        public void commands(CommandRegistry commands) {}

        @Override
        public void carry(World world, Notification notification) {
            told.add(notification.kind());
        }
    }
}
