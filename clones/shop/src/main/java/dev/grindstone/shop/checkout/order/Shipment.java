package dev.grindstone.shop.checkout.order;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.catalog.Seller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one seller sends at one speed, which travels together.
 *
 * @param isFast whether it can be sent faster: what the house ships, and what a small shop sells
 * @param lines places in the order's list of lines
 * @param farther how many working days more it is under way than to most places
 */
public record Shipment(Seller seller, boolean isFast, List<Integer> lines, int days, int farther, long standard) {
    public Shipment {
        lines = List.copyOf(lines);
    }

    /** A way to have what is fast sent: what it costs the order, and when it is there at the latest. */
    public record Choice(Speed speed, LocalDate day, long price) {}

    /** How lines are divided, in the order in which they come. */
    public static List<Shipment> of(List<Line> lines, boolean isMember, int farther) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            var sold = lines.get(i).ware().sold();
            groups.computeIfAbsent(sold.seller().id() + "/" + isFast(sold), any -> new ArrayList<>())
                    .add(i);
        }
        long own = lines.stream()
                .filter(line -> line.ware().sold().seller().isHouse())
                .mapToLong(Line::sum)
                .sum();
        return groups.values().stream()
                .map(group -> {
                    var sold = lines.get(group.get(0)).ware().sold();
                    boolean free = sold.seller().isHouse() && (isMember || own >= Delivery.FREE_FROM);
                    // What travels together is paid for once: as its dearest part.
                    long price = group.stream()
                            .mapToLong(i -> lines.get(i).ware().sold().shipping())
                            .max()
                            .orElse(0);
                    int days = group.stream()
                            .mapToInt(i -> lines.get(i).ware().sold().days())
                            .max()
                            .orElse(0);
                    return new Shipment(sold.seller(), isFast(sold), group, days, farther, free ? 0 : price);
                })
                .toList();
    }

    private static boolean isFast(Card.Sold sold) {
        return sold.isFast() || sold.seller().isShop();
    }

    /** When it is there. */
    public LocalDate day(World world, Speed speed) {
        return Delivery.day(world.now(), world.zone(), farther + (isFast ? speed.days(days) : days));
    }

    /** What sending all of an order costs. */
    public static long price(List<Shipment> shipments, Speed speed, boolean isMember) {
        long slow = shipments.stream()
                .filter(shipment -> !shipment.isFast() || speed == Speed.STANDARD)
                .mapToLong(Shipment::standard)
                .sum();
        boolean any = shipments.stream().anyMatch(Shipment::isFast);
        return speed == Speed.STANDARD || !any ? slow : slow + speed.price(isMember);
    }

    /** The speeds that differ: what is not there sooner than something that costs no more is left out. */
    public static List<Choice> choices(World world, List<Shipment> shipments, boolean isMember) {
        List<Choice> choices = new ArrayList<>();
        List<Shipment> fast = shipments.stream().filter(Shipment::isFast).toList();
        for (Speed speed :
                Speed.all(fast.stream().anyMatch(each -> each.seller().isShop()))) {
            fast.stream()
                    .map(shipment -> shipment.day(world, speed))
                    .max(LocalDate::compareTo)
                    .map(day -> new Choice(
                            speed,
                            day,
                            speed == Speed.STANDARD
                                    ? fast.stream()
                                            .mapToLong(Shipment::standard)
                                            .sum()
                                    : speed.price(isMember)))
                    .filter(choice -> choices.stream()
                            .allMatch(other -> choice.day().isBefore(other.day()) || choice.price() < other.price()))
                    .ifPresent(choices::add);
        }
        return choices;
    }
}
