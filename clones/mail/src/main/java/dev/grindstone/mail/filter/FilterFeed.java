package dev.grindstone.mail.filter;

import dev.grindstone.mail.filter.Filter.Actions;
import dev.grindstone.mail.filter.Filter.Wanted;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters as the Atom feed in which they are carried from one mailbox to another. */
final class FilterFeed {
    /** How the feed calls the categories. */
    static final Map<String, String> CATEGORIES = Map.of(
            "primary", "^smartlabel_personal",
            "social", "^smartlabel_social",
            "updates", "^smartlabel_notification",
            "forums", "^smartlabel_group",
            "promotions", "^smartlabel_promo");

    private final StringBuilder xml = new StringBuilder();

    private FilterFeed() {}

    /** The feed of filters of a mailbox. */
    static String of(Collection<Filter> filters, String name, String email, Instant now) {
        FilterFeed feed = new FilterFeed();
        String updated = now.truncatedTo(ChronoUnit.SECONDS).toString();
        feed.xml
                .append("<?xml version='1.0' encoding='UTF-8'?>")
                .append("<feed xmlns='http://www.w3.org/2005/Atom' xmlns:apps='http://schemas.google.com/apps/2006'>\n")
                .append("\t<title>Mail Filters</title>\n\t<id>tag:mail.google.com,2008:filters:")
                .append(escaped(email))
                .append("</id>\n\t<updated>")
                .append(updated)
                .append("</updated>\n\t<author>\n\t\t<name>")
                .append(escaped(name))
                .append("</name>\n\t\t<email>")
                .append(escaped(email))
                .append("</email>\n\t</author>\n");
        filters.forEach(filter -> feed.entry(filter, updated));
        return feed.xml.append("</feed>\n").toString();
    }

    private void entry(Filter filter, String updated) {
        xml.append("\t<entry>\n\t\t<category term='filter'></category>\n\t\t<title>Mail Filter</title>\n")
                .append("\t\t<id>tag:mail.google.com,2008:filter:")
                .append(filter.id())
                .append("</id>\n\t\t<updated>")
                .append(updated)
                .append("</updated>\n\t\t<content></content>\n");
        wanted(filter.wanted());
        actions(filter.actions());
        xml.append("\t</entry>\n");
    }

    private void wanted(Wanted wanted) {
        property("from", wanted.from());
        property("to", wanted.to());
        property("subject", wanted.subject());
        property("hasTheWord", wanted.query());
        property("doesNotHaveTheWord", wanted.negatedQuery());
        flag("hasAttachment", wanted.hasAttachment());
        if (wanted.size() != null) {
            property("size", String.valueOf(wanted.size()));
            property("sizeOperator", "smaller".equals(wanted.sizeComparison()) ? "s_ss" : "s_sl");
            property("sizeUnit", "s_sb");
        }
    }

    private void actions(Actions actions) {
        property("label", actions.label());
        flag("shouldArchive", actions.skipInbox());
        flag("shouldMarkAsRead", actions.markRead());
        flag("shouldStar", actions.star());
        flag("shouldTrash", actions.trash());
        flag("shouldNeverSpam", actions.neverSpam());
        flag("shouldAlwaysMarkAsImportant", "always".equals(actions.importance()));
        flag("shouldNeverMarkAsImportant", "never".equals(actions.importance()));
        property("forwardTo", actions.forward());
        String category = actions.category();
        property("smartLabelToApply", category == null ? null : CATEGORIES.get(category));
    }

    private void flag(String name, boolean set) {
        property(name, set ? "true" : null);
    }

    private void property(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            xml.append("\t\t<apps:property name='")
                    .append(name)
                    .append("' value='")
                    .append(escaped(value))
                    .append("'/>\n");
        }
    }

    /** The text for an element or an attribute; what XML cannot hold is left out. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;")
                .replace("\"", "&quot;");
    }
}
