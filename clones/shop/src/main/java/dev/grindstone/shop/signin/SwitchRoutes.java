package dev.grindstone.shop.signin;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.entrance.Door;
import dev.grindstone.shop.entrance.SignIns;
import dev.grindstone.shop.frame.Caller;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Paths;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/*
 * GET  /ap/switch-account          the accounts that are known at this browser
 * POST /ap/switch-account          account: changes to it, or asks for its password when it is signed out
 * POST /ap/switch-account/out      account: signs it out
 * POST /ap/switch-account/forget   account: forgets one that is signed out
 * POST /ap/switch-account/out-all
 */
/** Several accounts at one browser. */
final class SwitchRoutes {
    private static final String PAGE = "/ap/switch-account";

    private final Brand brand;

    SwitchRoutes(Brand brand) {
        this.brand = brand;
    }

    /** @param accounts the present one first, when somebody is signed in */
    record SwitchPage(Brand brand, List<SignIns.Known> accounts, boolean isSomebodyHere) {
        boolean isPresent(SignIns.Known account) {
            return isSomebodyHere && account.equals(accounts.get(0));
        }
    }

    void addTo(Routes routes) {
        routes.post(PAGE + "/out", SwitchRoutes::signOut);
        routes.post(PAGE + "/forget", SwitchRoutes::forget);
        routes.post(PAGE + "/out-all", visit -> {
            Door.leaveAll(visit);
            visit.seeOther("/ap/signin");
        });
        Paths.get(routes, this::list, PAGE);
        routes.post(PAGE, SwitchRoutes::change);
    }

    private void list(Visit visit) {
        visit.page(
                "Switch accounts",
                "shop/signin/switch.jte",
                new SwitchPage(brand, SignIns.of(visit).known(Caller.of(visit)), Caller.isSomebody(visit)));
    }

    /** The account that a form names, if it is known here. */
    private static Optional<SignIns.Known> named(Visit visit) {
        long id = Fields.number(Fields.text(visit, "account")).orElse(0);
        return SignIns.of(visit).known(Caller.of(visit)).stream()
                .filter(known -> known.person().id() == id)
                .findFirst();
    }

    private static void change(Visit visit) {
        Optional<Person> person = named(visit).map(SignIns.Known::person);
        if (person.isEmpty()) {
            visit.seeOther(PAGE);
        } else if (Door.change(visit, person.get())) {
            visit.seeOther("/");
        } else {
            visit.seeOther("/ap/signin?email=" + URLEncoder.encode(person.get().email(), StandardCharsets.UTF_8));
        }
    }

    private static void signOut(Visit visit) {
        Optional<Person> person = named(visit).map(SignIns.Known::person);
        if (person.equals(Caller.of(visit))) {
            Door.leave(visit);
        } else {
            person.ifPresent(other -> Door.leave(visit, other));
        }
        visit.seeOther(PAGE);
    }

    private static void forget(Visit visit) {
        named(visit).filter(known -> !known.isIn()).ifPresent(known -> Door.forget(visit, known.person()));
        visit.seeOther(PAGE);
    }
}
