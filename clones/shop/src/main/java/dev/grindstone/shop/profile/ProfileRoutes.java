package dev.grindstone.shop.profile;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Caller;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Missing;
import dev.grindstone.shop.frame.Personal;
import java.util.List;
import java.util.Optional;

/*
 * GET /gp/profile/{account}   account- and the number of a person in letters; me leads to that of who is signed in
 */
/** Profiles: all that somebody reviewed. */
public final class ProfileRoutes {
    private static final String PATH = "/gp/profile/";
    private static final String PREFIX = "account-";

    private final Brand brand;

    /** Under a shop's own name. */
    public ProfileRoutes(Brand brand) {
        this.brand = brand;
    }

    /**
     * A profile.
     *
     * @param isOwn whether it is the visitor's
     */
    record ProfilePage(Frame frame, String name, boolean isOwn, List<ProfileQueries.Said> reviews) {
        int helpful() {
            return reviews.stream().mapToInt(ProfileQueries.Said::helpful).sum();
        }
    }

    /** Adds it. */
    public void addTo(Routes routes) {
        routes.get(
                PATH + "me",
                Personal.page(visit -> visit.redirect(path(visit.person().id()))));
        routes.get(PATH + "{account}", this::show);
    }

    private static String path(long person) {
        return PATH + PREFIX + Long.toString(person, Character.MAX_RADIX);
    }

    private void show(Visit visit) {
        String account = visit.part("account");
        Optional<Person> person = account.matches(PREFIX + "[0-9a-z]{1,12}")
                ? visit.world().people().byId(Long.parseLong(account.substring(PREFIX.length()), Character.MAX_RADIX))
                : Optional.empty();
        if (person.isEmpty()) {
            Missing.show(visit, brand, "There is no profile with this address.");
            return;
        }
        visit.page(
                brand.domainLabel() + ": " + person.get().name(),
                "shop/profile/profile.jte",
                new ProfilePage(
                        Frame.of(visit, brand),
                        person.get().name(),
                        Caller.id(visit) == person.get().id(),
                        new ProfileQueries(visit.world()).reviews(person.get().id())));
    }
}
