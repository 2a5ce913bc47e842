package dev.grindstone.shop.account;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.AddressEntry;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/*
 * GET       /a/addresses                      all
 * GET, POST /a/addresses/add                  a new one
 * GET, POST /a/addresses/edit?addressID=      one that is there
 * POST      /a/addresses/delete, set-default  addressID
 */
/** The address book. */
final class AddressRoutes {
    private static final String PAGE = "/a/addresses";

    private final Brand brand;

    AddressRoutes(Brand brand) {
        this.brand = brand;
    }

    void addTo(Routes routes) {
        routes.get(PAGE + "/ref={from}", Personal.page(this::list));
        routes.get(PAGE, Personal.page(this::list));
        Paths.get(routes, Personal.page(this::blank), PAGE + "/add");
        Paths.post(routes, Personal.page(this::write), PAGE + "/add", PAGE + "/edit");
        Paths.get(routes, Personal.page(this::edit), PAGE + "/edit");
        Paths.post(routes, Personal.page(AddressRoutes::delete), PAGE + "/delete");
        Paths.post(routes, Personal.page(AddressRoutes::setDefault), PAGE + "/set-default");
    }

    private void list(Visit visit) {
        String told = switch (Fields.asked(visit, "alertId")) {
            case "added" -> "Address saved";
            case "deleted" -> "Address deleted";
            case "default" -> "Default address changed";
            default -> "";
        };
        visit.page(
                "Your Addresses",
                "shop/account/addresses.jte",
                new AddressesPage(
                        Frame.of(visit, brand),
                        new Buyers(visit.db()).addresses(visit.person().id()),
                        told));
    }

    private void blank(Visit visit) {
        String phone = new Buyers(visit.db()).buyer(visit.person().id()).phone();
        form(visit, AddressEntry.blank(visit.person().name(), phone), Map.of(), "");
    }

    private void edit(Visit visit) {
        Optional<Address> address = named(visit, Fields.asked(visit, "addressID"));
        if (address.isEmpty()) {
            visit.http().redirect(PAGE);
        } else {
            form(
                    visit,
                    AddressEntry.of(address.get()),
                    Map.of(),
                    Long.toString(address.get().id()));
        }
    }

    private void write(Visit visit) {
        AddressEntry entry = AddressEntry.sent(name -> Fields.text(visit, name));
        String id = Fields.text(visit, "addressID");
        if (!entry.problems().isEmpty()) {
            form(visit, entry, entry.problems(), id);
            return;
        }
        Map<String, Object> args = new HashMap<>(entry.values());
        if (!id.isEmpty()) {
            args.put("id", id);
        }
        visit.world().run(id.isEmpty() ? "shop.addAddress" : "shop.editAddress", visit.person(), args);
        visit.http().redirect(PAGE + "?alertId=added", HttpStatus.SEE_OTHER);
    }

    private static void delete(Visit visit) {
        named(visit, Fields.text(visit, "addressID"))
                .ifPresent(
                        address -> visit.world().run("shop.removeAddress", visit.person(), Map.of("id", address.id())));
        visit.http().redirect(PAGE + "?alertId=deleted", HttpStatus.SEE_OTHER);
    }

    private static void setDefault(Visit visit) {
        named(visit, Fields.text(visit, "addressID"))
                .ifPresent(address -> visit.world()
                        .run("shop.editAddress", visit.person(), Map.of("id", address.id(), "default", true)));
        visit.http().redirect(PAGE + "?alertId=default", HttpStatus.SEE_OTHER);
    }

    private static Optional<Address> named(Visit visit, String id) {
        return Fields.number(id).isEmpty()
                ? Optional.empty()
                : new Buyers(visit.db())
                        .address(visit.person().id(), Fields.number(id).getAsLong());
    }

    private void form(Visit visit, AddressEntry entry, Map<String, String> problems, String id) {
        visit.page(
                id.isEmpty() ? "Add a new address" : "Edit your address",
                "shop/account/address.jte",
                new AddressPage(Frame.of(visit, brand), entry, problems, id));
    }
}
