package dev.grindstone.mail.attachments;

import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV file; commas, semicolons or tabs, whichever the first line has most of. */
record Sheet(List<List<String>> rows, boolean isCut) {
    private static final int MAX_ROWS = 500;
    private static final int MAX_COLUMNS = 60;

    static Sheet parse(String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char separator = separator(clean.lines().findFirst().orElse(""));
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < clean.length() && rows.size() < MAX_ROWS; i++) {
            char c = clean.charAt(i);
            if (c == '"' && quoted && i + 1 < clean.length() && clean.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (!quoted && (c == separator || c == '\n')) {
                add(row, cell);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        boolean cut = rows.size() == MAX_ROWS;
        if (!cut && (cell.length() > 0 || !row.isEmpty())) {
            add(row, cell);
            rows.add(row);
        }
        return new Sheet(List.copyOf(rows), cut);
    }

    /** How many columns the widest row has. */
    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** The cell, empty where a row is shorter than others. */
    String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private static void add(List<String> row, StringBuilder cell) {
        if (row.size() < MAX_COLUMNS) {
            row.add(cell.toString().strip());
        }
        cell.setLength(0);
    }

    private static char separator(String line) {
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(line, each) > count(line, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String line, char c) {
        return line.chars().filter(each -> each == c).count();
    }
}
