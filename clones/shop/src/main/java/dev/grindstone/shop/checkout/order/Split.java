package dev.grindstone.shop.checkout.order;

import static dev.grindstone.shop.db.Tables.SHOP_PURCHASE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.basket.Owner;
import dev.grindstone.shop.basket.ShopPart;
import dev.grindstone.shop.basket.ShopParts;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.catalog.Seller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * Each shop's order is quoted by itself, with its own coupon, its own parcel and its own rounding of tax, and what all
 * cost together is the sum of the orders: nothing is divided between shops, so nothing can be lost between them. The one
 * thing they share is the gift-card balance, which pays the first order as far as it goes, then the next. A donation is given once, with the first.
 */
/** What is bought of small shops at once: an order for each shop, all of them or none. */
public record Split(List<Part> parts) {
    public Split {
        parts = List.copyOf(parts);
    }

    /** One shop's order, and what is said to the shop. */
    public record Part(Seller seller, ShopPart said, Quote quote) {}

    /** All that is bought, and how. */
    public record Whole(
            Person person, List<Line> lines, @Nullable Address address, Order.Payment payment, Speed speed) {
        public Whole {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The orders, in the order in which their shops come first.
     *
     * @param said what is said to shops, by their numbers
     */
    public static Split of(World world, Whole whole, Map<Long, ShopPart> said) {
        Map<Long, List<Line>> groups = new LinkedHashMap<>();
        for (Line line : whole.lines()) {
            groups.computeIfAbsent(line.ware().sold().seller().id(), any -> new ArrayList<>())
                    .add(line);
        }
        List<Part> parts = new ArrayList<>();
        long usedUp = 0;
        for (List<Line> lines : groups.values()) {
            Seller seller = lines.get(0).ware().sold().seller();
            ShopPart part = said.getOrDefault(seller.id(), ShopPart.NOTHING);
            Order order = new Order(
                    whole.person(),
                    lines,
                    whole.address(),
                    new Order.Payment(
                            whole.payment().card(),
                            whole.payment().usesBalance(),
                            part.code().isEmpty() ? List.of() : List.of(part.code()),
                            parts.isEmpty() ? whole.payment().donation() : 0),
                    new Order.Sending(whole.speed(), part.wrap(), part.giftNote()));
            Quote quote = Quote.of(world, order, usedUp);
            usedUp += quote.sums().fromBalance();
            parts.add(new Part(seller, part, quote));
        }
        return new Split(parts);
    }

    /** The orders. */
    public List<Quote> quotes() {
        return parts.stream().map(Part::quote).toList();
    }

    /** How many things are bought. */
    public int items() {
        return quotes().stream().mapToInt(Quote::items).sum();
    }

    public long goods() {
        return quotes().stream().mapToLong(quote -> quote.sums().goods()).sum();
    }

    public long discount() {
        return quotes().stream().mapToLong(quote -> quote.sums().discount()).sum();
    }

    public long shipping() {
        return quotes().stream().mapToLong(quote -> quote.sums().shipping()).sum();
    }

    public long wrap() {
        return quotes().stream().mapToLong(quote -> quote.sums().wrap()).sum();
    }

    public long donation() {
        return quotes().stream().mapToLong(quote -> quote.sums().donation()).sum();
    }

    public long tax() {
        return quotes().stream().mapToLong(quote -> quote.sums().tax()).sum();
    }

    public long total() {
        return quotes().stream().mapToLong(quote -> quote.sums().total()).sum();
    }

    public long fromBalance() {
        return quotes().stream().mapToLong(quote -> quote.sums().fromBalance()).sum();
    }

    /** What the card pays. */
    public long charged() {
        return total() - fromBalance();
    }

    /**
     * Places all of them.
     *
     * @param owner whose basket it comes from: what is said there is forgotten
     * @param email of a guest, who becomes a person of the world unless that address is somebody's; empty for a person
     * @return the number of the first purchase
     * @throws OrderProblem when one of them cannot be placed: then none is
     */
    public long place(World world, Owner owner, String email, Optional<Seen> seen) {
        if (parts.isEmpty()) {
            throw new OrderProblem("cart", "Your cart has nothing to buy", "Put in something that is available.");
        }
        // What changed is told first: whoever sees it once more sees all of it.
        Check.changes(seen.map(each -> each.differences(quotes())).orElse(List.of()));
        for (Quote quote : quotes()) {
            Check.order(world, quote, Optional.empty());
        }
        Person person = parts.get(0).quote().order().person();
        if (world.people().byId(person.id()).isEmpty()) {
            world.people().add(person);
        }
        long first = 0;
        for (Part part : parts) {
            long id = Placing.write(world, part.quote());
            first = first == 0 ? id : first;
            remember(world, id, first, email, part.said());
            if (part.quote().order().lines().get(0).basketLine() != 0) {
                new ShopParts(world, owner).forget(part.seller().id());
            }
        }
        return first;
    }

    /** Writes what only orders from small shops have. */
    static void remember(World world, long purchase, long first, String email, ShopPart said) {
        world.db("shop")
                .insertInto(SHOP_PURCHASE)
                .set(SHOP_PURCHASE.PURCHASE_ID, purchase)
                .set(SHOP_PURCHASE.FIRST_ID, first)
                .set(SHOP_PURCHASE.EMAIL, email)
                .set(SHOP_PURCHASE.NOTE, said.note())
                .set(SHOP_PURCHASE.IS_GIFT, said.isGift())
                .execute();
    }
}
