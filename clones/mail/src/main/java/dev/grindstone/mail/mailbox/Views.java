package dev.grindstone.mail.mailbox;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.ZoneId;
import org.jooq.Condition;

/** Says which messages each list shows. */
public final class Views {

    /** The search engine, as lists need it. */
    @FunctionalInterface
    public interface Language {
        /** The condition that a query as typed puts on the message table. */
        Condition condition(String typed, long ownerId, String ownerEmail, Instant now, ZoneId zone);
    }

    private final Language language;

    public Views(Language language) {
        this.language = language;
    }

    /** The messages that put their conversation into the list; only those of the owner's mailbox. */
    public Condition matching(View view, Owner owner) {
        Condition mine = MESSAGE.OWNER_ID.eq(owner.id());
        return mine.and(
                switch (view.place()) {
                    case "inbox" -> Place.tab("primary", owner.tabs());
                    case "category" ->
                        view.name().equals("purchases")
                                ? asked("category:purchases", owner)
                                : Place.tab(view.name(), owner.tabs());
                    case "starred" -> Place.starred();
                    case "imp" -> Place.important();
                    case "snoozed" -> Place.snoozed();
                    case "sent" -> Place.sent();
                    case "drafts" -> Place.drafts();
                    case "scheduled" -> Place.scheduled();
                    case "all" -> Place.kept();
                    case "spam", "trash" -> Place.folder(view.place());
                    case "label" -> Place.labelled(owner.id(), view.name()).and(Place.kept());
                    case "search", "advanced-search", "create-filter", "section_query" -> asked(view.query(), owner);
                    default ->
                        throw new IllegalArgumentException(
                                "There is no list '" + view.place() + "': make views with View.parse");
                });
    }

    private Condition asked(String query, Owner owner) {
        return language.condition(query, owner.id(), owner.email(), owner.now(), owner.zone());
    }

    /** The messages of a listed conversation that its row speaks of; whose mailbox it is in is known by then. */
    public Condition visible(View view) {
        if (view.isWaste()) {
            return Place.folder(view.place());
        }
        return view.isSearch() ? noCondition() : Place.kept();
    }
}
