package dev.grindstone.shop.aui;

/** Numbers the controls of a page in the order in which it is written: {@code a-autoid-0}, {@code a-autoid-1}, … */
public final class Ids {
    private int next;

    /** The next id. */
    public String next() {
        return "a-autoid-" + next++;
    }
}
