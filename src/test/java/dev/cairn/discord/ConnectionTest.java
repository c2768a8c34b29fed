package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    @Test
    void anInviteAsksForSevenPermissionsAndNeverForAdministrator() {
        assertThat(Permission.getRaw(Connection.PERMISSIONS)).isEqualTo(309_237_763_072L);
        assertThat(Connection.PERMISSIONS).hasSize(7).doesNotContain(Permission.ADMINISTRATOR);
    }

    @Test
    void anAccountNeverPrintsItsToken() {
        assertThat(new Account("canary", Optional.empty())).asString().doesNotContain("canary");
    }
}
