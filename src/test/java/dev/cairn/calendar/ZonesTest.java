package dev.cairn.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T13:05:40Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Europe/Berlin    | Europe/Berlin
                    europe/berlin    | Europe/Berlin
                    ' berlin '       | Europe/Berlin
                    BERLIN           | Europe/Berlin
                    new york         | America/New_York
                    New_York         | America/New_York
                    buenos aires     | America/Argentina/Buenos_Aires
                    knox             | America/Indiana/Knox
                    singapore        | Asia/Singapore
                    mumbai           | Asia/Kolkata
                    San Francisco    | America/Los_Angeles
                    UTC              | UTC
                    utc              | UTC
                    gmt              | GMT
                    z                | none
                    +02:00           | +02:00
                    +0530            | +05:30
                    -3               | -03:00
                    UTC+2            | +02:00
                    utc +2           | +02:00
                    GMT-3:30         | -03:30
                    UTC+0            | UTC
                    +18              | +18:00
                    +18:01           | none
                    +19              | none
                    -18:00           | -18:00
                    +2:60            | none
                    −5               | -05:00
                    US/Pacific       | US/Pacific
                    Etc/GMT+5        | Etc/GMT+5
                    Asia/Calcutta    | Asia/Calcutta
                    JST              | Asia/Tokyo
                    msk              | Europe/Moscow
                    SGT              | Asia/Singapore
                    EST              | none
                    CET              | none
                    IST              | none
                    atlantis         | none
                    Europe           | none
                    Europe/Atlantis  | none
                    @everyone        | none
                    ''               | none
                    """)
    void whatATextNames(String text, String zone) {
        assertThat(Zones.read(text).map(ZoneId::getId).orElse("none")).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ber        | Europe/Berlin, Atlantic/Bermuda, Europe/Zurich
                    new        | America/New_York
                    york       | America/New_York
                    mum        | Asia/Kolkata
                    Europe/Be  | Europe/Berlin, Europe/Belgrade
                    argentina  | America/Argentina/Buenos_Aires, America/Argentina/Catamarca
                    EST        | America/New_York, America/Toronto, America/Panama, America/Jamaica
                    cet        | Europe/Berlin, Europe/Paris
                    IST        | Asia/Kolkata, Asia/Jerusalem, Europe/Dublin, Europe/Istanbul
                    PST        | America/Los_Angeles, America/Vancouver
                    CST        | America/Chicago, Asia/Shanghai
                    BST        | Europe/London, Asia/Dhaka
                    MST        | America/Denver, America/Phoenix
                    JST        | Asia/Tokyo
                    SGT        | Asia/Singapore
                    WAT        | Africa/Lagos
                    EAT        | Africa/Nairobi
                    MSK        | Europe/Moscow
                    14:05      | Europe/Berlin, Europe/Paris, Africa/Lagos
                    18:35      | Asia/Kolkata
                    +2         | +02:00
                    UTC-3:30   | -03:30
                    """)
    void whatItMayBecomeIsOffered(String text, String first) {
        assertThat(offered(text, 25)).startsWith(first.split(", ", -1));
    }

    @Test
    void nothingTypedOffersASpreadOfWellKnownOnes() {
        assertThat(offered("", 25))
                .hasSize(25)
                .startsWith("America/Los_Angeles", "America/Denver")
                .endsWith("Pacific/Auckland")
                .contains("UTC", "Europe/Berlin", "Asia/Kolkata");
        assertThat(offered("", 2)).containsExactly("America/New_York", "UTC");
        assertThat(offered("", 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pacific", "us", "etc", "calcutta", "systemv", "kiev", "gmt", "posix"})
    void whatWasReplacedIsNotOffered(String text) {
        assertThat(offered(text, 600))
                .noneMatch(zone -> zone.startsWith("US/") || zone.startsWith("Etc/") || zone.startsWith("SystemV"))
                .doesNotContain("Asia/Calcutta", "Europe/Kiev", "GMT");
    }

    @Test
    void everyZoneIsReadAndSaidInAtMostAHundredCharacters() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (id.contains("/")) {
                assertThat(Zones.read(id)).contains(ZoneId.of(id));
            }
            assertThat(Zones.words(ZoneId.of(id), NOW)).startsWith(id).hasSizeLessThanOrEqualTo(100);
        }
    }

    @Test
    void everythingOfferedIsReadAgain() {
        for (String text : List.of("", "a", "europe", "est", "+3", "14:05", "o")) {
            for (ZoneId zone : Zones.suggest(text, NOW, 600)) {
                assertThat(Zones.read(zone.getId())).contains(zone);
            }
        }
    }

    @Test
    void aZoneIsSaidWithWhatItsClocksShow() {
        assertThat(Zones.words(ZoneId.of("Europe/Berlin"), NOW)).isEqualTo("Europe/Berlin, 14:05 now (UTC+01:00)");
        assertThat(Zones.words(ZoneId.of("Europe/Berlin"), Instant.parse("2027-07-01T10:00:00Z")))
                .isEqualTo("Europe/Berlin, 12:00 now (UTC+02:00)");
        assertThat(Zones.words(ZoneId.of("Europe/London"), NOW)).isEqualTo("Europe/London, 13:05 now (UTC)");
        assertThat(Zones.words(ZoneId.of("UTC"), NOW)).isEqualTo("UTC, 13:05 now");
        assertThat(Zones.words(ZoneOffset.ofHours(-3), NOW)).isEqualTo("UTC-03:00, 10:05 now");
    }

    @Test
    void aLongTextNamesNothing() {
        assertThat(Zones.read("+".repeat(5000))).isEmpty();
        assertThat(Zones.suggest("a".repeat(5000), NOW, 25)).isEmpty();
    }

    private static List<String> offered(String text, int most) {
        return Zones.suggest(text, NOW, most).stream().map(ZoneId::getId).toList();
    }
}
