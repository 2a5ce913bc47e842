package dev.grindstone.shop.help;

import dev.grindstone.shop.words.Words;
import java.util.List;

/**
 * One answer.
 *
 * @param key in addresses
 * @param path where one can do what it is about
 */
public record Topic(String key, String title, List<String> paragraphs, String path, String link) {

    static final List<Topic> ALL = List.of(
            new Topic(
                    "shipping",
                    "Shipping speeds and charges",
                    List.of(
                            "Orders of $35 or more that are sold by us travel free at standard speed. Other sellers set their own charge, which their page shows before you buy.",
                            "What you order before 2 PM leaves the same day. Carriers work every day but Sunday."),
                    "/gp/css/order-history",
                    "Your orders"),
            new Topic(
                    "tracking",
                    "Where is my parcel?",
                    List.of(
                            "Each parcel has a page of its own with every scan of the carrier. Open the order and choose “Track package”.",
                            "If a parcel has not come two days after the day it was promised for, tell us: you get your money back."),
                    "/gp/css/order-history",
                    "Your orders"),
            new Topic(
                    "returns",
                    "Returns and refunds",
                    List.of(
                            "Most things can be sent back until 30 days after they came. The order says until when.",
                            "Refunds reach a card some days after the return has arrived; the balance of your gift cards at once."),
                    "/gp/css/order-history",
                    "Your orders"),
            new Topic(
                    "cancel",
                    "Cancel items or orders",
                    List.of(
                            "What has not left yet can be cancelled, one item or all of them. Afterwards you can send it back."),
                    "/gp/css/order-history",
                    "Your orders"),
            new Topic(
                    "payment",
                    "Payment methods",
                    List.of(
                            "Add, change and remove cards in your wallet. Only the last digits of a card are kept.",
                            "When a card is refused, the order is not placed and nothing is charged: choose another one."),
                    "/cpe/yourpayments/wallet",
                    "Your wallet"),
            new Topic(
                    "giftcards",
                    "Gift cards and codes",
                    List.of(
                            "The code of a gift card can be redeemed once; its sum goes to your balance, which the checkout offers to use.",
                            "A promotional code is typed in at the checkout. Some leave out a product, need a minimum, or have ended."),
                    "/gc/redeem",
                    "Redeem a gift card"),
            new Topic(
                    "addresses",
                    "Addresses",
                    List.of(
                            "Keep as many addresses as you like; one of them is the default, to which parcels go unless you choose another."),
                    "/a/addresses",
                    "Your addresses"));

    /** Whether it has all the words. */
    boolean says(String words) {
        String text = Words.spaced(title + " " + String.join(" ", paragraphs));
        return Words.of(words).stream().allMatch(word -> text.contains(" " + word));
    }
}
