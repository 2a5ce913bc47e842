package dev.grindstone.mail.eml;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Chosen;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.Quoting;
import dev.grindstone.mail.message.ThreadToken;
import dev.grindstone.mail.message.mime.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a draft that carries the messages of whole conversations as files; the page opens it. */
public final class ForwardRoutes {
    private static final int AT_ONCE = 100;
    private static final long MOST_BYTES = 25L * 1024 * 1024;

    private final Views views;

    public ForwardRoutes(Views views) {
        this.views = views;
    }

    /** Adds {@code /mail/u/0/forward-as-attachment}; its form says {@code thread=}, repeated, or {@code all=1} and {@code list=}. */
    public void addTo(Routes routes) {
        routes.post("/mail/u/0/forward-as-attachment", this::forward);
    }

    private void forward(Visit visit) {
        MessageQueries mailbox = new MessageQueries(visit.db(), visit.person().id());
        Owner owner = Owner.of(visit.world(), visit.person());
        List<Long> threads = Chosen.rows(visit, views, owner, text -> ThreadToken.parse(text).stream());
        List<Message> messages = (threads.size() > AT_ONCE
                        ? List.<Message>of()
                        : owner.threaded() ? mailbox.threads(threads) : mailbox.findAll(threads))
                .stream()
                        .filter(message -> List.of("received", "sent").contains(message.kind()))
                        .toList();
        if (threads.size() > AT_ONCE || messages.size() > AT_ONCE) {
            refuse(visit, "These are more than " + AT_ONCE + " messages: choose fewer conversations to forward.");
            return;
        }
        if (messages.isEmpty()) {
            refuse(visit, "There is no finished message to forward: choose a conversation that has one.");
            return;
        }
        Map<Long, byte[]> sources = Source.ofAll(
                mailbox,
                messages.stream().map(message -> message.linked(visit::origin)).toList());
        long size = sources.values().stream().mapToLong(source -> source.length).sum();
        if (size > MOST_BYTES) {
            refuse(visit, "These messages have more than 25 MB: choose fewer conversations to forward.");
            return;
        }
        visit.http().result(ThreadToken.hex(draft(visit, mailbox, messages, sources)));
    }

    private static long draft(Visit visit, MessageQueries mailbox, List<Message> messages, Map<Long, byte[]> sources) {
        boolean one = messages.stream().map(Message::threadId).distinct().count() == 1;
        Object id = visit.world()
                .run(
                        "mail.draft",
                        visit.person(),
                        Map.of(
                                "subject",
                                one ? Quoting.forwardSubject(messages.get(0).subject()) : "",
                                "text",
                                ""));
        Message draft = mailbox.find(Long.parseLong(String.valueOf(id))).orElseThrow();
        Map<String, Integer> used = new HashMap<>();
        for (Message message : messages) {
            String name = Source.fileName(message);
            int times = used.merge(name, 1, Integer::sum);
            byte[] source = sources.getOrDefault(message.id(), new byte[0]);
            mailbox.attach(
                    new Attachment(
                            visit.world().nextId(),
                            draft.id(),
                            times == 1 ? name : name.replaceFirst("\\.eml$", " (" + times + ").eml"),
                            "message/rfc822",
                            source.length),
                    source);
        }
        mailbox.indexWords(draft);
        return draft.id();
    }

    private static void refuse(Visit visit, String reason) {
        visit.http().status(422).result(reason);
    }
}
