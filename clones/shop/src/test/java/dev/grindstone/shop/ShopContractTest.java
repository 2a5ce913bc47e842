package dev.grindstone.shop;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.shop.orders.ShopWithOrders;
import dev.grindstone.shop.street.Goods;
import dev.grindstone.testing.CloneContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class ShopContractTest extends CloneContract {
    /** A single dot. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E" + "rkJggg==";

    @Override
    protected Clone cloneUnderTest() {
        return new ShopClone();
    }

    @Override
    protected WorldSource source() {
        return new Busy();
    }

    /** The shop with orders, a list, something that is sent back, a review, a repeat delivery, and a seller of Dana's own. */
    private static final class Busy implements WorldSource {
        @Override
        public String name() {
            return "busy-shop";
        }

        @Override
        public void fill(WorldBuilder world, long seed) {
            new ShopWithOrders().fill(world, seed);
            world.run("shop.addToList", SmallShop.DANA, Map.of("asin", SmallShop.LAMP));
            world.run("shop.favourite", SmallShop.DANA, Map.of("listing", SmallStreet.MUG));
            world.run("shop.createCollection", SmallShop.DANA, Map.of("name", "For the kitchen"));
            world.run("shop.saveSearch", SmallShop.DANA, Map.of("path", "/search?q=bowl", "name", "bowl"));
            world.run("shop.follow", SmallShop.DANA, Map.of("shop", SmallStreet.POTTER));
            world.run(
                    "shop.addAddress",
                    SmallShop.DANA,
                    Map.of(
                            "name",
                            "Dana Whitfield",
                            "phone",
                            "401-555-0133",
                            "line_one",
                            "18 Wharf Street",
                            "city",
                            "Portland",
                            "state",
                            "ME",
                            "zip",
                            "04101",
                            "default",
                            true));
            world.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.KETTLE, "quantity", 2));
            buy(world);
            Paths.live(world);
            world.run(
                    "shop.writeReview",
                    SmallShop.BEN,
                    Map.of(
                            "asin",
                            SmallShop.LAMP,
                            "stars",
                            4,
                            "title",
                            "Bright",
                            "body",
                            "Bright enough to sew by.",
                            "photos",
                            PNG));
            world.world()
                    .db("shop")
                    .execute("UPDATE shop.variant SET two = CASE two WHEN 'Tall' THEN 'L' ELSE 'M' END"
                            + " WHERE product_id = (SELECT id FROM shop.product WHERE asin = 'B0CHAIRFAM')");
            world.run(
                    "shop.startReturn",
                    SmallShop.DANA,
                    Map.of(
                            "order",
                            ShopWithOrders.DELIVERED,
                            "line",
                            item(world.world()),
                            "quantity",
                            1,
                            "reason",
                            "No longer needed",
                            "wants",
                            "card",
                            "way",
                            "dropoff"));
            world.run(
                    "shop.addCard",
                    SmallShop.DANA,
                    Map.of("network", "Visa", "last", "4242", "holder", "Dana Whitfield", "ends", "2028-10-01"));
            world.run(
                    "shop.startSubscription",
                    SmallShop.DANA,
                    Map.of(
                            "offer",
                            number(world.world(), "SELECT MIN(id) FROM shop.offer"),
                            "quantity",
                            1,
                            "weeks",
                            4));
            world.run("shop.writeToSeller", SmallShop.BEN, Map.of("seller", "A2NORTH", "text", "Is it loud?"));
            world.run(
                    "shop.writeReview",
                    SmallShop.BEN,
                    Map.of("asin", "B0KETTLE17", "stars", 4, "title", "Quick", "body", "Boils in three minutes."));
            world.world()
                    .db("shop")
                    .execute("UPDATE shop.seller SET person_id = " + SmallShop.DANA.id() + " WHERE handle = 'A2NORTH'");
        }
    }

    /** An order from a small shop, a basket of the street, a letter, and a checkout that has begun. */
    private static void buy(WorldBuilder world) {
        world.run(
                "shop.addCard",
                SmallShop.DANA,
                Map.of("network", "Visa", "last", "4242", "holder", "Dana Whitfield", "ends", "2028-10-01"));
        world.run("shop.addToCart", SmallShop.DANA, Map.of("asin", Goods.TRAIN, "personal", "Mila"));
        world.run("shop.placeShopOrders", SmallShop.DANA, Map.of());
        world.run("shop.addToCart", SmallShop.DANA, Map.of("asin", Goods.BLUE_MUG, "quantity", 2));
        world.run(
                "shop.writeToSeller",
                SmallShop.DANA,
                Map.of("seller", SmallStreet.POTTER, "text", "Is the glaze food safe?"));
    }

    private static long item(World world) {
        return number(
                world,
                "SELECT MIN(l.id) FROM shop.purchase_line l JOIN shop.purchase p ON p.id = l.purchase_id WHERE"
                        + " p.number = '"
                        + ShopWithOrders.DELIVERED + "'");
    }

    static long number(World world, String query) {
        return Objects.requireNonNull(world.db("shop").fetchSingle(query).get(0, Long.class));
    }

    @Override
    protected List<String> addresses(World world) {
        return world.turn(open -> {
            List<String> all = new ArrayList<>(plain());
            all.addAll(browsing(number(open, "SELECT MIN(id) FROM shop.node")));
            all.addAll(products());
            all.addAll(Paths.buying(open));
            all.addAll(Paths.discovery(number(open, "SELECT MIN(id) FROM shop.node WHERE parent_id IS NOT NULL")));
            all.addAll(Paths.console());
            all.addAll(orders(
                    item(open),
                    number(open, "SELECT MIN(id) FROM shop.sent_back"),
                    number(open, "SELECT MIN(id) FROM shop.offer")));
            String ofMarket = "SELECT MIN(r.id) FROM shop.review r JOIN shop.product p ON p.id = r.product_id"
                    + " WHERE p.listing IS NULL AND r.title <> ''";
            String review = Long.toString(number(open, ofMarket), 36).toUpperCase(java.util.Locale.ROOT);
            all.add("/gp/customer-reviews/R" + review);
            all.add("/gp/customer-reviews/R" + review + "/ref=x");
            all.add("/gp/customer-reviews/R" + review + "/report");
            all.add("/images/reviews/" + number(open, "SELECT MIN(id) FROM shop.review_photo"));
            all.addAll(Paths.reported(number(open, "SELECT MIN(r.id) FROM shop.review r WHERE r.title = ''")));
            all.add("/hz/wishlist/ls/"
                    + open.db("shop")
                            .fetchSingle("SELECT MIN(handle) FROM shop.list WHERE kind = 'wish'")
                            .get(0, String.class));
            all.add("/a/addresses/edit?addressID=" + number(open, "SELECT MIN(id) FROM shop.address"));
            all.addAll(Paths.street());
            all.addAll(Paths.account(open));
            all.add("/gp/flex/sign-out.html/ref=nav");
            all.add("/gp/flex/sign-out.html");
            all.add("/join");
            all.add("/join/overlay");
            all.add("/street/sign-out");
            return all;
        });
    }

    private static List<String> plain() {
        return List.of(
                "/",
                "/?slide=2",
                "/ref=nav_logo",
                "/gp/yourstore/home",
                "/images/I/arc-desk-lamp._AC_SX300_.jpg",
                "/images/credits",
                "/gp/help/customer/display.html",
                "/gp/message?seller=A2NORTH",
                "/hz/wishlist/ls",
                "/hz/wishlist/intro",
                "/gp/registry/wishlist",
                "/sp?seller=A2NORTH",
                "/sp/ref=dp?seller=A2NORTH",
                "/gp/aag/main?seller=A2NORTH",
                "/gp/aag/main/ref=dp?seller=A2NORTH",
                "/signin");
    }

    private static List<String> browsing(long node) {
        return List.of(
                "/s?k=stool",
                "/s/ref=nb_sb_noss?k=kettle",
                "/kettles/s?k=kettle",
                "/b?node=" + node,
                "/b/ref=nav?node=" + node,
                "/gp/browse.html?node=" + node,
                "/gp/browse.html/ref=nav?node=" + node,
                "/kitchen/b?node=" + node,
                "/suggestions?prefix=ke");
    }

    private static List<String> products() {
        List<String> all = new ArrayList<>();
        for (String path : List.of(
                "/dp/",
                "/chair/dp/",
                "/gp/product/",
                "/gp/aw/d/",
                "/o/",
                "/exec/obidos/ASIN/",
                "/gp/offer-listing/",
                "/gp/size-chart/",
                "/product-reviews/",
                "/chair/product-reviews/",
                "/ask/questions/asin/")) {
            all.add(path + SmallShop.CHAIR);
            all.add(path + SmallShop.CHAIR + "/ref=sr_1_1");
        }
        for (String path : List.of(
                "/gp/product/ajax?asin=",
                "/gp/aod/ajax?asin=",
                "/review/create-review?asin=",
                "/review/review-your-purchases?asins=")) {
            all.add(path + SmallShop.LAMP);
            all.add(path.replace("?", "/ref=x?") + SmallShop.LAMP);
        }
        return all;
    }

    private static List<String> orders(long item, long back, long offer) {
        List<String> all = new ArrayList<>();
        String delivered = "?orderID=" + ShopWithOrders.DELIVERED;
        for (String path : List.of(
                "/gp/your-account/order-details" + delivered,
                "/gp/css/order-details" + delivered,
                "/your-orders/order-details" + delivered,
                "/gp/css/summary/print.html" + delivered,
                "/gp/css/summary/print" + delivered,
                "/hz/feedback" + delivered,
                "/hz/contact-us" + delivered,
                "/gp/css/order-history/archive/archiveModal.html?orderId=" + ShopWithOrders.DELIVERED,
                "/gp/your-account/order-edit?orderID=" + ShopWithOrders.ORDERED,
                "/progress-tracker/package/preship/cancel-items?orderID=" + ShopWithOrders.ORDERED,
                "/gp/your-account/ship-track?orderId=" + ShopWithOrders.SHIPPED,
                "/progress-tracker/package?orderId=" + ShopWithOrders.SHIPPED,
                "/spr/returns/cart?orderId=" + ShopWithOrders.DELIVERED,
                "/spr/returns/resolution?orderId=" + ShopWithOrders.DELIVERED + "&itemId=" + item + "&quantity-" + item
                        + "=1&reason=defective",
                "/spr/returns/label?returnId=" + back,
                "/spr/returns/status?returnId=" + back,
                "/auto-deliveries/subscriptionList",
                "/gp/css/homepage.html",
                "/a/addresses",
                "/a/addresses/add",
                "/cpe/yourpayments/wallet",
                "/cpe/yourpayments/transactions",
                "/gc/balance",
                "/gc/redeem",
                "/ax/account/manage",
                "/ap/cnep",
                "/ap/register",
                "/ap/forgotpassword",
                "/ap/signin",
                "/ax/claim",
                "/gp/buyagain",
                "/your-orders/pop?asin=" + SmallShop.LAMP,
                "/your-orders/orders",
                "/your-orders/orders?orderFilter=digital",
                "/your-orders/search?search=stool",
                "/gp/css/order-history",
                "/gp/your-account/order-history",
                "/gp/legacy/order-history",
                "/gp/cart/view.html",
                "/cart/smart-wagon",
                "/gp/aws/cart/add.html?ASIN.1=" + SmallShop.LAMP + "&Quantity.1=1",
                "/gp/cart/desktop/go-to-checkout.html",
                "/checkout/entry/cart",
                "/checkout/entry/buynow?offer=" + offer,
                "/checkout/byg",
                "/checkout/p/p-106-1/address",
                "/checkout/p/p-106-1/pay",
                "/checkout/p/p-106-1/spc",
                "/gp/buy/shared/handlers/display.html",
                "/gp/buy/addressselect/handlers/display.html",
                "/gp/buy/payselect/handlers/display.html",
                "/gp/buy/spc/handlers/display.html",
                "/gp/buy/thankyou/handlers/display.html")) {
            all.add(path);
            all.add(path.contains("?") ? path.replace("?", "/ref=x?") : path + "/ref=x");
        }
        all.add("/a/addresses/edit/ref=x?addressID=1");
        return all;
    }

    @Override
    protected List<String> clicks() {
        return List.of("Go");
    }
}
