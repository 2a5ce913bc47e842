package dev.grindstone.shop.home;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One of the large pictures at the top of the first page.
 *
 * @param link what its link says
 * @param tone which of the grounds it has
 * @param pictures of what it is about
 */
record Slide(String heading, String text, String link, String path, String tone, List<String> pictures) {
    private static final int PICTURES = 3;

    Slide {
        pictures = List.copyOf(pictures);
    }

    /** All, in their order: the best deals, what sells best of three departments, the street. */
    static List<Slide> of(List<Card> popular, List<HomePage.Department> departments) {
        List<Slide> slides = new ArrayList<>();
        List<Card> deals = popular.stream()
                .filter(card -> card.sold().price().isDeal())
                .sorted(Comparator.comparingInt(
                                (Card card) -> -card.sold().price().saving())
                        .thenComparing(Card::product))
                .toList();
        if (!deals.isEmpty()) {
            slides.add(new Slide(
                    "Up to " + deals.get(0).sold().price().saving() + "% off today",
                    "Prices that hold for a few days, on things people buy anyway.",
                    "Shop all deals",
                    "/deals",
                    "deal",
                    pictures(deals)));
        }
        List<String> tones = List.of("ink", "leaf", "clay");
        for (int i = 0; i < Math.min(tones.size(), departments.size()); i++) {
            Node node = departments.get(i).node();
            slides.add(new Slide(
                    node.name() + " worth coming home to",
                    "What sells best this month, all on one page.",
                    "Shop best sellers",
                    "/gp/bestsellers/" + node.alias(),
                    tones.get(i),
                    pictures(departments.get(i).cards())));
        }
        slides.add(new Slide(
                "Made, found and engraved by hand",
                "Small shops on a street of their own.",
                "Walk along the street",
                "/street",
                "paper",
                List.of("coffee-mug", "wooden-toy-train", "cuckoo-clock")));
        return slides;
    }

    private static List<String> pictures(List<Card> cards) {
        return cards.stream()
                .map(card -> card.looks().picture())
                .distinct()
                .limit(PICTURES)
                .toList();
    }
}
