package dev.grindstone.kit.assets;

/** One file a page loads. */
public final class Asset {

    private final String mediaType;
    private final byte[] bytes;

    private Asset(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    static Asset of(String path, byte[] bytes) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        String mediaType = switch (ending) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "webp" -> "image/webp";
            case "woff" -> "font/woff";
            case "woff2" -> "font/woff2";
            default ->
                throw new IllegalArgumentException(
                        "Asset " + path + " has an ending without a media type: add it to Asset");
        };
        return new Asset(mediaType, bytes);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The content, for reading only. */
    public byte[] bytes() {
        return bytes;
    }
}
