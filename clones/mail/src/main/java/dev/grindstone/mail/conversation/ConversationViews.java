package dev.grindstone.mail.conversation;

import dev.grindstone.mail.conversation.MessageView.Detail;
import dev.grindstone.mail.conversation.MessageView.FileView;
import dev.grindstone.mail.conversation.MessageView.Named;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.AppLinks;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.Snippet;
import dev.grindstone.mail.message.ThreadToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Turns messages into what their reader sees. */
final class ConversationViews {
    /** Fewer than this many collapsed messages in a row are shown as they are. */
    private static final int FOLD_FROM = 4;

    private final String reader;
    private final RelativeTime time;
    private final String origin;
    private final UnaryOperator<String> origins;
    private final boolean replyAllFirst;

    ConversationViews(
            String reader, RelativeTime time, String origin, UnaryOperator<String> origins, boolean replyAllFirst) {
        this.reader = reader;
        this.time = time;
        this.origin = origin;
        this.origins = origins;
        this.replyAllFirst = replyAllFirst;
    }

    /** Which messages are folded away: all but the first and the last of the collapsed ones before the first open one. */
    static int folded(List<Boolean> expanded) {
        int collapsed = expanded.indexOf(true);
        return collapsed >= FOLD_FROM ? collapsed - 2 : 0;
    }

    /** One message. */
    MessageView view(
            Message message, List<Attachment> attachments, boolean expanded, boolean folded, boolean showImages) {
        List<FileView> files = attachments.stream()
                .map(file -> file(message, attachments, file))
                .toList();
        Map<String, String> inline = new HashMap<>();
        files.forEach(file -> inline.put(file.name(), file.url()));
        MessageBody body = expanded ? MessageBody.of(message, inline, showImages) : new MessageBody("", 0);
        return new MessageView(
                Long.toString(message.id()),
                ThreadToken.hex(message.id()),
                message.from(),
                Face.of(message.from()),
                recipients(message),
                details(message),
                time.header(message.sentAt()),
                time.brief(message.sentAt()),
                time.full(message.sentAt()),
                message.isStarred(),
                expanded,
                message.isDraft(),
                folded,
                Snippet.of(message.text()),
                AppLinks.absolute(body.html(), origins),
                body.hiddenImages(),
                files,
                others(message) > 0,
                message.from().sameMailbox(reader),
                replyAllFirst && others(message) > 0);
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

    private List<Detail> details(Message message) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("from:", message.from().header()));
        addTo(details, "to:", message.to());
        addTo(details, "cc:", message.cc());
        addTo(details, "bcc:", message.bcc());
        details.add(new Detail("date:", time.full(message.sentAt())));
        details.add(new Detail("subject:", message.subject()));
        details.add(new Detail("mailed-by:", message.from().domain()));
        return details;
    }

    private static void addTo(List<Detail> details, String name, List<Address> addresses) {
        if (!addresses.isEmpty()) {
            details.add(new Detail(name, addresses.stream().map(Address::header).collect(Collectors.joining(", "))));
        }
    }

    private FileView file(Message message, List<Attachment> all, Attachment file) {
        String url =
                origin + "/mail/u/0/?view=att&attid=0." + (all.indexOf(file) + 1) + "&permmsgid=msg-f:" + message.id();
        return new FileView(
                file.name(),
                file.size(),
                icon(file),
                file.extension().toUpperCase(java.util.Locale.ROOT),
                url + "&disp=inline",
                url + "&disp=safe",
                file.mediaType().startsWith("image/"));
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
