package dev.grindstone.shop.purchase;

/**
 * What a purchase cost, in cents, and what paid for it.
 *
 * @param network of the card; empty when the balance paid for all
 * @param speed how fast it was wanted
 * @param donation what was given to charity on top
 */
public record Bill(
        String network,
        String last,
        String speed,
        long goods,
        long shipping,
        long wrap,
        long discount,
        long tax,
        long donation,
        long fromBalance,
        long charged) {

    /** Shipping and handling. */
    public long handling() {
        return shipping + wrap;
    }

    /** What it cost before tax. */
    public long beforeTax() {
        return goods + handling() - discount;
    }

    /** All that was paid, by card and from the balance: what refunds never exceed. */
    public long paid() {
        return beforeTax() + tax + donation;
    }
}
