package dev.grindstone.chat.text;

/** The three characters that mean something in mrkdwn. */
public final class Escapes {
    private Escapes() {}

    /** Plain words as mrkdwn. */
    public static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The words of escaped text. */
    public static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
