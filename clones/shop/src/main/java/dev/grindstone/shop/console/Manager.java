package dev.grindstone.shop.console;

import dev.grindstone.kit.web.PageHandler;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.frame.Missing;
import dev.grindstone.shop.frame.Personal;
import dev.grindstone.shop.owner.Owners;
import java.util.List;
import java.util.Optional;

/** Pages of a seller for its owner alone, below {@code /your/shops/me} or the seller's handle. */
public final class Manager {
    /** Where they are. */
    public static final String ROOT = "/your/shops/{shop}";

    private static final String FIRST = "me";

    private Manager() {}

    /** A page of one seller. */
    @FunctionalInterface
    public interface Page {
        /** Answers a visit of the seller's owner. */
        void handle(Visit visit, Seller seller) throws Exception;
    }

    /** The page, behind the sign-in page; for who does not own the seller, nothing is there. */
    public static PageHandler page(Brand brand, Page page) {
        return Personal.page(visit -> {
            String handle = visit.part("shop");
            List<Seller> own = Owners.sellers(visit.db(), visit.person());
            Optional<Seller> seller = own.stream()
                    .filter(each -> handle.equals(FIRST) || each.handle().equals(handle))
                    .findFirst();
            if (seller.isPresent()) {
                page.handle(visit, seller.get());
            } else {
                Missing.show(
                        visit,
                        brand,
                        own.isEmpty()
                                ? "You do not sell on " + brand.name()
                                        + ". This page belongs to people who own a shop here."
                                : "You own no shop “" + handle + "”.");
            }
        });
    }

    /** A page of a seller's console. */
    public static String path(Seller seller, String page) {
        return "/your/shops/" + seller.handle() + page;
    }
}
