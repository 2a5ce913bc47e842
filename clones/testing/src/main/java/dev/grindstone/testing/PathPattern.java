package dev.grindstone.testing;

import java.util.regex.Pattern;

/** Tells whether an address reaches a page, by the page's registered path. */
record PathPattern(Pattern pattern) {

    static PathPattern of(String path) {
        String regex =
                path.replace("$", "\\$").replaceAll("\\{[^}]*}", "[^/?]+").replaceAll("<[^>]*>", "[^?]+");
        return new PathPattern(Pattern.compile(regex + "(\\?.*)?"));
    }

    boolean matches(String address) {
        int hash = address.indexOf('#');
        return pattern.matcher(hash < 0 ? address : address.substring(0, hash)).matches();
    }
}
