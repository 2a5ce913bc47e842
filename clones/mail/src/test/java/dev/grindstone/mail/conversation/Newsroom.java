package dev.grindstone.mail.conversation;

import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A mailbox with what is hard to show: newsletters, invitations, files of all kinds, long and unwanted mail. */
public final class Newsroom implements WorldSource {
    private static final String ME = "Nora Lindqvist <nora@harbour.example>";
    private static final String BEN = "Ben Okafor <ben@harbour.example>";
    private static final String ANNA = "Anna Reyes <anna@reyes-marine.example>";

    /** The invitation, as its sender's calendar wrote it. */
    public static final String INVITATION = String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Harbour//Calendar//EN",
            "METHOD:REQUEST",
            "BEGIN:VEVENT",
            "UID:walk-12@harbour.example",
            "SEQUENCE:2",
            "DTSTAMP:20260310T080000Z",
            "DTSTART:20260316T090000Z",
            "DTEND:20260316T103000Z",
            "SUMMARY:Quay 4 walk-through",
            "LOCATION:Gate house\\, quay 4",
            "ORGANIZER;CN=Ben Okafor:mailto:ben@harbour.example",
            "ATTENDEE;CN=Nora Lindqvist;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:nora@harbour.example",
            "ATTENDEE;CN=Anna Reyes;PARTSTAT=ACCEPTED:mailto:anna@reyes-marine.example",
            "END:VEVENT",
            "END:VCALENDAR",
            "");

    @Override
    public String name() {
        return "newsroom";
    }

    @Override
    public void fill(WorldBuilder world, long seed) {
        world.present(Correspondence.NOW, ZoneId.of("Europe/Stockholm"));
        world.person(Correspondence.NORA);
        world.person(Correspondence.BEN);
        world.protagonist(Correspondence.NORA);
        newsletter(world);
        put(
                world,
                4,
                BEN,
                "Quay 4 walk-through",
                Map.of(
                        "text",
                        "Let us walk the quay before the cranes arrive.\n\nBen",
                        "attachments",
                        List.of(file("invite.ics", "text/calendar; method=REQUEST", INVITATION))));
        put(
                world,
                5,
                ANNA,
                "Fender drawings",
                Map.of(
                        "html",
                        "<div dir=\"ltr\">Hello Nora,<br><br>the drawings and the price list, as promised. The fender is this one:"
                                + "<br><br><img src=\"cid:fender.png\" width=\"240\"><br><br>Best regards,<br>Anna</div>",
                        "attachments",
                        List.of(
                                raw("fender.png", "image/png", picture()),
                                raw("offer-2214.pdf", "application/pdf", pdf()),
                                file(
                                        "prices.csv",
                                        "text/csv",
                                        "Fender,Length,Price\nCell A,\"1,200 mm\",\u20AC 2.090\nCell B,\"1,400 mm\",\u20AC 2.410\n"),
                                file(
                                        "notes.txt",
                                        "text/plain",
                                        "Delivery on Thursday at ten.\nAsk for the gate key.\n"),
                                file("broken.pdf", "application/pdf", "%PDF-1.4 this is none"),
                                file("broken.png", "image/png", "no picture"),
                                file("drawings.zip", "application/zip", "PK"),
                                file("page.html", "text/html", "<script>parent.hit(1)</script>"),
                                file("../..\\evil\"\r\nX: y\u202Egpj.exe", "nonsense\r\nX-Y: z", "MZ"))));
        for (int i = 1; i <= 7; i++) {
            put(
                    world,
                    40 - i,
                    i % 2 == 0 ? ME : BEN,
                    i == 1 ? "Crane rails" : "Re: Crane rails",
                    Map.of(
                            "thread",
                            "rails",
                            "read",
                            true,
                            "to",
                            List.of(i % 2 == 0 ? BEN : ME),
                            "text",
                            "Point " + i + ": the rails are measured on Monday.\n\nOn Mon, Mar 9, 2026 at 9:0" + i
                                    + " AM Somebody <somebody@harbour.example> wrote:\n> the point before"));
        }
        put(
                world,
                12,
                "Tide Tables <archive@tides.example>",
                "The year in tides",
                Map.of(
                        "html",
                        "<h2>Every tide of the year</h2>"
                                + ("<p>High water at four, low water at ten, and a <b>spring tide</b>"
                                                + " on the first weekend.</p>\n")
                                        .repeat(1_300)
                                + "<p>The last tide.</p>"));
        put(
                world,
                60,
                "Service <security@b4nk.example>",
                "Your account is locked",
                Map.of(
                        "folder", "spam",
                        "html",
                                "<p>Confirm your data: <a href=\"https://b4nk.example/x\">https://www.harbour-bank.example</a></p>"));
        put(
                world,
                61,
                "Prize Office <win@prize.example>",
                "You have won a yacht",
                Map.of("folder", "spam", "text", "Claim it now."));
    }

    private static void newsletter(WorldBuilder world) {
        put(
                world,
                2,
                "Rope & Sail <hello@ropesail.example>",
                "Spring offers for your mooring",
                Map.of(
                        "category", "promotions",
                        "list_id", "<news.ropesail.example>",
                        "html",
                                "<div style=\"display:none;max-height:0;overflow:hidden\">Mooring lines are 20 % off until Sunday</div>"
                                        + "<table width=\"100%\" bgcolor=\"#f4f7f7\" cellpadding=\"0\" cellspacing=\"0\"><tr><td align=\"center\" style=\"padding:24px 0\">"
                                        + "<table width=\"600\" bgcolor=\"#ffffff\" cellpadding=\"0\" cellspacing=\"0\">"
                                        + "<tr><td style=\"padding:24px 32px;background-color:#14636b;color:#ffffff;font-size:22px\">Rope &amp; Sail</td></tr>"
                                        + "<tr><td><img src=\"http://img.ropesail.example/hero.png\" width=\"600\" height=\"240\" alt=\"A quay in the morning\"></td></tr>"
                                        + "<tr><td style=\"padding:24px 32px\"><h2 style=\"margin:0 0 8px;font-size:20px\">Lines for every berth</h2>"
                                        + "<p style=\"margin:0 0 16px;color:#5b6b6d\">Three strands, eight strands, floating: all of them <b>20&nbsp;% off</b> until Sunday.</p>"
                                        + "<a href=\"https://ropesail.example/offers?id=7&amp;u=2\" style=\"display:inline-block;padding:10px 24px;background-color:#cc4a1f;color:#ffffff;text-decoration:none;border-radius:4px\">See the offers</a></td></tr>"
                                        + "<tr><td style=\"padding:16px 32px;border-top:1px solid #e3eaea;font-size:12px;color:#5b6b6d\">Rope &amp; Sail, Dock Road 5. <a href=\"https://ropesail.example/leave?u=2\">Unsubscribe</a></td></tr>"
                                        + "</table></td></tr></table><img src=\"http://track.ropesail.example/p.gif\" width=\"1\" height=\"1\">"));
    }

    private static Map<String, Object> file(String name, String type, String content) {
        return raw(name, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> raw(String name, String type, byte[] content) {
        return Map.of("name", name, "type", type, "bytes", content);
    }

    private static void put(WorldBuilder world, long hours, String from, String subject, Map<String, Object> more) {
        Map<String, Object> args = new HashMap<>(Map.of("from", from, "to", List.of(ME), "subject", subject));
        args.put("at", Correspondence.NOW.minus(Duration.ofHours(hours)));
        args.putAll(more);
        world.run("mail.import", Correspondence.NORA, args);
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setPaint(new GradientPaint(0, 0, new Color(0xcfe6e4), 0, 320, new Color(0x14636b)));
        drawing.fillRect(0, 0, 480, 320);
        drawing.setColor(new Color(0x26302f));
        drawing.fillOval(150, 70, 180, 180);
        drawing.setColor(new Color(0xcfe6e4));
        drawing.fillOval(205, 125, 70, 70);
        drawing.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            for (String title : List.of("Offer 2214", "Terms of delivery")) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    List<String> lines = new ArrayList<>(List.of(title, "Reyes Marine, Dock Road 12"));
                    lines.addAll(
                            List.of("", "Cell fender A, 1,200 mm: EUR 2,090", "Cell fender B, 1,400 mm: EUR 2,410"));
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 18);
                    content.setLeading(28);
                    content.newLineAtOffset(72, 700);
                    for (String line : lines) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.setDocumentId(1L);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
