package dev.grindstone.chat.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.workspace.Id;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AvatarTest {
    @Test
    void the_addresses_of_the_api_are_pictures_of_the_size_they_name() {
        try (Workspace office = Workspace.open()) {
            String user = Id.USER.text(1);
            for (String path : List.of("T0-" + user + "-g00000000000-48", "T0-" + user + "-g00000000000-512")) {
                var answer = office.server().get(office.world(), "/avatars/" + path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .get()
                        .asString()
                        .startsWith("image/png");
            }
            String team = Id.TEAM.text(1);
            assertThat(office.server()
                            .get(office.world(), "/avatars/" + team + "-88")
                            .statusCode())
                    .isEqualTo(200);
            for (String path : List.of("T0-" + user + "-g0-99999", "T0-x-g0-48", "x", "T0-" + user + "-g0-0")) {
                assertThat(office.server()
                                .get(office.world(), "/avatars/" + path)
                                .statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void initials_are_drawn_the_same_each_time_and_differ_between_people() throws IOException {
        byte[] picture = Monogram.png("MC", "#2f6f5e", 1, 72);

        var read = ImageIO.read(new ByteArrayInputStream(picture));
        assertThat(read.getWidth()).isEqualTo(72);
        assertThat(Monogram.png("MC", "#2f6f5e", 1, 72)).isEqualTo(picture);
        assertThat(Arrays.equals(Monogram.png("OH", "#2f6f5e", 1, 72), picture)).isFalse();
        assertThat(Monogram.png("Ж", "#2f6f5e", 1, 24)).isNotEmpty();
    }
}
