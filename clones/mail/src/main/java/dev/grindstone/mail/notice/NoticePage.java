package dev.grindstone.mail.notice;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.event.Notification.Link;
import dev.grindstone.kit.event.Notification.Row;
import dev.grindstone.mail.message.AppLinks;
import dev.grindstone.mail.message.BodyText;
import java.util.List;

/** The HTML of a notification: tables and inline styles, as mail programs understand it. */
final class NoticePage {
    private static final List<String> COLORS =
            List.of("#1a5fb4", "#9a3412", "#166534", "#6d28d9", "#9f1239", "#0f5f6b");
    private static final String TABLE =
            "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

    private NoticePage() {}

    static String html(Notification notification) {
        String color = COLORS.get(Math.floorMod(notification.app().hashCode(), COLORS.size()));
        StringBuilder html = new StringBuilder("<div style=\"background-color:#f4f5f7;margin:0;padding:0\">" + TABLE
                + " style=\"background-color:#f4f5f7\"><tr><td align=\"center\" style=\"padding:24px 12px\">"
                + "<table role=\"presentation\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
                + " style=\"width:600px;max-width:600px;background-color:#ffffff;border:1px solid #dfe1e6;"
                + "font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#24292f\">");
        html.append("<tr><td bgcolor=\"")
                .append(color)
                .append("\" style=\"background-color:")
                .append(color);
        html.append(";padding:14px 28px;font-size:18px;font-weight:bold;color:#ffffff\">");
        html.append(BodyText.escape(notification.from().name()));
        html.append("</td></tr><tr><td style=\"padding:26px 28px 28px\">");
        html.append("<h1 style=\"margin:0 0 14px;font-size:22px;line-height:1.3\">");
        html.append(BodyText.escape(notification.title())).append("</h1>");
        notification
                .lines()
                .forEach(line -> html.append("<p style=\"margin:0 0 12px\">")
                        .append(BodyText.escape(line))
                        .append("</p>"));
        if (!notification.table().isEmpty()) {
            html.append(TABLE).append(" style=\"border-collapse:collapse;margin:8px 0 16px\">");
            notification.table().forEach(row -> html.append(row(row)));
            html.append("</table>");
        }
        Link link = notification.link();
        if (link != null) {
            html.append("<p style=\"margin:14px 0 0\"><a href=\"");
            html.append(BodyText.escape(AppLinks.stored(notification.app(), link.path())));
            html.append("\" style=\"display:inline-block;background-color:").append(color);
            html.append(";color:#ffffff;padding:11px 22px;text-decoration:none;font-weight:bold;border-radius:4px\">");
            html.append(BodyText.escape(link.label())).append("</a></p>");
        }
        html.append("</td></tr><tr><td style=\"padding:14px 28px;border-top:1px solid #dfe1e6;font-size:12px;");
        html.append("color:#6b7280\">")
                .append(BodyText.escape(notification.from().name()));
        html.append(" sent this to ")
                .append(BodyText.escape(notification.recipient().email()));
        return html.append(" because of something in your account.</td></tr></table></td></tr></table></div>")
                .toString();
    }

    private static String row(Row row) {
        String line = row.total() ? "font-weight:bold;font-size:16px;padding:12px 0 2px" : "padding:10px 0";
        String rule = row.total() ? "" : ";border-bottom:1px solid #e5e7eb";
        String detail = row.detail().isEmpty()
                ? ""
                : "<br><span style=\"font-size:13px;color:#6b7280\">" + BodyText.escape(row.detail()) + "</span>";
        return "<tr><td style=\"" + line + rule + "\">" + BodyText.escape(row.label()) + detail
                + "</td><td align=\"right\" valign=\"top\" style=\"white-space:nowrap;" + line + rule + "\">"
                + BodyText.escape(row.value()) + "</td></tr>";
    }
}
