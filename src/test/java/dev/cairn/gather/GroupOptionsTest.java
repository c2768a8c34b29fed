package dev.cairn.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.chat.Call;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Visit;
import dev.cairn.conversation.Conversation;
import dev.cairn.group.Terms;
import dev.cairn.member.MemberStore;
import dev.cairn.member.ServerStore;
import dev.cairn.member.Zoning;
import dev.cairn.pace.Pace;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Numbering;
import dev.cairn.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What Discord lets nobody type, and somebody may send all the same. */
class GroupOptionsTest extends Conversation {
    private static final Terms BEFORE = new Terms(
            "Owls", 1, null, new Pace.Weekly(3), LocalDate.of(2026, 11, 20), 0, OptionalLong.empty(), 5, null, true);

    private Terms sent(String option, String value) {
        Visit visit = new Visit(1, 7, OptionalLong.of(900), Instant.parse("2026-11-20T09:00:00Z"));
        try (Database database = Database.open(folder.resolve("options.db"))) {
            Zoning zones = new Zoning(new MemberStore(database), new ServerStore(database), ZoneOffset.UTC);
            GroupOptions options = new GroupOptions(
                    () -> Catalogue.of(List.of(), new Numbering(Map.of(), Map.of())), zones, server.channels());
            return options.change(
                    new Call(visit, "settings", Map.of(option, value), Map.of()), BEFORE, Optional.empty());
        }
    }

    private void isRefused(String option, String value, String words) {
        assertThatThrownBy(() -> sent(option, value))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }

    @Test
    void sizesOutsideTheLimits() {
        assertThat(sent("size", "2").size()).isEqualTo(2);
        assertThat(sent("size", "100").size()).isEqualTo(100);
        for (String size : List.of("1", "101", "-5", "99999999999", "many")) {
            isRefused("size", size, "A group has 2 to 100 members.");
        }
    }

    @Test
    void namesAndLanguagesThatAreTooLong() {
        assertThat(sent("name", "x".repeat(60)).name()).hasSize(60);
        isRefused("name", "x".repeat(61), "60 characters at most");
        assertThat(sent("language", "x".repeat(30)).spoken()).isPresent();
        isRefused("language", "x".repeat(31), "30 at most");
        isRefused("language", "a:b", "in letters");
    }

    @Test
    void aChannelThatIsNotThere() {
        isRefused("channel", "4711", "That channel is not there");
    }

    @Test
    void aPhaseOfARoadmapThatIsGone() {
        isRefused("phase", "2", "The roadmap of this group is not there any more");
    }
}
