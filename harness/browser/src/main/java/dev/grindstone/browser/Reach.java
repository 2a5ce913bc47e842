package dev.grindstone.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole network of a browser: the hosts it can reach and the one port behind all of them.
 *
 * <p>Whatever port a page's address names, a connection ends at {@code address:port}; every other name and every address, also
 * of this machine, does not resolve. So the operator's port cannot be reached from a page by any spelling.
 *
 * @param hosts names that can be reached, {@code mail.localhost}; {@code *} stands for any part of a name
 * @param address of the machine that serves the pages, as the browser's machine reaches it
 * @param port where the pages are served there
 */
public record Reach(List<String> hosts, String address, int port) {
    /** Of this machine, for its own browsers. */
    public static final String LOOPBACK = "127.0.0.1";

    public Reach {
        hosts = List.copyOf(hosts);
        if (!address.matches("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]")) {
            throw new IllegalArgumentException("'" + address
                    + "' is no address of a machine: give a name or an IP address, an IPv6 address in brackets");
        }
        for (String host : hosts) {
            if (!host.matches("[a-z0-9.*-]+")) {
                throw new IllegalArgumentException(
                        "'" + host + "' is not a host name: use lower-case letters and dots");
            }
        }
    }

    /** Pages that are served to browsers of the same machine. */
    public Reach(List<String> hosts, int port) {
        this(hosts, LOOPBACK, port);
    }

    /** The value of Chromium's {@code --host-resolver-rules}: the first rule that fits a name decides. */
    public String resolverRules() {
        List<String> rules = new ArrayList<>();
        for (String host : hosts) {
            rules.add("MAP " + host + " " + address + ":" + port);
        }
        rules.add("MAP * ~NOTFOUND");
        return String.join(", ", rules);
    }

    /** Whether an address is a page of these hosts, by name; {@code about:blank} is nobody's page and allowed. */
    public boolean allows(String url) {
        if (url.equals("about:blank")) {
            return true;
        }
        try {
            URI uri = URI.create(url.startsWith("blob:") ? url.substring("blob:".length()) : url);
            String host = uri.getHost();
            return "http".equals(uri.getScheme())
                    && host != null
                    && hosts.stream().anyMatch(rule -> fits(host, rule));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean fits(String host, String rule) {
        return host.matches(rule.replace(".", "\\.").replace("*", ".*"));
    }
}
