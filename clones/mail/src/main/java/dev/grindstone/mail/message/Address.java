package dev.grindstone.mail.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A mail address with the name shown for it; the name is empty when none is known, the address is kept as written. */
public record Address(String name, String email) {
    private static final Pattern VALID = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\".]+(\\.[^\\s@<>,;\".]+)+");

    /** Reads {@code Name <email>}, {@code "Name" <email>} or a bare address; never fails, see {@link #isValid()}. */
    public static Address parse(String text) {
        String trimmed = text.strip();
        int open = trimmed.lastIndexOf('<');
        if (open < 0 || !trimmed.endsWith(">")) {
            return new Address("", trimmed);
        }
        String name = trimmed.substring(0, open).strip();
        if (name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"")) {
            name = name.substring(1, name.length() - 1).replace("\\\"", "\"");
        }
        return new Address(
                name, trimmed.substring(open + 1, trimmed.length() - 1).strip());
    }

    /** Reads addresses separated by commas, semicolons or line breaks; none of these counts inside quotes or {@code <…>}. */
    public static List<Address> parseAll(String text) {
        List<Address> addresses = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        boolean angled = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (i == text.length() || (!quoted && !angled && ",;\r\n".indexOf(c) >= 0)) {
                String part = text.substring(start, i);
                start = i + 1;
                if (!part.isBlank()) {
                    addresses.add(parse(part));
                }
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                angled = c == '<' || (angled && c != '>');
            }
        }
        return List.copyOf(addresses);
    }

    /** Whether mail could be sent to it: one {@code @}, a dotted domain, no blanks. */
    public boolean isValid() {
        return VALID.matcher(email).matches();
    }

    /** The name, or the address itself where no name is known. */
    public String display() {
        return name.isEmpty() ? email : name;
    }

    /** The first word of the name, as short lists of people show it; the part before the {@code @} without a name. */
    public String shortName() {
        if (name.isEmpty()) {
            int at = email.indexOf('@');
            return at > 0 ? email.substring(0, at) : email;
        }
        int blank = name.indexOf(' ');
        return blank > 0 ? name.substring(0, blank) : name;
    }

    /** {@code Name <email>}, quoted where the name needs it; the bare address without a name. */
    public String header() {
        if (name.isEmpty()) {
            return email;
        }
        boolean special = name.chars().anyMatch(c -> ",;<>@\"()".indexOf(c) >= 0);
        return (special ? "\"" + name.replace("\"", "\\\"") + "\"" : name) + " <" + email + ">";
    }

    /** The lower-case part after the {@code @}; empty without one. */
    public String domain() {
        return email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether both name the same mailbox: the address alone counts, in any case. */
    public boolean sameMailbox(String otherEmail) {
        return email.equalsIgnoreCase(otherEmail);
    }
}
