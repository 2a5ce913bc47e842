package dev.grindstone.shop.checkout.order;

import dev.grindstone.shop.catalog.Money;
import java.util.Arrays;
import java.util.List;

/*
 * Everything is in whole cents. A discount is cut into the shares of the lines it is for, so that no line costs less than
 * nothing; tax is rounded once, on the whole order, and then cut into shares. So lines add up to the order, always.
 */
/**
 * What an order comes to.
 *
 * @param donation what is given to charity on top: nothing is taken off it, and it is not taxed
 * @param discounts each line's share of what is taken off
 * @param taxes each line's share of the tax
 * @param fromBalance what gift cards pay
 */
public record Sums(
        long goods, long shipping, long wrap, long donation, List<Long> discounts, List<Long> taxes, long fromBalance) {
    public static final int TAX_PER_CENT = 7;

    /** What the marketplace takes for wrapping; small shops have prices of their own. */
    public static final long WRAP = 499;

    public Sums {
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
    }

    /** What is charged besides the lines. */
    public record Extras(long shipping, long wrap, long donation, long balance) {}

    public static Sums of(List<Line> lines, List<Coupon> coupons, Extras extras) {
        long[] sums = lines.stream().mapToLong(Line::sum).toArray();
        long[] discounts = discounts(lines, coupons);
        long[] left = new long[sums.length];
        Arrays.setAll(left, i -> sums[i] - discounts[i]);
        long taxable = Arrays.stream(left).sum();
        long tax = Money.share(taxable, TAX_PER_CENT);
        long total = taxable + tax + extras.shipping() + extras.wrap() + extras.donation();
        return new Sums(
                Arrays.stream(sums).sum(),
                extras.shipping(),
                extras.wrap(),
                extras.donation(),
                boxed(discounts),
                boxed(Money.split(tax, left)),
                Math.min(extras.balance(), total));
    }

    private static long[] discounts(List<Line> lines, List<Coupon> coupons) {
        long[] discounts = new long[lines.size()];
        for (Coupon coupon : coupons) {
            long[] weights = new long[lines.size()];
            for (int i = 0; i < weights.length; i++) {
                Line line = lines.get(i);
                weights[i] = coupon.isFor(line) ? line.sum() - discounts[i] : 0;
            }
            long all = Arrays.stream(weights).sum();
            long off = Math.min(all, coupon.perCent() > 0 ? Money.share(all, coupon.perCent()) : coupon.cents());
            long[] shares = Money.split(off, weights);
            Arrays.setAll(discounts, i -> discounts[i] + shares[i]);
        }
        return discounts;
    }

    private static List<Long> boxed(long[] cents) {
        return Arrays.stream(cents).boxed().toList();
    }

    public long discount() {
        return discounts.stream().mapToLong(Long::longValue).sum();
    }

    public long tax() {
        return taxes.stream().mapToLong(Long::longValue).sum();
    }

    public long beforeTax() {
        return goods + shipping + wrap - discount();
    }

    public long total() {
        return beforeTax() + tax() + donation;
    }

    /** What the card pays. */
    public long charged() {
        return total() - fromBalance;
    }
}
