package dev.cairn.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Trouble;
import dev.cairn.ledger.Schedule;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.sandbox.Script;
import dev.cairn.sandbox.rest.Faults.AfterAccepting;
import dev.cairn.sandbox.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Roles and channels, which have no nonce and no second request by which they would be the same. */
@Timeout(120)
class RolesAndChannelsTest extends ErrandsBeingDone {
    private static final Address ROLES = new Address.Roles(Sandbox.SERVER_ID);
    private static final Address CHANNELS =
            new Address.Channels(Sandbox.SERVER_ID, OptionalLong.of(Station.channel("papers")));
    private static final long MIRA = Sandbox.memberId("mira");
    private static final String OWN_ROLE = "1302200000000000012";
    private static final long LONG_AGO = 1;

    private List<JsonNode> roles(String name) {
        return list("/sandbox/roles", "roles").stream()
                .filter(role -> role.path("name").asText().equals(name))
                .toList();
    }

    private List<JsonNode> channels(String name) {
        return list("/sandbox/server", "channels").stream()
                .filter(channel -> channel.path("name").asText().equals(name))
                .toList();
    }

    private List<String> members(long role) {
        return list("/sandbox/roles", "roles").stream()
                .filter(each -> each.path("id").asLong() == role)
                .flatMap(each -> StreamSupport.stream(each.path("members").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    /** What the gateway tells comes a moment after the answer. */
    private static void soon(BooleanSupplier isSo) throws InterruptedException {
        for (int i = 0; i < 100 && !isSo.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }

    private Optional<String> missing(Address address) {
        return connection.postbox().missing(address).stream().findFirst();
    }

    @Test
    void aRoleIsMadeGivenAndTaken() {
        long role = done(does(new Errand.RoleMade("Night Owls", LONG_AGO), ROLES));
        assertThat(roles("Night Owls")).singleElement().satisfies(made -> {
            assertThat(made.path("id").asLong()).isEqualTo(role);
            assertThat(made.path("permissions").asText()).isEqualTo("0");
            assertThat(made.path("mentionable").asBoolean()).isTrue();
        });
        for (int i = 0; i < 2; i++) { // twice does no harm
            does(new Errand.RoleGiven(role, MIRA), ROLES);
            assertThat(members(role)).containsExactly(Long.toString(MIRA));
        }
        for (int i = 0; i < 2; i++) {
            does(new Errand.RoleTaken(role, MIRA), ROLES);
            assertThat(members(role)).isEmpty();
        }
        does(new Errand.RoleGiven(role, 4_711), ROLES);
        assertThat(trouble()).as("whoever has left has no roles").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = AfterAccepting.class,
            names = {"FAIL", "RESET"})
    void aRoleThatWasMadeWithoutAWordIsFoundAndNotMadeTwice(AfterAccepting how) {
        sandbox.faults().acceptThen(how, 1);
        Schedule made = does(new Errand.RoleMade("Night Owls", LONG_AGO), ROLES);
        assertThat(ledger.messageOf(made.number())).as("nobody knows yet").isEmpty();
        assertThat(roles("Night Owls")).hasSize(1);
        later(Duration.ofHours(2));
        assertThat(roles("Night Owls")).hasSize(1);
        assertThat(roles("Night Owls").getFirst().path("id").asLong()).isEqualTo(done(made));
    }

    @ParameterizedTest
    @EnumSource(
            value = AfterAccepting.class,
            names = {"FAIL", "RESET"})
    void soIsAChannel(AfterAccepting how) {
        sandbox.faults().acceptThen(how, 1);
        Schedule made = does(new Errand.ChannelMade("Night Owls", "Where we meet."), CHANNELS);
        assertThat(ledger.messageOf(made.number())).as("nobody knows yet").isEmpty();
        later(Duration.ofHours(2));
        assertThat(channels("night-owls")).hasSize(1);
        assertThat(channels("night-owls").getFirst().path("id").asLong()).isEqualTo(done(made));
    }

    @Test
    void aProgramThatEndsInBetweenFindsWhatItMade() {
        sandbox.faults().acceptThen(AfterAccepting.RESET, 1);
        Schedule role = does(new Errand.RoleMade("Night Owls", LONG_AGO), ROLES);
        ledger.close();
        ledger = opened();
        later(Duration.ofMinutes(5));
        assertThat(roles("Night Owls")).hasSize(1);
        assertThat(roles("Night Owls").getFirst().path("id").asLong()).isEqualTo(done(role));
    }

    /** A group that is called like one before it does not get that one's role, and nobody gets rights by a name. */
    @Test
    void whatIsNotItsOwnIsNotTaken() {
        long first = done(does(new Errand.RoleMade("Night Owls", LONG_AGO), ROLES));
        long second = done(does(new Errand.RoleMade("Night Owls", first), ROLES));
        assertThat(second).isNotEqualTo(first);
        assertThat(roles("Night Owls")).hasSize(2);

        long readers = done(does(new Errand.RoleMade("Organisers", LONG_AGO), ROLES));
        assertThat(roles("Organisers"))
                .hasSize(2)
                .extracting(role -> role.path("id").asLong())
                .contains(readers);
        assertThat(roles("Organisers").getFirst().path("permissions").asLong()).isNotZero();
        assertThat(roles("Organisers").getFirst().path("id").asLong()).isNotEqualTo(readers);
    }

    @Test
    void aChannelStandsThereWithItsMark() {
        long channel = done(does(new Errand.ChannelMade("Night Owls", "Where we meet."), CHANNELS));
        assertThat(channels("night-owls")).singleElement().satisfies(made -> {
            assertThat(made.path("id").asLong()).isEqualTo(channel);
            assertThat(made.path("topic").asText()).matches("(?s)Where we meet\\.\n\\(Cairn \\d+\\)");
        });
        Postbox.Delivery posted = connection
                .postbox()
                .send(
                        new Address.InServer(Sandbox.SERVER_ID, channel),
                        dev.cairn.chat.Post.of(
                                new dev.cairn.view.Panel().text("Tonight").build()),
                        new Postbox.Seal("tonight", 1_000_001));
        assertThat(posted).isInstanceOf(Postbox.Delivery.Sent.class);
        assertThat(sandbox.postedIn(channel)).hasSize(1);
    }

    @Test
    void aPermissionThatWasTakenIsKnownWithoutAsking() throws InterruptedException {
        long role = done(does(new Errand.RoleMade("Night Owls", LONG_AGO), ROLES));
        assertThat(missing(ROLES)).isEmpty();
        assertThat(missing(CHANNELS)).isEmpty();
        JsonNode unused = permits(OWN_ROLE, 0);
        soon(() -> missing(ROLES).isPresent());
        assertThat(missing(ROLES)).contains("Manage Roles");
        assertThat(missing(CHANNELS)).contains("Manage Channels");
        int before = sandbox.requests().lines().size();
        does(new Errand.RoleGiven(role, MIRA), ROLES);
        assertThat(trouble()).contains(Trouble.NO_ROLES);
        does(new Errand.RoleMade("Larks", LONG_AGO), ROLES);
        assertThat(trouble()).contains(Trouble.NO_ROLES);
        does(new Errand.ChannelMade("Larks", "Where we meet."), CHANNELS);
        assertThat(trouble()).contains(Trouble.NO_CHANNELS);
        assertThat(sandbox.requests().lines()).hasSize(before);
    }

    private JsonNode permits(String role, long permissions) {
        var request = java.net.http.HttpRequest.newBuilder(mira.uri("/sandbox/roles/" + role))
                .method(
                        "PATCH",
                        java.net.http.HttpRequest.BodyPublishers.ofString(
                                Json.write(Json.object().put("permissions", Long.toString(permissions)))))
                .build();
        return Script.read(mira.send(request).body());
    }

    @Test
    void aRoleThatStandsAboveTheBotsOwnIsNotItsToGive() {
        does(new Errand.RoleGiven(1302200000000000011L, MIRA), ROLES);
        assertThat(trouble()).contains(Trouble.NO_ROLES);
        assertThat(members(1302200000000000011L)).doesNotContain(Long.toString(MIRA));
    }

    @Test
    void aRoleThatSomebodyHasDeletedIsGone() throws InterruptedException {
        long role = done(does(new Errand.RoleMade("Night Owls", LONG_AGO), ROLES));
        mira.delete("/sandbox/roles/" + role);
        soon(() -> {
            does(new Errand.RoleGiven(role, MIRA), ROLES);
            return trouble().equals(Optional.of(Trouble.ROLE_GONE));
        });
    }

    /** As Discord does with every thread in which nobody writes for some days. */
    @Test
    void aPostOpensAThreadAgainThatWasClosed() throws InterruptedException {
        sandbox.faults().archiveThread("paper-night");
        Address thread = new Address.InServer(Sandbox.SERVER_ID, 1302200000000000121L);
        soon(() -> {
            assertThat(connection.postbox().missing(thread)).isEmpty();
            return sandbox.requests().lines().stream()
                    .anyMatch(line -> line.contains("/channels/1302200000000000121\""));
        });
        does(dev.cairn.chat.Post.of(new dev.cairn.view.Panel().text("Tonight").build()), thread);
        assertThat(trouble()).isEmpty();
        assertThat(sandbox.postedIn(1302200000000000121L)).hasSize(1);
        assertThat(mira.get("/sandbox/faults").path("archived")).isEmpty();

        sandbox.faults().lockThread("paper-night");
        sandbox.faults().archiveThread("paper-night");
        does(dev.cairn.chat.Post.of(new dev.cairn.view.Panel().text("Again").build()), thread);
        assertThat(trouble()).contains(Trouble.THREAD_LOCKED);
    }

    @Test
    void theTwoHundredAndFiftyFirstRoleIsRefusedOnceAndSaid() {
        int there = mira.get("/sandbox/roles").path("roles").size();
        for (int i = there; i < 250; i++) {
            connection.postbox().send(ROLES, new Errand.RoleMade("Owls " + i, LONG_AGO), new Postbox.Seal("n" + i, i));
        }
        assertThat(mira.get("/sandbox/roles").path("roles")).hasSize(250);
        does(new Errand.RoleMade("One more", LONG_AGO), ROLES);
        assertThat(mira.get("/sandbox/roles").path("roles")).hasSize(250);
        assertThat(trouble()).contains(Trouble.ROLES_FULL);
    }
}
