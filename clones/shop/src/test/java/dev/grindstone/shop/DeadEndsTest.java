package dev.grindstone.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.orders.ShopWithOrders;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Follows every link from the first page on: none of them may lead nowhere. */
class DeadEndsTest {
    private static final int MOST = 1_500;

    @Test
    void every_link_of_every_page_leads_somewhere() {
        Set<String> dead = new TreeSet<>();
        Set<String> shapes = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add("/");
        open.add("/street");
        try (Shop shop = Shop.open(new ShopWithOrders())) {
            // She sells too, so that the console is walked as well.
            shop.world()
                    .run(world -> world.db("shop")
                            .execute("UPDATE shop.seller SET person_id = " + SmallShop.DANA.id()
                                    + " WHERE handle = 'A2NORTH'"));
            for (int visited = 0; !open.isEmpty() && visited < MOST; visited++) {
                String address = open.remove();
                var answer = shop.answer(address);
                if (answer.statusCode() >= 400) {
                    dead.add(answer.statusCode() + " " + address);
                } else if (answer.statusCode() == 200) {
                    Document page = Jsoup.parse(answer.body());
                    for (Element link : page.select("a[href]")) {
                        String to = link.attr("href").replaceFirst("#.*", "").replaceFirst("^http://shop[^/]*", "");
                        // One address of each shape is enough: ids and numbers make no difference.
                        if (to.startsWith("/") && !to.matches("/logout|.*sign-out.*") && shapes.add(shape(to))) {
                            open.add(to);
                        }
                    }
                }
            }
        }
        assertThat(dead).isEmpty();
        assertThat(shapes).hasSizeGreaterThan(50);
    }

    private static String shape(String address) {
        return address.replaceAll("/[^/]*/dp/", "/x/dp/")
                .replaceAll("/listing/.*", "/listing/x")
                .replaceAll("/(dp|o|product-reviews|asin|offer-listing|customer-reviews)/[^/?]+", "/$1/x")
                .replaceAll("(ref=\\w+?)_[\\w]*", "$1")
                .replaceAll("=[^&]*", "=")
                .replaceAll("\\d{3,}", "0");
    }
}
