package dev.grindstone.mail.api;

import dev.grindstone.mail.api.call.Content;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.api.call.Request;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/*
 * A message that is half received is no state of a world, no more than a request that is half read: nobody can see it,
 * and a world that is reset or forked has never heard of it. So it waits here, and only a few can wait at a time.
 */
/** Messages that arrive in pieces. */
final class Uploads {
    private static final int MOST_WAITING = 16;
    private static final Pattern RANGE = Pattern.compile("bytes (?:(\\d{1,12})-(\\d{1,12})|\\*)/(\\d{1,12}|\\*)");

    /**
     * How far one has come.
     *
     * @param request the whole request, once all of it is there
     */
    record State(int received, Optional<Request> request) {}

    private static final class Upload {
        private final long personId;
        private final Request request;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Upload(long personId, Request request) {
            this.personId = personId;
            this.request = request;
        }
    }

    private final Map<String, Upload> waiting = new LinkedHashMap<>();

    /** Remembers what a message is for; it may come now. */
    synchronized void begin(String world, String id, long personId, Request request) {
        waiting.remove(key(world, id));
        waiting.put(key(world, id), new Upload(personId, request));
        if (waiting.size() > MOST_WAITING) {
            waiting.remove(waiting.keySet().iterator().next());
        }
    }

    /**
     * Takes a piece.
     *
     * @param range the header that says which; absent when the piece is all of it
     */
    synchronized State take(String world, String id, long personId, @Nullable String range, byte[] piece) {
        Upload upload = waiting.get(key(world, id));
        if (upload == null || upload.personId != personId) {
            throw Problem.notFound();
        }
        boolean last = true;
        if (range != null) {
            Matcher matcher = RANGE.matcher(range);
            if (!matcher.matches()) {
                throw Problem.invalid("Invalid Content-Range '" + range + "': write bytes FIRST-LAST/TOTAL");
            }
            String first = matcher.group(1);
            if (first != null && Long.parseLong(first) != upload.bytes.size()) {
                return new State(upload.bytes.size(), Optional.empty());
            }
            String total = matcher.group(3);
            last = !total.equals("*") && upload.bytes.size() + piece.length >= Long.parseLong(total);
        }
        if (upload.bytes.size() + piece.length > Body.MOST_BYTES) {
            waiting.remove(key(world, id));
            throw Problem.tooLarge("Request payload size exceeds the limit: " + Body.MOST_BYTES + " bytes.");
        }
        upload.bytes.writeBytes(piece);
        if (!last) {
            return new State(upload.bytes.size(), Optional.empty());
        }
        waiting.remove(key(world, id));
        Request begun = upload.request;
        return new State(
                upload.bytes.size(),
                Optional.of(new Request(
                        begun.method(),
                        begun.path(),
                        begun.query(),
                        begun.json(),
                        Content.of(upload.bytes.toByteArray()),
                        begun.origins())));
    }

    private static String key(String world, String id) {
        return world + " " + id;
    }
}
