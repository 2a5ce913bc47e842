package dev.grindstone.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 4096, 4097, 8192, 100_000})
    void an_image_is_the_bytes_it_was_made_of(int size) throws IOException {
        byte[] bytes = new byte[size];
        new SplittableRandom(size).nextBytes(bytes);

        for (Image image : new Image[] {Image.of(bytes), Image.read(new ByteArrayInputStream(bytes))}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            image.writeTo(out);

            assertThat(out.toByteArray()).isEqualTo(bytes);
            assertThat(image.size()).isEqualTo(size);
        }
    }

    @Test
    void the_digest_is_the_sha_256_of_the_bytes() {
        assertThat(Image.of(new byte[0]).digest())
                .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Image.of(new byte[] {'a', 'b', 'c'}).digest())
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_zero_more_at_the_end_is_another_image() {
        assertThat(Image.of(new byte[4096]).digest())
                .isNotEqualTo(Image.of(new byte[4097]).digest());
    }

    @Test
    void later_changes_of_the_array_do_not_reach_the_image() {
        byte[] bytes = {1, 2, 3};
        Image image = Image.of(bytes);
        bytes[0] = 9;

        assertThat(image.digest()).isEqualTo(Image.of(new byte[] {1, 2, 3}).digest());
    }
}
