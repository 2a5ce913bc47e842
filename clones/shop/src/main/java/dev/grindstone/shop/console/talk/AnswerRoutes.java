package dev.grindstone.shop.console.talk;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.console.Desk;
import dev.grindstone.shop.console.Manager;
import dev.grindstone.shop.frame.Fields;
import java.util.List;
import java.util.Map;

/*
 * GET  /your/shops/{shop}/reviews?show=all&page=     reviews that wait for an answer, or all
 * POST /your/shops/{shop}/reviews/{id}               text
 * GET  /your/shops/{shop}/questions?show=all&page=   questions likewise
 * POST /your/shops/{shop}/questions/{id}             text
 */
/** Reviews and questions of what a seller sells. */
public final class AnswerRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public AnswerRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        for (String kind : List.of("review", "question")) {
            String path = Manager.ROOT + "/" + kind + "s";
            routes.get(path, Manager.page(brand, (visit, seller) -> show(visit, seller, kind, 0, "", "")));
            routes.post(path + "/{id}", Manager.page(brand, (visit, seller) -> answer(visit, seller, kind)));
        }
    }

    private void show(Visit visit, Seller seller, String kind, long refused, String typed, String wrong) {
        boolean isAll = Fields.asked(visit, "show").equals("all");
        int page = (int) Math.max(
                1, Math.min(9_999, Fields.number(Fields.asked(visit, "page")).orElse(1)));
        Sayings sayings = new Sayings(visit.db(), visit.world().zone(), seller);
        List<AnswersPage.Said> said =
                kind.equals("review") ? sayings.reviews(isAll, page) : sayings.questions(isAll, page);
        String here = Manager.path(seller, "/" + kind + "s?" + (isAll ? "show=all&" : "") + "page=");
        String done =
                wrong.isEmpty() && !Fields.asked(visit, "done").isEmpty() ? "Your answer is shown to buyers." : "";
        visit.page(
                seller.name() + (kind.equals("review") ? " - Reviews" : " - Questions"),
                "shop/console/talk/answers.jte",
                new AnswersPage(
                        Desk.of(visit, brand, seller, kind + "s", done),
                        isAll,
                        said.subList(0, Math.min(Sayings.PAGE, said.size())),
                        page > 1 ? here + (page - 1) : null,
                        said.size() > Sayings.PAGE ? here + (page + 1) : null,
                        refused,
                        typed,
                        wrong));
    }

    private void answer(Visit visit, Seller seller, String kind) {
        long id = Fields.number(visit.http().pathParam("id")).orElse(0);
        String text = Fields.text(visit, "text");
        try {
            visit.world()
                    .run(
                            kind.equals("review") ? "shop.answerReview" : "shop.answerQuestion",
                            visit.person(),
                            Map.of(kind, id, "text", text));
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(visit, seller, kind, id, text, String.valueOf(e.getMessage()));
            return;
        }
        visit.seeOther(Manager.path(seller, "/" + kind + "s?done=1"));
    }
}
