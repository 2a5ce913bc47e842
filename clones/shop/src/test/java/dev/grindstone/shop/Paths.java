package dev.grindstone.shop;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.orders.ShopWithOrders;
import java.util.ArrayList;
import java.util.List;

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
