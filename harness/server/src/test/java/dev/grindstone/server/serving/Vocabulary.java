package dev.grindstone.server.serving;

import java.util.List;
import java.util.Map;

/** The words of a {@link Fuzzer}: what names the things that are there, and what has broken servers before. */
final class Vocabulary {

    /** The server's. */
    static final String TOKEN = "the-token-of-this-test";

    /** Values as a caller who knows the server would send them, by the name of a parameter or a key, as JSON. */
    static final Map<String, List<String>> PLAUSIBLE = Map.ofEntries(
            Map.entry("id", List.of("\"w1\"", "\"w2\"", "\"fuzz\"", "\"e1\"", "\"e2\"", "\"e3\"")),
            Map.entry("task", List.of("\"mail/write-to-namesake\"", "\"mail/write-to-namesake@1#3~1\"")),
            Map.entry("world", List.of("\"office\"")),
            Map.entry("time", List.of("\"stepped\"", "\"live\"")),
            // Another seed is another world, which takes seconds to build: that is no matter of this test.
            Map.entry("seed", List.of("1")),
            Map.entry("variant", List.of("0", "7")),
            Map.entry("count", List.of("1", "2")),
            Map.entry("index", List.of("0", "41")),
            Map.entry("start", List.of("0", "-3")),
            Map.entry("stop", List.of("5", "-1")),
            Map.entry("since", List.of("\"0\"", "\"7\"")),
            Map.entry("from", List.of("\"0\"", "\"1000000\"")),
            Map.entry("limit", List.of("\"1\"", "\"20\"")),
            Map.entry("split", List.of("\"train\"", "\"validation\"", "\"test\"")),
            Map.entry("pack", List.of("\"mail\"")),
            Map.entry("name", List.of("\"write-to-namesake\"")),
            Map.entry("env", List.of("\"grindstone\"")),
            Map.entry("table", List.of("\"kit.world\"", "\"mail.label\"")),
            Map.entry("advance", List.of("\"PT1M\"", "\"PT2H30M\"")),
            Map.entry("infeasible", List.of("\"not_found\"", "\"not_allowed: it says so\"")),
            Map.entry("surface", List.of("\"anthropic_computer\"", "\"openai\"")),
            Map.entry("token", List.of("\"" + TOKEN + "\"")),
            Map.entry("to", List.of("\"/v1/live\"", "\"/v1/episodes/e1/live\"")),
            Map.entry("episode_id", List.of("\"mine\"", "\"e1\"")),
            Map.entry(
                    "actions",
                    List.of(
                            "[]",
                            "[{\"type\":\"press\",\"chord\":[\"j\"]}]",
                            "[{\"type\":\"answer\",\"text\":\"7\"}]")),
            Map.entry(
                    "native",
                    List.of(
                            "{\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"computer\",\"input\":{\"action\":\"wait\"}}")));

    /** Whole bodies for operations whose schema says no more than that it is an object. */
    static final Map<String, List<String>> BODIES = Map.of(
            "/reset",
            List.of(
                    "{\"episode_id\":\"mine\",\"task\":\"mail/write-to-namesake\"}",
                    "{\"episode_id\":\"mine\",\"task\":\"mail/write-to-nobody\"}",
                    "{\"split\":\"exam\",\"index\":0}",
                    "{\"seed\":\"one\"}"),
            "/step",
            List.of(
                    "{\"episode_id\":\"mine\",\"action\":{\"actions\":[]}}",
                    "{\"action\":{\"action_str\":\"noop()\"}}"),
            "/mcp",
            List.of(
                    "{}",
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\"}}",
                    "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}",
                    "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\"fuzz\",\"arguments\":{}}}",
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"));

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "default",
            "0",
            "-1",
            "18446744073709551616",
            "NaN",
            "null",
            "true",
            "mail/write-to-namesake#999999",
            "a@1#0~1~2",
            "../../etc/passwd",
            "..%2f..",
            "a/b;c=d",
            "'; DROP ALL OBJECTS; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://localhost/a}",
            "\u0000\u0001",
            "\r\nSet-Cookie: a=b",
            "\ud83d\ude00\u202eabc",
            "\ud800",
            "PT-1H",
            "P999999999D",
            "x".repeat(5_000),
            "\u00e9".repeat(3_000));

    static final List<Long> WHOLE = List.of(0L, 1L, -1L, 1L << 31, 1L << 53, Long.MAX_VALUE, Long.MIN_VALUE);

    static final List<String> NO_JSON = List.of(
            "",
            "{",
            "[",
            "nul",
            "null",
            "{\"a\":}",
            "\u0000",
            "{} {}",
            "'a'",
            "<a/>",
            "[".repeat(3_000),
            "\"\\ud800\"");

    /** Headers that somebody else would send, or nobody. */
    static final List<Map.Entry<String, String>> HEADERS = List.of(
            Map.entry("Authorization", "Bearer "),
            Map.entry("Authorization", "Basic \u00ff"),
            Map.entry("Origin", "http://elsewhere.example"),
            Map.entry("Sec-Fetch-Site", "cross-site"),
            Map.entry("Host", "rebound.example"),
            Map.entry("Content-Type", "text/plain; charset=klingon"),
            Map.entry("Content-Type", "application/x-www-form-urlencoded"),
            Map.entry("Accept", "text/html;q=x"),
            Map.entry("Accept-Encoding", "gzip;q=x, br"),
            Map.entry("Cookie", "grindstone_world=%00; a=\"; ;=;"),
            Map.entry("Range", "bytes=5-1"),
            Map.entry("Transfer-Coding", "x"),
            Map.entry("Mcp-Session-Id", "fuzz"),
            Map.entry("MCP-Protocol-Version", "2026-07-28"),
            Map.entry("X-Http-Method-Override", "DELETE"),
            Map.entry("X-Long", "y".repeat(20_000)));

    private Vocabulary() {}
}
