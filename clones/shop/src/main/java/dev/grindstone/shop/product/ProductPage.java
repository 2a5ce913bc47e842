package dev.grindstone.shop.product;

import dev.grindstone.kit.people.Person;
import dev.grindstone.shop.aui.Option;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.questions.QuestionBlock;
import dev.grindstone.shop.ranking.Ranks;
import dev.grindstone.shop.reviews.ReviewBlock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A product's page.
 *
 * @param variant the one that is shown
 * @param picture the place of the picture that is shown large
 * @param buying how it is bought
 * @param panel whether the other offers are open
 */
record ProductPage(Frame frame, Item item, Variant variant, int picture, Buying buying, Below below, boolean panel) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final List<Integer> WEEKS = List.of(2, 4, 8, 12, 24);
    /** From how many characters on a text is folded. */
    static final int LONG = 700;

    /** The row that tells its places among what sells best. */
    static final String RANK = "Best Sellers Rank";

    private static final int USUAL_WEEKS = 4;

    /**
     * What the buy box goes by.
     *
     * @param visitor null when nobody is signed in
     * @param coupon to clip; null without one
     * @param lists of the visitor, the usual one first
     * @param origin what links that are handed on begin with
     */
    record Buying(
            @Nullable Person visitor,
            Instant now,
            ZoneId zone,
            boolean isMember,
            ProductQueries.@Nullable Coupon coupon,
            List<ProductQueries.Wished> lists,
            String origin) {}

    /**
     * What follows further down.
     *
     * @param comparison with what is most like it
     * @param maker null where its maker says nothing
     * @param places among what sells best, of its department first
     */
    record Below(
            Neighbours beside,
            Comparison comparison,
            @Nullable Maker maker,
            List<Ranks.Place> places,
            QuestionBlock questions,
            ReviewBlock reviews) {}

    /** What is offered to be bought with it; empty when it cannot be bought itself. */
    List<Card> together() {
        return featured().isPresent() ? below.beside().together() : List.of();
    }

    /** What its sizes measure, if that can be looked up. */
    Optional<SizeChart> sizes() {
        return SizeChart.of(item);
    }

    /** Its address as it is handed on. */
    String link() {
        return buying.origin() + "/dp/" + variant.asin();
    }

    /** What it costs with that. */
    long sumTogether() {
        return featured().map(offer -> offer.price().cents()).orElse(0L)
                + together().stream()
                        .mapToLong(card -> card.sold().price().cents())
                        .sum();
    }

    List<Twister.Row> options() {
        return new Twister(item, variant).rows();
    }

    Optional<Offer> featured() {
        return variant.featured();
    }

    /** What sending an offer costs the visitor. */
    long shipping(Offer offer) {
        return offer.shipping(buying.isMember());
    }

    String delivery(Offer offer) {
        return offer.delivery(buying.now(), buying.zone(), frame.place());
    }

    /** Such as {@code 5 hrs 3 mins}. */
    String left() {
        Duration left = Delivery.left(buying.now(), buying.zone());
        long hours = left.toHours();
        int minutes = left.toMinutesPart();
        String last = minutes + (minutes == 1 ? " min" : " mins");
        return hours == 0 ? last : hours + (hours == 1 ? " hr " : " hrs ") + last;
    }

    static List<Option> quantities(int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(each -> new Option(Integer.toString(each), Integer.toString(each), each == 1))
                .toList();
    }

    static List<Option> frequencies() {
        return WEEKS.stream()
                .map(each -> new Option(Integer.toString(each), "Every " + each + " weeks", each == USUAL_WEEKS))
                .toList();
    }

    /** What it costs when it is sent again and again. */
    static long again(Offer offer) {
        long cents = offer.price().cents();
        return cents - Money.share(cents, offer.againOff());
    }

    /** The cheapest of the other offers. */
    Optional<Offer> cheapest() {
        return variant.others().stream()
                .min(Comparator.comparingLong(offer -> offer.price().cents() + shipping(offer)));
    }

    /** Such as {@code New & Used (3)}. */
    String othersText() {
        boolean isNew =
                variant.others().stream().anyMatch(offer -> offer.condition().equals("new"));
        boolean isUsed =
                variant.others().stream().anyMatch(offer -> !offer.condition().equals("new"));
        return (isNew && isUsed ? "New & Used" : isNew ? "New" : "Used") + " ("
                + variant.others().size() + ") from";
    }

    /** The rows of the table of everything that is known beside what its maker says. */
    List<Item.Detail> more() {
        List<Item.Detail> more = new ArrayList<>();
        more.add(new Item.Detail("ASIN", variant.asin()));
        if (!item.path().isEmpty()) {
            more.add(new Item.Detail(RANK, ""));
        }
        more.add(new Item.Detail(
                "Date First Available", DATE.format(item.standing().listedAt().atZone(buying.zone()))));
        return more;
    }

    String title() {
        return item.said().title();
    }
}
