package dev.grindstone.shop.product;

import dev.grindstone.shop.pictures.PictureRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a page's scripts held, as text that is never run: readers of the first answer cut pictures and variants out of it. */
final class Blob {
    private static final int WIDTH = 500;

    private Blob() {}

    /** The pictures of a variant. The list ends the line on which it begins. */
    static String pictures(Variant variant) {
        String list = variant.pictures().stream()
                .map(name -> "{\"hiRes\":" + quote(PictureRoutes.path(name, 1500)) + ",\"thumb\":"
                        + quote(PictureRoutes.path(name, 40)) + ",\"large\":" + quote(PictureRoutes.path(name, WIDTH))
                        + ",\"main\":" + sizes(name) + ",\"variant\":\"MAIN\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return "P.when('A').register(\"ImageBlockATF\", function(A){\n    var data = {\n'colorImages': { 'initial': "
                + list + "},\n'colorToAsin': {'initial': {}},\n    };\n    return data;\n});\n";
    }

    /** The addresses of a picture with their sizes. */
    static String sizes(String name) {
        return "{" + quote(PictureRoutes.path(name, WIDTH)) + ":[500,500]," + quote(PictureRoutes.path(name, 300))
                + ":[300,300]}";
    }

    /** Which variants there are. */
    static String twister(Item item, Variant here) {
        List<String> keys = item.options().stream().map(Twister::key).toList();
        List<List<String>> texts = new ArrayList<>();
        for (int option = 0; option < keys.size(); option++) {
            texts.add(Twister.texts(item, option));
        }
        String values = object(
                keys,
                keys.stream().map(key -> list(texts.get(keys.indexOf(key)))).toList());
        List<String> asins = item.variants().stream().map(Variant::asin).toList();
        String display = object(
                asins, item.variants().stream().map(each -> list(each.values())).toList());
        List<List<String>> places =
                item.variants().stream().map(each -> places(texts, each)).toList();
        String map = object(
                places.stream().map(each -> String.join("_", each)).toList(),
                asins.stream().map(Blob::quote).toList());
        String byAsin = object(
                asins,
                places.stream()
                        .map(each -> object(keys, each.stream().map(Blob::quote).toList()))
                        .toList());
        return "P.register('twister-js-init-dpx-data', function() {\n    var dataToReturn = {\n\"currentAsin\" : "
                + quote(here.asin()) + ",\n\"parentAsin\" : " + quote(item.asin()) + ",\n\"dimensions\" : " + list(keys)
                + ",\n\"variationValues\" : " + values + ",\n\"dimensionValuesDisplayData\" : " + display
                + ",\n\"dimensionToAsinMap\" : " + map + ",\n\"asinVariationValues\" : " + byAsin
                + "\n    };\n    return dataToReturn;\n});\n";
    }

    private static List<String> places(List<List<String>> texts, Variant variant) {
        List<String> places = new ArrayList<>();
        for (int option = 0; option < texts.size(); option++) {
            places.add(
                    Integer.toString(texts.get(option).indexOf(variant.values().get(option))));
        }
        return places;
    }

    private static String object(List<String> names, List<String> values) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            pairs.add(quote(names.get(i)) + ":" + values.get(i));
        }
        return pairs.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private static String list(List<String> texts) {
        return texts.stream().map(Blob::quote).collect(Collectors.joining(",", "[", "]"));
    }

    // A "<" could end the element that holds it.
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == '<') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
