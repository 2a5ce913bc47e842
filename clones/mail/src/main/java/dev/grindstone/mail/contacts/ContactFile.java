package dev.grindstone.mail.contacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Contacts as a file that other address books read and write: a table with commas, or vCards. */
final class ContactFile {
    /** Names of columns by what they hold; the first is the one that is written. */
    private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("name", List.of("Name", "Display Name", "Full Name"));
        COLUMNS.put("first", List.of("First Name", "Given Name"));
        COLUMNS.put("last", List.of("Last Name", "Family Name"));
        COLUMNS.put("email", List.of("E-mail 1 - Value", "E-mail Address", "Email", "E-mail", "Email Address"));
        COLUMNS.put("phone", List.of("Phone 1 - Value", "Mobile Phone", "Primary Phone", "Phone", "Business Phone"));
        COLUMNS.put("jobTitle", List.of("Organization Title", "Job Title", "Organization 1 - Title"));
        COLUMNS.put("company", List.of("Organization Name", "Company", "Organization 1 - Name"));
        COLUMNS.put("notes", List.of("Notes"));
        COLUMNS.put("groups", List.of("Labels", "Group Membership", "Categories"));
    }

    private static final String MANY = " ::: ";
    private static final List<String> WRITTEN =
            List.of("name", "email", "phone", "jobTitle", "company", "notes", "groups");

    private ContactFile() {}

    /** Somebody in a file, and the labels they carry. */
    record Entry(Contact contact, List<String> groups) {
        Entry {
            groups = List.copyOf(groups);
        }
    }

    /** Everybody in the text of a file; it is told by its beginning which of the two it is. */
    static List<Entry> read(String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return clean.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCARD") ? cards(clean) : table(clean);
    }

    /** The table. */
    static String csv(List<Entry> people) {
        StringBuilder csv = new StringBuilder(WRITTEN.stream()
                .map(each -> COLUMNS.getOrDefault(each, List.of(each)).get(0))
                .collect(Collectors.joining(",", "", "\r\n")));
        people.forEach(each -> csv.append(WRITTEN.stream()
                .map(column -> quoted(values(each).getOrDefault(column, "")))
                .collect(Collectors.joining(",", "", "\r\n"))));
        return csv.toString();
    }

    /** The vCards, of version 3. */
    static String vcf(List<Entry> people) {
        StringBuilder vcf = new StringBuilder();
        for (Entry each : people) {
            Contact who = each.contact();
            vcf.append("BEGIN:VCARD\r\nVERSION:3.0\r\n");
            line(vcf, "FN", who.label());
            vcf.append("N:").append(escaped(who.name())).append(";;;;\r\n");
            line(vcf, "EMAIL;TYPE=INTERNET", who.email());
            line(vcf, "TEL", who.phone());
            line(vcf, "ORG", who.company());
            line(vcf, "TITLE", who.jobTitle());
            line(vcf, "NOTE", who.notes());
            if (!each.groups().isEmpty()) {
                vcf.append("CATEGORIES:")
                        .append(each.groups().stream().map(ContactFile::escaped).collect(Collectors.joining(",")))
                        .append("\r\n");
            }
            vcf.append("END:VCARD\r\n");
        }
        return vcf.toString();
    }

    private static Map<String, String> values(Entry each) {
        Contact who = each.contact();
        return Map.of(
                "name", who.name(),
                "email", who.email(),
                "phone", who.phone(),
                "jobTitle", who.jobTitle(),
                "company", who.company(),
                "notes", who.notes(),
                "groups", String.join(MANY, each.groups()));
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static List<Entry> table(String text) {
        List<List<String>> lines = CsvLines.of(text);
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        COLUMNS.forEach((key, names) -> names.forEach(name -> {
            int at = lines.get(0).stream().map(String::strip).toList().indexOf(name);
            if (at >= 0) {
                places.putIfAbsent(key, at);
            }
        }));
        if (!places.containsKey("email") && !places.containsKey("name") && !places.containsKey("first")) {
            throw new IllegalArgumentException(
                    "This file has no column for names or addresses: its first line must name"
                            + " columns such as Name, First Name or E-mail 1 - Value.");
        }
        List<Entry> people = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> found = new LinkedHashMap<>();
            places.forEach(
                    (key, at) -> found.put(key, at < line.size() ? line.get(at).strip() : ""));
            add(people, found);
        }
        return people;
    }

    private static void add(List<Entry> people, Map<String, String> found) {
        String parts = (found.getOrDefault("first", "") + " " + found.getOrDefault("last", "")).strip();
        String name = found.getOrDefault("name", "");
        Contact contact = new Contact(
                0,
                name.isEmpty() ? parts : name,
                found.getOrDefault("email", "").split(MANY, -1)[0],
                found.getOrDefault("phone", "").split(MANY, -1)[0],
                found.getOrDefault("jobTitle", ""),
                found.getOrDefault("company", ""),
                found.getOrDefault("notes", ""),
                false);
        if (!contact.label().isEmpty()) {
            Set<String> none = Set.of("", "* myContacts", "myContacts", "* starred");
            people.add(new Entry(
                    contact,
                    List.of(found.getOrDefault("groups", "").split(MANY, -1)).stream()
                            .map(String::strip)
                            .filter(each -> !none.contains(each))
                            .toList()));
        }
    }

    private static List<Entry> cards(String text) {
        List<Entry> people = new ArrayList<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : text.replaceAll("\r?\n[ \t]", "").split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            String field = colon < 0 ? "" : line.substring(0, colon).toUpperCase(Locale.ROOT);
            String name = field.replaceFirst(";.*", "").replaceFirst("^[\\w-]+\\.", "");
            String value = line.substring(colon + 1);
            switch (name) {
                case "BEGIN" -> found.clear();
                case "FN" -> found.putIfAbsent("name", plain(value));
                case "N" -> {
                    String[] names = value.split("(?<!\\\\);", -1);
                    found.put("last", plain(names[0]));
                    found.put("first", names.length > 1 ? plain(names[1]) : "");
                }
                case "EMAIL" -> found.putIfAbsent("email", plain(value));
                case "TEL" -> found.putIfAbsent("phone", plain(value).replaceFirst("^tel:", ""));
                case "ORG" ->
                    found.putIfAbsent(
                            "company",
                            plain(value.replaceAll("(?<!\\\\);+", " ")).strip());
                case "TITLE" -> found.putIfAbsent("jobTitle", plain(value));
                case "NOTE" -> found.putIfAbsent("notes", plain(value));
                case "CATEGORIES" -> found.putIfAbsent("groups", plain(value.replaceAll("(?<!\\\\),", MANY)));
                case "END" -> add(people, found);
                default -> {
                    // What this address book has no place for.
                }
            }
        }
        return people;
    }

    private static void line(StringBuilder vcf, String field, String value) {
        if (!value.isEmpty()) {
            vcf.append(field).append(':').append(escaped(value)).append("\r\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replaceAll("\r?\n", "\\\\n");
    }

    private static String plain(String text) {
        return text.replaceAll("\\\\[nN]", "\n").replaceAll("\\\\(.)", "$1").strip();
    }
}
