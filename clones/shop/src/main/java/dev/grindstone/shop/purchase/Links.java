package dev.grindstone.shop.purchase;

/** The addresses of pages about purchases, for features that lead to each other's. */
public final class Links {
    private Links() {}

    /** All that is known of it. */
    public static String details(Purchase purchase) {
        return purchase.isOfShop()
                ? receipt(purchase.number())
                : "/gp/your-account/order-details?orderID=" + purchase.number();
    }

    /** The receipt of an order from a small shop, whose address has the order's number without its dashes. */
    public static String receipt(String number) {
        return "/your/purchases/" + number.replace("-", "");
    }

    /** The invoice, to be printed. */
    public static String invoice(Purchase purchase) {
        return "/gp/css/summary/print.html?orderID=" + purchase.number();
    }

    /** Where a parcel is. */
    public static String track(Purchase purchase, Parcel parcel) {
        if (purchase.isOfShop()) {
            return receipt(purchase.number()) + "/track?parcel=" + parcel.id();
        }
        String item = parcel.lines().isEmpty()
                ? ""
                : "itemId=" + parcel.lines().get(0).id() + "&";
        return "/gp/your-account/ship-track?" + item + "orderId=" + purchase.number() + "&shipmentId=" + parcel.id()
                + "&packageIndex=" + parcel.position();
    }

    /** Cancelling what was not shipped. */
    public static String cancel(Purchase purchase) {
        return "/progress-tracker/package/preship/cancel-items?orderID=" + purchase.number();
    }

    /** Sending something back. */
    public static String giveBack(Purchase purchase) {
        return "/spr/returns/cart?orderId=" + purchase.number();
    }

    /** What goes with a gift: no prices. */
    public static String giftReceipt(Purchase purchase) {
        return "/gcx/-/ty/gr/" + purchase.number() + "/shipment";
    }

    /** Telling that a parcel did not come. */
    public static String problem(Purchase purchase) {
        return "/hz/contact-us?orderID=" + purchase.number();
    }

    /** Saying how the seller did. */
    public static String feedback(Purchase purchase) {
        return "/hz/feedback/?orderID=" + purchase.number();
    }

    /** Sending it elsewhere. */
    public static String address(Purchase purchase) {
        return "/gp/your-account/order-edit?orderID=" + purchase.number();
    }
}
