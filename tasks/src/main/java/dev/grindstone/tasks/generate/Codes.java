package dev.grindstone.tasks.generate;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Codes of one pattern.
 *
 * @param pattern each {@code #} stands for a digit, each {@code ?} for a letter, all else for itself
 */
public record Codes(String pattern) implements Range {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"; // neither I nor O: codes are read aloud

    @Override
    public long size(LocalDate today) {
        return pattern.chars().mapToLong(sign -> signs(sign).length()).reduce(1, Codes::times);
    }

    private static long times(long left, long right) {
        return left > Long.MAX_VALUE / right ? Long.MAX_VALUE : left * right;
    }

    @Override
    public Map<String, Object> at(long index, LocalDate today) {
        StringBuilder code = new StringBuilder(pattern);
        long rest = index;
        for (int i = pattern.length() - 1; i >= 0; i--) {
            String signs = signs(pattern.charAt(i));
            code.setCharAt(i, signs.charAt((int) (rest % signs.length())));
            rest /= signs.length();
        }
        return Map.of("", code.toString());
    }

    private static String signs(int sign) {
        return switch (sign) {
            case '#' -> DIGITS;
            case '?' -> LETTERS;
            default -> Character.toString(sign);
        };
    }

    @Override
    public Set<String> forms() {
        return Set.of("");
    }

    @Override
    public Set<String> tellingForms() {
        return Set.of("");
    }
}
