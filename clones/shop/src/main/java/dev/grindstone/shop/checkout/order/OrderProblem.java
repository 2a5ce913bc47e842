package dev.grindstone.shop.checkout.order;

/** Why an order was not placed. Nothing was written and nothing charged. */
public final class OrderProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String step;
    private final String heading;

    /** @param step where it is put right: {@code address}, {@code pay}, {@code spc} or {@code cart} */
    public OrderProblem(String step, String heading, String message) {
        super(message);
        this.step = step;
        this.heading = heading;
    }

    public String step() {
        return step;
    }

    public String heading() {
        return heading;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
