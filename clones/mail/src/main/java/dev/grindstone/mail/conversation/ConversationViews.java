package dev.grindstone.mail.conversation;

import dev.grindstone.mail.conversation.MessageBody.Extent;
import dev.grindstone.mail.conversation.MessageView.Detail;
import dev.grindstone.mail.conversation.MessageView.FileView;
import dev.grindstone.mail.conversation.MessageView.Named;
import dev.grindstone.mail.mailbox.portrait.Portraits;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.Snippet;
import dev.grindstone.mail.message.ThreadToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Turns messages into what their reader sees. */
final class ConversationViews {
    /** Fewer than this many collapsed messages in a row are shown as they are. */
    private static final int FOLD_FROM = 4;

    private static final Pattern UNSUBSCRIBE = Pattern.compile("(?i)unsubscribe|opt[ -]?out");

    private final String brand;
    private final String reader;
    private final RelativeTime time;
    private final String root;
    private final String mailbox;
    private final BinaryOperator<String> addresses;
    private final boolean replyAllFirst;
    private final Portraits portraits;
    private final Function<Message, String> sentBy;

    /**
     * Views of one reader.
     *
     * @param root what addresses in the reader's mailbox begin with
     * @param addresses the whole address of a path of an app
     * @param replyAllFirst whether answering means everybody unless something else is said
     * @param portraits the pictures of senders
     * @param sentBy who sent a message in the name of its writer; empty for the writer
     */
    ConversationViews(
            String brand,
            String reader,
            RelativeTime time,
            String origin,
            String root,
            BinaryOperator<String> addresses,
            boolean replyAllFirst,
            Portraits portraits,
            Function<Message, String> sentBy) {
        this.brand = brand;
        this.reader = reader;
        this.time = time;
        this.root = root;
        this.mailbox = origin + root;
        this.addresses = addresses;
        this.replyAllFirst = replyAllFirst;
        this.portraits = portraits;
        this.sentBy = sentBy;
    }

    /** Which messages are folded away: all but the first and the last of the collapsed ones before the first open one. */
    static int folded(List<Boolean> expanded) {
        int collapsed = expanded.indexOf(true);
        return collapsed >= FOLD_FROM ? collapsed - 2 : 0;
    }

    /**
     * One message.
     *
     * @param cards what else is made of it; HTML
     * @param below what stands below it; HTML
     */
    MessageView view(
            Message message,
            List<Attachment> attachments,
            boolean expanded,
            boolean folded,
            boolean showImages,
            Extent extent,
            String cards,
            String below) {
        List<FileView> files = attachments.stream()
                .map(file -> file(message, attachments, file))
                .toList();
        Map<String, String> inline = new HashMap<>();
        attachments.forEach(file ->
                inline.put(file.name(), files.get(attachments.indexOf(file)).url()));
        boolean isSpam = "spam".equals(message.folder());
        String sender = expanded ? sentBy.apply(message) : "";
        return new MessageView(
                Long.toString(message.id()),
                ThreadToken.hex(message.id()),
                message.from(),
                sender,
                Face.of(message.from(), portraits.of(message.from().email())),
                recipients(message),
                expanded ? details(message, sender) : List.of(),
                time.header(message.sentAt()),
                time.brief(message.sentAt()),
                time.full(message.sentAt()),
                message.isStarred(),
                expanded,
                message.isDraft(),
                folded,
                isSpam,
                Snippet.of(message.text()),
                expanded
                        ? MessageBody.of(message, inline, showImages, extent, root)
                                .linked(addresses)
                        : new MessageBody("", 0, false),
                expanded ? Notice.of(message) : Optional.empty(),
                expanded ? unsubscribe(message) : Optional.empty(),
                files,
                mailbox + "?view=att&disp=zip&permmsgid=msg-f:" + message.id(),
                others(message) > 0,
                message.from().sameMailbox(reader),
                replyAllFirst && others(message) > 0,
                brand,
                cards,
                below);
    }

    /** Of the mails of a list, the link in the text by which its sender lets readers go. */
    static Optional<String> unsubscribe(Message message) {
        return message.listId() == null || "sent".equals(message.kind()) ? Optional.empty() : wayOut(message);
    }

    /** The link in the text of any message by which its sender lets readers go. */
    static Optional<String> wayOut(Message message) {
        if (message.html() == null) {
            return Optional.empty();
        }
        return Jsoup.parseBodyFragment(message.bodyHtml()).select("a[href^=http]").stream()
                .filter(link -> UNSUBSCRIBE.matcher(link.text()).find())
                .map(link -> link.attr("href"))
                .findFirst();
    }

    private long others(Message message) {
        return message.recipients()
                .filter(address -> !address.sameMailbox(reader)
                        && !address.sameMailbox(message.from().email()))
                .count();
    }

    private List<Named> recipients(Message message) {
        return message.recipients()
                .map(address -> new Named(address.sameMailbox(reader) ? "me" : address.shortName(), address.email()))
                .toList();
    }

    private List<Detail> details(Message message, String sender) {
        List<Detail> details = new ArrayList<>();
        details.add(
                new Detail("from:", message.from().header() + (sender.isEmpty() ? "" : " (sent by " + sender + ")")));
        String answersTo = message.answersTo();
        if (answersTo != null) {
            details.add(new Detail("reply-to:", answersTo));
        }
        addTo(details, "to:", message.to());
        addTo(details, "cc:", message.cc());
        addTo(details, "bcc:", message.bcc());
        details.add(new Detail("date:", time.full(message.sentAt())));
        details.add(new Detail("subject:", message.subject()));
        String listId = message.listId();
        if (listId != null) {
            details.add(new Detail("mailing list:", listId));
        }
        if ("received".equals(message.kind())) {
            details.add(new Detail("mailed-by:", message.from().domain()));
            // Whoever passed for somebody else could not sign for them.
            if (!"spam".equals(message.folder())) {
                details.add(new Detail("signed-by:", message.from().domain()));
            }
        }
        return details;
    }

    private static void addTo(List<Detail> details, String name, List<Address> addresses) {
        if (!addresses.isEmpty()) {
            details.add(new Detail(name, addresses.stream().map(Address::header).collect(Collectors.joining(", "))));
        }
    }

    private FileView file(Message message, List<Attachment> all, Attachment file) {
        int number = all.indexOf(file) + 1;
        String url = mailbox + "?view=att&attid=0." + number + "&permmsgid=msg-f:" + message.id();
        return new FileView(
                number,
                // Marks that turn the direction of writing make an .exe look like a .jpg.
                file.name().replaceAll("[\\p{Cf}\\p{Cntrl}]+", " "),
                file.mediaType(),
                file.size(),
                icon(file),
                file.extension().toUpperCase(Locale.ROOT),
                url + "&disp=inline",
                url + "&disp=safe",
                mailbox + "preview/card?permmsgid=msg-f:" + message.id() + "&attid=0." + number,
                file.mediaType().matches("image/(?:png|jpe?g|gif|webp)"));
    }

    private static String icon(Attachment file) {
        return switch (file.extension()) {
            case "png", "jpg", "jpeg", "gif", "webp", "svg" -> "file-image";
            case "xls", "xlsx", "csv", "ods" -> "file-spreadsheet";
            case "zip", "gz", "tar" -> "file-archive";
            case "ics" -> "calendar";
            case "pdf", "doc", "docx", "txt", "md", "rtf" -> "file-text";
            default -> "file";
        };
    }
}
