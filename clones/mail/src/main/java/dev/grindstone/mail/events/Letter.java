package dev.grindstone.mail.events;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Answering;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What guests are told of an event; all of it is one conversation in their mailboxes. */
enum Letter {
    INVITED("REQUEST", "Invitation: ", "You are invited to this event."),
    CHANGED("REQUEST", "Updated invitation: ", "This event was changed."),
    CANCELLED("CANCEL", "Canceled event: ", "This event was canceled.");

    private final String method;
    private final String subject;
    private final String news;

    Letter(String method, String subject, String news) {
        this.method = method;
        this.subject = subject;
        this.news = news;
    }

    /** Sends it; to nobody it is not sent. */
    void send(World world, Person by, Event event, List<Address> to) {
        if (to.isEmpty()) {
            return;
        }
        Map<String, Object> args = new HashMap<>();
        args.put("to", Answering.headers(to));
        args.put("subject", subject + event.title() + " @ " + event.when(world.zone()));
        args.put("text", text(world, by, event));
        args.put("message_id", messageId(event, (this == CANCELLED ? "c" : "") + event.revision()));
        args.put(
                "attachments",
                List.of(Map.of(
                        "name",
                        "invite.ics",
                        "type",
                        "text/calendar",
                        "bytes",
                        CalendarText.of(method, event, by, told(event, to), world.now(), world.zone()))));
        new MessageQueries(world.db("mail"), by.id())
                .findByMessageId(messageId(event, "0"))
                .map(Message::id)
                .ifPresent(first -> args.put("reply_to", Long.toString(first)));
        world.run("mail.send", by, args);
    }

    /** Guests see who else is invited; who is told that there is nothing to come to any more sees no one. */
    private List<Address> told(Event event, List<Address> to) {
        return this == CANCELLED ? to : event.guests();
    }

    private String text(World world, Person by, Event event) {
        String who = Stream.concat(
                        Stream.of(by.name() + " (organizer)"),
                        event.guests().stream().map(Address::display))
                .collect(Collectors.joining(", "));
        return news + "\n\n" + event.title() + "\nWhen: " + event.when(world.zone())
                + (event.place().isEmpty() ? "" : "\nWhere: " + event.place())
                + "\nWho: " + who
                + (event.description().isEmpty() ? "" : "\n\n" + event.description());
    }

    private static String messageId(Event event, String number) {
        return "<" + event.uid().replace("@", "." + number + "@") + ">";
    }
}
