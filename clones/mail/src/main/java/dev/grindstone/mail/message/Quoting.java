package dev.grindstone.mail.message;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How an answer or a forwarded message repeats the one it is about. */
public final class Quoting {
    private static final Pattern PREFIX = Pattern.compile("^\\s*(re|fwd?|aw|wg)\\s*:", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, MMM d, yyyy 'at' h:mm a", Locale.US);

    private Quoting() {}

    /** The subject of an answer: {@code Re: } before it unless it starts so. */
    public static String replySubject(String subject) {
        return PREFIX.matcher(subject).find()
                        && subject.strip().toLowerCase(Locale.ROOT).startsWith("re")
                ? subject
                : "Re: " + subject;
    }

    /** The subject of a forwarded message: {@code Fwd: } before it unless it starts so. */
    public static String forwardSubject(String subject) {
        return PREFIX.matcher(subject).find()
                        && subject.strip().toLowerCase(Locale.ROOT).startsWith("f")
                ? subject
                : "Fwd: " + subject;
    }

    /** The history below an answer: who wrote when, then the whole message as a quote. */
    public static String replyQuote(Message original, ZoneId zone) {
        return "<div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">On " + date(original, zone) + " "
                + BodyText.escape(original.from().display()) + " &lt;" + link(original.from())
                + "&gt; wrote:<br></div><blockquote class=\"gmail_quote\" style=\"margin:0px 0px 0px 0.8ex;"
                + "border-left:1px solid rgb(204,204,204);padding-left:1ex\">"
                + SafeHtml.clean(original.bodyHtml()) + "</blockquote></div>";
    }

    /** The forwarded message: its header lines, then its body. */
    public static String forwardQuote(Message original, ZoneId zone) {
        String cc = original.cc().isEmpty() ? "" : "Cc: " + links(original.cc()) + "<br>";
        return "<div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">"
                + "---------- Forwarded message ---------<br>From: <strong class=\"gmail_sendername\" dir=\"auto\">"
                + BodyText.escape(original.from().display()) + "</strong> <span dir=\"auto\">&lt;"
                + link(original.from()) + "&gt;</span><br>Date: " + date(original, zone) + "<br>Subject: "
                + BodyText.escape(original.subject()) + "<br>To: " + links(original.to()) + "<br>" + cc
                + "</div><br><br>" + SafeHtml.clean(original.bodyHtml()) + "</div>";
    }

    private static String date(Message original, ZoneId zone) {
        return DATE.format(original.sentAt().atZone(zone));
    }

    private static String links(List<Address> addresses) {
        return addresses.stream()
                .map(address -> address.name().isEmpty()
                        ? "&lt;" + link(address) + "&gt;"
                        : BodyText.escape(address.name()) + " &lt;" + link(address) + "&gt;")
                .collect(Collectors.joining(", "));
    }

    private static String link(Address address) {
        String email = BodyText.escape(address.email());
        return "<a href=\"mailto:" + email + "\">" + email + "</a>";
    }
}
