package dev.grindstone.shop.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Shop;
import org.junit.jupiter.api.Test;

class PicturesTest {
    @Test
    void a_picture_is_found_whatever_size_is_asked_for_and_nothing_else_is() {
        try (Shop shop = Shop.open()) {
            assertThat(shop.status("/images/I/arc-desk-lamp._AC_SX300_.jpg")).isEqualTo(200);
            assertThat(shop.status("/images/I/arc-desk-lamp--black._AC_US40_.jpg"))
                    .isEqualTo(200);
            assertThat(shop.status("/images/I/arc-desk-lamp.jpg")).isEqualTo(200);
            assertThat(shop.status("/images/I/no-such-thing.jpg")).isEqualTo(404);
            assertThat(shop.status("/images/I/..%2Fschema.jpg")).isIn(400, 404);
            assertThat(shop.status("/images/credits")).isEqualTo(200);
        }
    }
}
