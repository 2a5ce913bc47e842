package dev.grindstone.mail.message.mime;

import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.mime.Part.Header;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.util.MimeUtil;

/** A line of a head as it travels: ASCII only, folded. */
final class HeaderText {
    private static final Set<String> ADDRESSES = Set.of("From", "To", "Cc", "Bcc");
    private static final Pattern PARAMETER = Pattern.compile("(name|filename)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private HeaderText() {}

    static String line(Header header) {
        String start = header.name() + ": ";
        String value = isAscii(header.value())
                ? header.value()
                : ADDRESSES.contains(header.name())
                        ? addresses(header.value())
                        : header.name().startsWith("Content-") ? parameters(header.value()) : words(header, start);
        return MimeUtil.fold(start + value, 0);
    }

    private static String words(Header header, String start) {
        return EncoderUtil.encodeIfNecessary(header.value(), EncoderUtil.Usage.TEXT_TOKEN, start.length());
    }

    private static String addresses(String value) {
        return Address.parseAll(value).stream()
                .map(address -> address.name().isEmpty() || isAscii(address.name())
                        ? address.header()
                        : EncoderUtil.encodeEncodedWord(address.name(), EncoderUtil.Usage.WORD_ENTITY) + " <"
                                + address.email() + ">")
                .collect(Collectors.joining(", "));
    }

    /** A name beyond ASCII stands there in two forms: the one of RFC 2231, and one that every program reads. */
    private static String parameters(String value) {
        Matcher matcher = PARAMETER.matcher(value);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(2).replaceAll("\\\\(.)", "$1");
            String plain = EncoderUtil.encodeEncodedWord(name, EncoderUtil.Usage.TEXT_TOKEN);
            String both = matcher.group(1).equals("name")
                    ? "name=\"" + plain.replaceAll("\\s+", " ") + "\""
                    : "filename*=UTF-8''" + percent(name);
            matcher.appendReplacement(result, Matcher.quoteReplacement(both));
        }
        return matcher.appendTail(result).toString();
    }

    private static String percent(String name) {
        StringBuilder text = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean safe = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            text.append(safe ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return text.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
