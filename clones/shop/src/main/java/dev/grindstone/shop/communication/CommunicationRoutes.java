package dev.grindstone.shop.communication;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/*
 * GET  /communication-preferences   saved=1 after that
 * POST /communication-preferences   subject, each that is wanted; or none
 */
/** Communication preferences. */
public final class CommunicationRoutes {
    private static final String PATH = "/communication-preferences";

    private final Brand brand;

    /** Under a shop's own name. */
    public CommunicationRoutes(Brand brand) {
        this.brand = brand;
    }

    /** @param off the keys of the subjects that are not wanted */
    record CommunicationPage(Frame frame, String email, Set<String> off, boolean isSaved) {
        static List<Subject> subjects() {
            return List.of(Subject.values());
        }

        boolean isOn(Subject subject) {
            return !off.contains(subject.key());
        }
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, Personal.page(this::show), PATH);
        Paths.post(routes, Personal.page(CommunicationRoutes::save), PATH);
    }

    private void show(Visit visit) {
        visit.page(
                "Communication preferences",
                "shop/communication/communication.jte",
                new CommunicationPage(
                        Frame.of(visit, brand),
                        visit.person().email(),
                        Wanted.off(visit.world(), visit.person().id()),
                        Fields.asked(visit, "saved").equals("1")));
    }

    private static void save(Visit visit) {
        List<String> wanted = visit.form("none") == null ? visit.forms("subject") : List.of();
        Set<String> off = Wanted.off(visit.world(), visit.person().id());
        for (Subject subject : Subject.values()) {
            boolean isOn = wanted.contains(subject.key());
            if (isOn == off.contains(subject.key())) {
                visit.world()
                        .run("shop.setCommunication", visit.person(), Map.of("subject", subject.key(), "on", isOn));
            }
        }
        visit.seeOther(PATH + "?saved=1");
    }
}
