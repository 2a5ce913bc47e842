package dev.grindstone.shop.pictures;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/*
 * GET /images/I/<name>._AC_SX300_.jpg   a picture; the part between the dots asks for a size, as scripts write it
 * GET /images/credits                   whom the pictures are owed to
 */
/** The pictures of what is sold. They belong to the program, not to a world, so a browser can keep them for ever. */
public final class PictureRoutes {
    private static final Pattern FILE =
            Pattern.compile("([a-z0-9]+(?:-{1,2}[a-z0-9]+)*)(?:\\._[A-Za-z0-9_,]+_)?\\.(?:jpg|webp|png)");

    private PictureRoutes() {}

    /** Adds the routes. */
    public static void addTo(Routes routes) {
        routes.get("/images/I/{file}", PictureRoutes::picture);
        routes.get(
                "/images/credits",
                visit -> visit.http().contentType("text/plain; charset=utf-8").result(bytes("CREDITS.csv")));
    }

    /** Where a picture is found, about as many pixels wide as said. */
    public static String path(String name, int width) {
        return "/images/I/" + name + "._AC_SX" + width + "_.jpg";
    }

    // One file for every size: the browser scales 20 KB faster than a server would pack them anew.
    private static void picture(Visit visit) {
        Matcher file = FILE.matcher(visit.http().pathParam("file"));
        byte[] bytes = file.matches() ? bytes(file.group(1) + ".webp") : new byte[0];
        if (bytes.length == 0) {
            visit.http().status(404).result("There is no such picture: its address is /images/I/<name>._AC_SX300_.jpg");
            return;
        }
        visit.http()
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType("image/webp")
                .result(bytes);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = PictureRoutes.class.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
