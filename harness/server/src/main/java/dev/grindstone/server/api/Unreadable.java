package dev.grindstone.server.api;

import dev.grindstone.server.Json;
import dev.grindstone.server.api.operation.Problem;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests of which the server makes no sense before it can ask any operation: escapes in an address that could be
 * read in two ways, addresses and headers that are too long. Like every other problem, and without a page of Jetty's own.
 */
final class Unreadable extends ErrorHandler {

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.setStatus(status);
        // Jetty closes the connection behind such a request, and a client that is not told sends its next one into it.
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Content.Sink.write(response, true, Json.line(Problem.ofListener(status, message)), callback);
    }
}
