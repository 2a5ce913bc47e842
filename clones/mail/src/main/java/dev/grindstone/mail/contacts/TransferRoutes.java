package dev.grindstone.mail.contacts;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/*
 * GET  /contacts/export  view=att, format=csv|vcf, label= the id of a group for its members alone
 * POST /contacts/import  file=
 * POST /contacts/merge   id=…, two or more
 */
/** Contacts in and out as a file, and several that become one. */
final class TransferRoutes {
    private static final String BASE = "/contacts/";

    /** Adds them. */
    void addTo(Routes routes) {
        routes.get(BASE + "export", TransferRoutes::export);
        routes.post(BASE + "import", TransferRoutes::importAll);
        routes.post(BASE + "merge", TransferRoutes::merge);
    }

    private static void export(Visit visit) {
        boolean cards = "vcf".equals(visit.query("format"));
        ContactQueries book = ContactRoutes.book(visit);
        Map<Long, List<Long>> members = book.memberships();
        Map<Long, String> names = book.groups().stream().collect(Collectors.toMap(Group::id, Group::name));
        @Nullable String label = visit.query("label");
        List<ContactFile.Entry> people = book.all().stream()
                .filter(each -> label == null
                        || members.getOrDefault(each.id(), List.of()).stream()
                                .anyMatch(id -> String.valueOf(id).equals(label)))
                .map(each -> new ContactFile.Entry(
                        each,
                        members.getOrDefault(each.id(), List.of()).stream()
                                .map(id -> names.getOrDefault(id, ""))
                                .toList()))
                .toList();
        visit.http()
                .header("Content-Disposition", "attachment; filename=\"contacts." + (cards ? "vcf" : "csv") + "\"")
                .contentType((cards ? "text/vcard" : "text/csv") + "; charset=utf-8")
                .result(cards ? ContactFile.vcf(people) : ContactFile.csv(people));
    }

    private static void importAll(Visit visit) {
        try {
            Object added = Objects.requireNonNull(
                    visit.world().run("mail.importContacts", visit.person(), Map.of("text", text(visit))));
            visit.undoable(added.equals(1) ? "1 contact imported." : added + " contacts imported.");
            visit.http().status(204);
        } catch (IllegalArgumentException wrong) {
            refuse(visit, wrong);
        }
    }

    private static String text(Visit visit) {
        UploadedFile file = visit.http().uploadedFile("file");
        if (file == null) {
            throw new IllegalArgumentException("Choose a file first.");
        }
        try (InputStream in = file.content()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file cannot be read", e);
        }
    }

    private static void merge(Visit visit) {
        try {
            visit.world().run("mail.mergeContacts", visit.person(), Map.of("contacts", visit.forms("id")));
            visit.undoable("Contacts merged.");
            visit.http().status(204);
        } catch (IllegalArgumentException wrong) {
            refuse(visit, wrong);
        }
    }

    private static void refuse(Visit visit, IllegalArgumentException wrong) {
        visit.http().status(422).result(String.valueOf(wrong.getMessage()).replaceFirst("^mail\\.\\w+: ", ""));
    }
}
