package dev.grindstone.kit.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;

class WorldDatabaseTest {

    @Test
    void closed_it_holds_nothing_of_the_database() {
        WorldDatabase database = WorldDatabase.empty();
        database.context("kit").execute("CREATE TABLE kept (id INT)");
        JdbcConnection connection = (JdbcConnection) database.connection();
        assertThat(connection.getSession()).isNotNull();

        database.close();

        // Whoever remembers the world, as a server does its last episodes, would keep H2's tables and pages by this.
        assertThat(connection.getSession()).isNull();
    }
}
