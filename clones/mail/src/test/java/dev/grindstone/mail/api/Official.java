package dev.grindstone.mail.api;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** What tests ask the official client again and again. */
final class Official {
    private Official() {}

    /** Something that is asked of the API. */
    interface Attempt {
        Object make() throws IOException;
    }

    /** The id of the newest message that a search finds. */
    static String id(Gmail.Users users, String query) throws IOException {
        return users.messages()
                .list("me")
                .setQ(query)
                .execute()
                .getMessages()
                .get(0)
                .getId();
    }

    static List<String> labels(Gmail.Users users, String id) throws IOException {
        return users.messages().get("me", id).setFormat("minimal").execute().getLabelIds();
    }

    static String header(MessagePart part, String name) {
        return part.getHeaders().stream()
                .filter(header -> header.getName().equals(name))
                .map(MessagePartHeader::getValue)
                .collect(Collectors.joining());
    }

    /** The status with which an attempt is answered. */
    static int status(Attempt attempt) throws IOException {
        try {
            attempt.make();
            return 200;
        } catch (GoogleJsonResponseException refused) {
            return refused.getDetails().getCode();
        }
    }
}
