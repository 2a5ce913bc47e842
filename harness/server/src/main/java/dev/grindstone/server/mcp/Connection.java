package dev.grindstone.server.mcp;

import dev.grindstone.server.mcp.tool.Caller;

/**
 * A session of a client.
 *
 * @param id a secret by which the client names it
 * @param version of the protocol that was agreed on
 * @param caller the episodes that were started in it
 */
record Connection(String id, String version, Caller caller) {}
