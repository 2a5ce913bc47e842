package dev.grindstone.shop.place;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.buyer.Places;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Basket;
import dev.grindstone.shop.frame.Caller;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * GET  /gp/glow/get-address-selections.html   the choice; part=1 for what the header opens
 * POST /gp/delivery/ajax/address-change.html  zipCode, or addressId; back; part=1 for what the header shows next
 */
/** The choice of a place in the header, which works as a page too. */
public final class PlaceRoutes {
    private static final String PAGE = "/gp/glow/get-address-selections.html";

    private final Brand brand;

    /** Under a shop's own name. */
    public PlaceRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, visit -> show(visit, "", "", false, cameFrom(visit)), PAGE);
        Paths.post(routes, this::change, "/gp/delivery/ajax/address-change.html");
    }

    private void change(Visit visit) {
        String zip = Fields.text(visit, "zipCode");
        String back = back(Fields.text(visit, "back"));
        try {
            choose(visit, zip, Fields.text(visit, "addressId"));
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(visit, zip, String.valueOf(e.getMessage()), false, back);
            return;
        }
        if (isPart(visit)) {
            show(visit, "", "", true, back);
        } else {
            visit.seeOther(back);
        }
    }

    private static void choose(Visit visit, String zip, String address) {
        Optional<Person> person = Caller.of(visit);
        if (person.isPresent()) {
            visit.world()
                    .run(
                            "shop.setPlace",
                            person.get(),
                            zip.isEmpty() && !address.isEmpty() ? Map.of("address", address) : Map.of("zip", zip));
        } else {
            Places.chooseZip(visit.world(), new Places.Owner(null, Basket.key(visit)), zip);
        }
    }

    private void show(Visit visit, String typed, String wrong, boolean isDone, String back) {
        List<Address> addresses = Caller.of(visit)
                .map(person -> new Buyers(visit.db()).addresses(person.id()))
                .orElse(List.of());
        long chosen = new Places(visit.db()).chosen(Frame.owner(visit));
        PlacePage page = new PlacePage(
                Frame.of(visit, brand),
                addresses,
                chosen == 0 && !addresses.isEmpty() ? addresses.get(0).id() : chosen,
                typed,
                wrong,
                isDone,
                back);
        if (isPart(visit)) {
            visit.render("shop/place/choice.jte", page);
        } else {
            visit.page("Choose your location", "shop/place/place.jte", page);
        }
    }

    private static boolean isPart(Visit visit) {
        return "1".equals(visit.query("part")) || "1".equals(visit.form("part"));
    }

    /** The page of this site that the visitor came from; the first one when that is not known. */
    private static String cameFrom(Visit visit) {
        String referer = visit.http().header("Referer");
        try {
            URI page = URI.create(referer == null ? "/" : referer);
            String query = page.getRawQuery();
            String path = page.getRawPath() + (query == null ? "" : "?" + query);
            return path.startsWith(PAGE) || path.startsWith("/gp/delivery/") ? "/" : back(path);
        } catch (IllegalArgumentException e) {
            return "/"; // whatever another program sends as a referer
        }
    }

    private static String back(String path) {
        return path.matches("/(?![/\\\\])[^\\s\\\\]*") ? path : "/";
    }
}
