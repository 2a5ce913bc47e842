package dev.grindstone.tasks.generate;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The numbers below a size in another order, each once. Steps by a fixed share of the size that has no factor in common
 * with it, close to the golden section: so any few numbers in a row are spread over the whole, and the first stays 0.
 */
public final class Shuffle {

    private static final BigDecimal GOLDEN = new BigDecimal("0.6180339887498948482");

    private final BigInteger size;
    private final BigInteger step;

    /** @param size at least 1 */
    public Shuffle(long size) {
        this.size = BigInteger.valueOf(size);
        BigInteger near = new BigDecimal(this.size).multiply(GOLDEN).toBigInteger();
        while (!near.gcd(this.size).equals(BigInteger.ONE)) {
            near = near.add(BigInteger.ONE);
        }
        this.step = near;
    }

    /** The number at a place. */
    public long at(long place) {
        return BigInteger.valueOf(place).multiply(step).mod(size).longValueExact();
    }
}
