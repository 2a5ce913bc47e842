package dev.grindstone.chat.message.file;

import java.util.ArrayList;
import java.util.List;

/**
 * A file as a message shows it.
 *
 * @param kind {@code picture}, {@code snippet}, {@code table}, {@code text}, {@code canvas} or {@code other}
 * @param pretty its sort for people
 * @param lines of a text, as HTML: its first ones
 * @param more how many lines there are besides; negative when nobody counted
 * @param cells of a table: its first rows
 */
public record FileCard(
        SharedFile file,
        String team,
        String kind,
        String pretty,
        List<String> lines,
        int more,
        List<List<String>> cells) {
    private static final int LINES = 5;
    private static final int COLUMNS = 6;
    private static final int LARGEST = 360;

    public FileCard {
        lines = List.copyOf(lines);
        cells = List.copyOf(cells);
    }

    /** The card of a file. */
    public static FileCard of(SharedFile file, String team) {
        String type = file.type();
        String pretty = FileType.pretty(type);
        if (file.isPicture()) {
            return new FileCard(file, team, "picture", pretty, List.of(), 0, List.of());
        }
        if (file.isCanvas()) {
            return new FileCard(file, team, "canvas", pretty, List.of(), 0, List.of());
        }
        if (type.equals("csv") && !file.head().isEmpty()) {
            return new FileCard(file, team, "table", pretty, List.of(), 0, cells(file.head()));
        }
        boolean isText =
                FileType.isText(file.mediaType(), file.mode()) && !file.head().isEmpty();
        if (!isText && !file.isSnippet()) {
            return new FileCard(file, team, "other", pretty, List.of(), 0, List.of());
        }
        List<String> all = Code.lines(file.head(), type);
        boolean isWhole = file.size() <= SharedFile.HEAD;
        int more = isWhole ? Math.max(0, all.size() - LINES) : -1;
        List<String> first = all.subList(0, Math.min(LINES, all.size()));
        return new FileCard(file, team, file.isSnippet() ? "snippet" : "text", pretty, first, more, List.of());
    }

    private static List<List<String>> cells(String head) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : head.split("\\r?\\n", LINES + 2)) {
            if (rows.size() < LINES && !line.isBlank()) {
                rows.add(row(line));
            }
        }
        return rows;
    }

    /** One line of a CSV file; a comma in quotes is no border. */
    private static List<String> row(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        char border = line.indexOf(',') < 0 && line.indexOf(';') >= 0 ? ';' : ',';
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == border && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return List.copyOf(cells.subList(0, Math.min(COLUMNS, cells.size())));
    }

    /** What stands in bold. */
    public String label() {
        return file.title().isEmpty() ? file.name() : file.title();
    }

    /** How wide a picture is shown. */
    public int shownWidth() {
        return Math.max(24, file.width() * shownHeight() / Math.max(1, file.height()));
    }

    /** How high a picture is shown, so that both sides fit. */
    public int shownHeight() {
        int largest = Math.max(file.width(), file.height());
        return largest <= LARGEST ? Math.max(1, file.height()) : Math.max(24, file.height() * LARGEST / largest);
    }

    /** A picture of the size it is shown in; the picture itself where it moves or is small. */
    public String thumb() {
        boolean small = Math.max(file.width(), file.height()) <= LARGEST;
        return small || file.mediaType().equals("image/gif") ? file.address(team) : file.thumb(team, 720);
    }

    /** {@code PDF · 12 kB}. */
    public String facts() {
        return pretty + " · " + FileType.size(file.size());
    }

    /** {@code + 12 more lines}. */
    public String moreText() {
        return more < 0 ? "Show all lines" : "+ " + more + (more == 1 ? " more line" : " more lines");
    }
}
