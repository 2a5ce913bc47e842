package dev.grindstone.shop;

import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.shop.orders.ShopWithOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Addresses of pages of the small shop: the street, the console, and what leads to goods. */
final class Paths {
    private Paths() {}

    static List<String> buying(World world) {
        String receipt = world.db("shop")
                .fetchSingle("SELECT MIN(number) FROM shop.purchase WHERE skin = 'shops'")
                .get(0, String.class)
                .replace("-", "");
        long shop = ShopContractTest.number(
                world, "SELECT id FROM shop.seller WHERE handle = '" + SmallStreet.POTTER + "'");
        long line = ShopContractTest.number(world, "SELECT MIN(id) FROM shop.basket_line WHERE skin = 'shops'");
        long offer = ShopContractTest.number(world, "SELECT MIN(offer_id) FROM shop.basket_line WHERE skin = 'shops'");
        return List.of(
                "/cart",
                "/cart/added?line=" + line,
                "/cart/checkout",
                "/cart/buy-it-now?offer=" + offer,
                "/cart/checkout/1/shipping",
                "/cart/checkout/1/method",
                "/cart/checkout/1/payment",
                "/cart/checkout/1/review",
                "/cart/checkout/1/thanks",
                "/your/purchases",
                "/your/purchases/" + receipt,
                "/your/purchases/" + receipt + "/track",
                "/your/purchases/" + receipt + "/gift-receipt",
                "/your/purchases/" + receipt + "/help",
                "/messages",
                "/messages/" + shop,
                "/conversations/new?with_id=" + shop);
    }

    /** What the account's own pages need: a gift card that waits, a registry of which something was bought. */
    static void live(WorldBuilder world) {
        world.run(
                "shop.sendGiftCard",
                SmallShop.DANA,
                Map.of(
                        "design",
                        "fir",
                        "amount",
                        "25",
                        "to",
                        "ben@harbour.example",
                        "from",
                        "Dana",
                        "on",
                        "2026-12-20"));
        world.run(
                "shop.addAddress",
                SmallShop.BEN,
                Map.of(
                        "name",
                        "Ben Okafor",
                        "phone",
                        "401-555-0177",
                        "line_one",
                        "4 Mill Lane",
                        "city",
                        "Portland",
                        "state",
                        "ME",
                        "zip",
                        "04101"));
        world.run(
                "shop.addCard",
                SmallShop.BEN,
                Map.of("network", "Visa", "last", "1111", "holder", "Ben Okafor", "ends", "2028-10-01"));
        Object registry = world.run(
                "shop.createRegistry",
                SmallShop.DANA,
                Map.of("kind", "baby", "on", "2026-09-01", "partner", "Tom Reyes", "greeting", "Soon three of us!"));
        for (String asin : List.of(SmallShop.KETTLE, SmallShop.LAMP)) {
            world.run("shop.addToList", SmallShop.DANA, Map.of("asin", asin, "list", String.valueOf(registry)));
        }
        world.run(
                "shop.addToCart",
                SmallShop.BEN,
                Map.of("asin", SmallShop.KETTLE, "registry", String.valueOf(registry)));
        world.run("shop.placeOrder", SmallShop.BEN, Map.of());
        world.run(
                "shop.inviteToList",
                SmallShop.DANA,
                Map.of(
                        "list",
                        world.world()
                                .db("shop")
                                .fetchSingle("SELECT MIN(handle) FROM shop.list WHERE kind = 'wish'")
                                .get(0, String.class),
                        "email",
                        SmallShop.BEN.email()));
    }

    static List<String> account(World world) {
        List<String> all = new ArrayList<>();
        for (String path : List.of(
                "/gift-cards/b",
                "/gift-cards/dp/fir",
                "/ap/mfa",
                "/ap/switch-account",
                "/communication-preferences",
                "/membership",
                "/product-safety-alerts",
                "/spr/returns/center",
                "/gp/orc/returns/homepage.html")) {
            all.add(path);
            all.add(path + "/ref=x");
        }
        String registry = world.db("shop")
                .fetchSingle("SELECT MIN(handle) FROM shop.list WHERE kind = 'baby'")
                .get(0, String.class);
        all.addAll(List.of(
                "/gc/orders",
                "/gc/orders/"
                        + world.db("shop")
                                .fetchSingle("SELECT MIN(number) FROM shop.gift_order")
                                .get(0, String.class),
                "/ax/account/manage?edit=two-step",
                "/registries",
                "/registries/find?name=dana",
                "/registries/create?kind=wedding",
                "/registries/" + registry,
                "/registries/" + registry + "/edit",
                "/registries/" + registry + "/thanks",
                "/gp/profile/me",
                "/gp/profile/account-2",
                "/gcx/-/ty/gr/" + ShopWithOrders.DELIVERED + "/shipment"));
        return all;
    }

    static List<String> discovery(long part) {
        List<String> all = new ArrayList<>();
        for (String path : List.of(
                "/gp/site-directory",
                "/gp/glow/get-address-selections.html",
                "/deals",
                "/gp/goldbox",
                "/coupons",
                "/customer-preferences/edit",
                "/gp/history",
                "/gp/yourstore/iyr",
                "/stores/Stellan",
                "/stores/Stellan/page/furniture")) {
            all.add(path);
            all.add(path + "/ref=nav");
        }
        for (String path : List.of("/gp/bestsellers", "/gp/new-releases")) {
            all.add(path);
            all.add(path + "/garden");
            all.add(path + "/garden/" + part);
            all.add(path + "/garden/" + part + "/ref=zg");
        }
        all.add("/nav/ajax/hamburgerMainContent");
        all.add("/sspa/click?url=%2Fchair%2Fdp%2F" + SmallShop.CHAIR);
        return all;
    }

    static List<String> reported(long opinion) {
        return List.of(
                "/gp/report-issue?asin=" + SmallShop.LAMP,
                "/reviews/" + opinion + "/report",
                "/product-reviews/" + SmallShop.LAMP + "?mediaType=media_reviews_only&filterByAspect=Comfort");
    }

    static List<String> street() {
        return List.of(
                "/street",
                "/search?q=bowl",
                "/search?q=nothing+like+it",
                "/search/suggestions?q=st",
                "/c/home-kitchen",
                "/c/home-kitchen/kettles",
                "/market/personalized",
                "/listing/" + SmallStreet.CHAIR,
                "/listing/" + SmallStreet.VASE + "/ribbed-stoneware-vase",
                "/shop/" + SmallStreet.POTTER,
                "/favorites",
                "/people/dana-1/favorites",
                "/people/dana-1/favorites?tab=shops",
                "/people/dana-1/favorites?tab=searches",
                "/search?q=cukoo&color=Brown");
    }

    static List<String> console() {
        return List.of(
                "/your/shops/me",
                "/your/shops/me/dashboard",
                "/your/shops/A2NORTH/orders?status=all",
                "/your/shops/me/orders/" + ShopWithOrders.SHIPPED,
                "/your/shops/me/listings",
                "/your/shops/me/listings/B0KETTLE17",
                "/your/shops/me/new-listing?pictures=lamp",
                "/your/shops/me/messages?buyer=" + SmallShop.BEN.id(),
                "/your/shops/me/reviews",
                "/your/shops/me/questions",
                "/your/shops/me/coupons");
    }
}
