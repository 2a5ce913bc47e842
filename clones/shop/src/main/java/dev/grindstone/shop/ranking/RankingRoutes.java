package dev.grindstone.shop.ranking;

import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Cards;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Missing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;

/*
 * GET /gp/bestsellers                       the first of each department
 * GET /gp/bestsellers/{department}?pg=      all of one, by its alias
 * GET /gp/bestsellers/{department}/{node}   a part of it, by its number
 * GET /gp/new-releases…                     the same of what is new
 */
/** Best sellers and new releases. */
public final class RankingRoutes {
    private static final int SIZE = 50;
    private static final int FIRST = 6;

    private final Brand brand;

    /** Under a shop's own name. */
    public RankingRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        for (Ranking ranking : Ranking.values()) {
            for (String path : List.of("", "/{department}", "/{department}/{node}", "/{department}/{node}/{ref}")) {
                routes.get(ranking.path() + path, visit -> show(visit, ranking));
            }
        }
    }

    private void show(Visit visit, Ranking ranking) {
        Nodes nodes = new Nodes(visit.db());
        String alias = part(visit, "department");
        if (alias.isEmpty()) {
            everything(visit, ranking, nodes);
            return;
        }
        String number = part(visit, "node");
        Optional<Node> department = nodes.byAlias(alias);
        Optional<Node> node = number.isEmpty()
                ? department
                : Fields.number(number).stream().boxed().findFirst().flatMap(nodes::byId);
        if (node.isPresent() && nodes.path(node.get()).get(0).equals(department.orElse(null))) {
            one(visit, ranking, nodes, node.get());
        } else {
            Missing.show(visit, brand, "There is no department “" + alias + "” with such a part here.");
        }
    }

    /** A part of the address; empty without it, or when it only tells where the visitor came from. */
    private static String part(Visit visit, String name) {
        String part = visit.http().pathParamMap().getOrDefault(name, "");
        return part.startsWith("ref=") ? "" : part;
    }

    private void everything(Visit visit, Ranking ranking, Nodes nodes) {
        Map<Node, List<Long>> first = new Ranks(visit.db(), nodes).first(FIRST, ranking.which(visit.now()));
        List<Long> all = first.values().stream().flatMap(List::stream).sorted().toList();
        Map<Long, Card> cards = new HashMap<>();
        new Cards(visit.db(), visit.now()).byIds(all).forEach(card -> cards.put(card.product(), card));
        List<RankingPage.Shelf> shelves = new ArrayList<>();
        for (Node department : nodes.departments()) {
            List<Card> own = first.getOrDefault(department, List.of()).stream()
                    .filter(cards::containsKey)
                    .map(cards::get)
                    .toList();
            if (!own.isEmpty()) {
                shelves.add(new RankingPage.Shelf(department, 1, own));
            }
        }
        show(
                visit,
                new RankingPage(
                        frame(visit, nodes, "aps"),
                        ranking,
                        List.of(),
                        nodes.departments(),
                        shelves,
                        new RankingPage.Pages(1, 1)));
    }

    private void one(Visit visit, Ranking ranking, Nodes nodes, Node node) {
        List<Card> ranked = ranked(visit, ranking, PRODUCT.NODE_ID.in(nodes.within(node)));
        int last = Math.max(1, (ranked.size() + SIZE - 1) / SIZE);
        String asked = Fields.asked(visit, "pg");
        int page = asked.matches("[1-9]\\d?") ? Math.min(Integer.parseInt(asked), last) : 1;
        int from = (page - 1) * SIZE;
        List<Node> where = nodes.path(node);
        show(
                visit,
                new RankingPage(
                        frame(visit, nodes, where.get(0).alias()),
                        ranking,
                        where,
                        nodes.below(where.get(0)),
                        List.of(new RankingPage.Shelf(
                                node, from + 1, ranked.subList(from, Math.min(ranked.size(), from + SIZE)))),
                        new RankingPage.Pages(page, last)));
    }

    private static List<Card> ranked(Visit visit, Ranking ranking, Condition where) {
        return new Cards(visit.db(), visit.now())
                .where(Cards.OF_THE_MARKET.and(where).and(ranking.which(visit.now()))).stream()
                        .sorted(Ranking.order())
                        .toList();
    }

    private Frame frame(Visit visit, Nodes nodes, String alias) {
        return Frame.of(visit, brand, new Frame.Query("", alias), nodes);
    }

    private void show(Visit visit, RankingPage page) {
        visit.page(
                brand.domainLabel() + " " + page.ranking().title()
                        + (page.where().isEmpty() ? "" : ": ") + (page.where().isEmpty() ? "" : page.heading()),
                "shop/ranking/ranking.jte",
                page);
    }
}
