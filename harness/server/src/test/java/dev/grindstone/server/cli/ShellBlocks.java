package dev.grindstone.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the documents tell their readers to type: the lines of their {@code sh} blocks, as a shell would cut them into words. */
final class ShellBlocks {

    private static final Path ROOT = Path.of("..", "..");

    /**
     * One line that is to be typed.
     *
     * @param place file and number of its first line
     * @param words the first of them names the program
     */
    record Typed(String place, List<String> words) {

        @Override
        public String toString() {
            return place + ": " + String.join(" ", words);
        }
    }

    private ShellBlocks() {}

    /** The documents that have some: the README's, those in docs/, and those of the apps. */
    static List<Path> documents() {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"));
                Stream<Path> clones = Files.list(ROOT.resolve("clones"))) {
            return Stream.of(
                            Stream.of(ROOT.resolve("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")),
                            clones.map(clone -> clone.resolve("README.md")).filter(Files::exists))
                    .flatMap(files -> files)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines to type of one document, in their order. */
    static List<Typed> in(Path document) {
        List<String> lines = read(document);
        List<Typed> typed = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) {
                inside = !inside && lines.get(i).equals("```sh");
                continue;
            }
            if (!inside) {
                continue;
            }
            int first = i + 1;
            StringBuilder line = new StringBuilder(lines.get(i));
            while (line.toString().endsWith("\\")) {
                line.setLength(line.length() - 1);
                line.append(lines.get(++i).strip());
            }
            List<String> words = words(line.toString());
            if (!words.isEmpty()) {
                typed.add(new Typed(ROOT.relativize(document) + ":" + first, words));
            }
        }
        return typed;
    }

    private static List<String> read(Path document) {
        try {
            return Files.readAllLines(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Up to a comment, a pipe, a redirection or the end of the command; quotes keep words together. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (char each : (line + ' ').toCharArray()) {
            if (quote != 0) {
                if (each == quote) {
                    quote = 0;
                } else {
                    word.append(each);
                }
            } else if (each == '\'' || each == '"') {
                quote = each;
                begun = true;
            } else if (each == ' ') {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else if (!begun && "#|&>;".indexOf(each) >= 0) {
                return words;
            } else {
                word.append(each);
                begun = true;
            }
        }
        return words;
    }
}
