package dev.grindstone.shop.street.basket;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.basket.Owner;
import dev.grindstone.shop.basket.ShopPart;
import dev.grindstone.shop.basket.ShopParts;
import dev.grindstone.shop.basket.Visitor;
import dev.grindstone.shop.basket.Wraps;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.catalog.ListingNumbers;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.checkout.order.Bag;
import dev.grindstone.shop.checkout.order.Coupons;
import dev.grindstone.shop.checkout.order.Line;
import dev.grindstone.shop.checkout.order.Order;
import dev.grindstone.shop.checkout.order.Speed;
import dev.grindstone.shop.checkout.order.Split;
import dev.grindstone.shop.street.StreetFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the basket with all that its page shows. */
final class BasketQueries {
    /** Somebody who is not signed in: no balance, no coupons. */
    private static final Person NOBODY = new Person(0, "Guest", "Guest", "", "", "", "");

    private final Visit visit;
    private final World world;
    private final Owner owner;

    BasketQueries(Visit visit) {
        this.visit = visit;
        this.world = visit.world();
        this.owner = Visitor.owner(visit);
    }

    BasketPage page(Brand brand, BasketPage.Told told) {
        Bag bag = new Bag(world, owner);
        List<Line> lines = bag.lines(false);
        List<Line> saved = bag.lines(true);
        Map<Long, ShopPart> said = new ShopParts(world, owner).all();
        Person person = visit.isSignedIn() ? visit.person() : NOBODY;
        Split split = Split.of(
                world,
                new Split.Whole(
                        person,
                        lines.stream().filter(line -> !line.ware().isGone()).toList(),
                        null,
                        new Order.Payment(null, false, List.of()),
                        Speed.STANDARD),
                said);
        List<Long> variants = Stream.concat(lines.stream(), saved.stream())
                .map(line -> line.ware().variant())
                .toList();
        BasketPage page = new BasketPage(
                StreetFrame.of(visit, brand),
                shops(lines, said),
                saved,
                split,
                new Buyers(visit.db()).buyer(person.id()).balance(),
                ListingNumbers.byVariants(visit.db(), variants),
                told);
        return page;
    }

    /** Called when the page was made: it has told what changed. */
    void seen() {
        Bag bag = new Bag(world, owner);
        bag.see(bag.lines(false));
    }

    private List<BasketPage.Shop> shops(List<Line> lines, Map<Long, ShopPart> said) {
        Map<Seller, List<Line>> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.computeIfAbsent(line.ware().sold().seller(), any -> new ArrayList<>())
                .add(line));
        Map<Long, Long> wraps = Wraps.prices(visit.db());
        return groups.entrySet().stream()
                .map(group -> {
                    ShopPart part = said.getOrDefault(group.getKey().id(), ShopPart.NOTHING);
                    return new BasketPage.Shop(
                            group.getKey(),
                            group.getValue(),
                            part,
                            wraps.get(group.getKey().id()),
                            refusal(part, group.getValue()),
                            arrives(group.getValue()));
                })
                .toList();
    }

    private String refusal(ShopPart part, List<Line> lines) {
        if (part.code().isEmpty()) {
            return "";
        }
        Coupons coupons = new Coupons(world);
        List<Line> buyable =
                lines.stream().filter(line -> !line.ware().isGone()).toList();
        return coupons.byCode(part.code())
                .map(coupon -> coupons.refusal(coupon, buyable).orElse(""))
                .orElse("This code is not valid any more.");
    }

    private String arrives(List<Line> lines) {
        int days =
                lines.stream().mapToInt(line -> line.ware().sold().days()).max().orElse(0);
        return Delivery.text(Delivery.day(world.now(), world.zone(), days), world.now(), world.zone());
    }
}
