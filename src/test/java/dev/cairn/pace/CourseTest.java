package dev.cairn.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.library.RoadmapReader;
import dev.cairn.pace.Pace.Until;
import dev.cairn.pace.Pace.Weekly;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Known;
import dev.cairn.roadmap.Numbering;
import dev.cairn.roadmap.Place;
import dev.cairn.roadmap.Roadmap;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final Entry ROADMAP = entry("""
            # Letters

            ## Phase 1: First
            - A
            - B
            - C

            ## Phase 2: Second
            - D
            - E
              - E one
              - E two
            - F

            ## Phase 3: Third
            - G

            ## Careers
            - Scribe
            """);

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private static Entry entry(String markdown) {
        Roadmap roadmap =
                Objects.requireNonNull(RoadmapReader.read("letters.md", markdown.getBytes(StandardCharsets.UTF_8))
                        .roadmap());
        Map<String, Numbering.Entered> topics = new HashMap<>();
        Known.in(roadmap)
                .forEach(topic -> topics.put(topic.key(), new Numbering.Entered(topics.size() + 1L, Instant.EPOCH)));
        Numbering numbering = new Numbering(Map.of(roadmap.id(), 1L), Map.of(roadmap.id(), topics));
        return Catalogue.of(List.of(roadmap), numbering).entries().getFirst();
    }

    private static Course weekly(int topics) {
        return Course.from(ROADMAP, 0, WEDNESDAY, new Weekly(topics));
    }

    private static Course until(String day) {
        return Course.from(ROADMAP, 0, WEDNESDAY, new Until(LocalDate.parse(day)));
    }

    private static List<String> titles(List<Place> places) {
        return places.stream().map(place -> place.topic().title()).toList();
    }

    private static List<List<String>> weeks(Course course) {
        return IntStream.range(0, course.weeks())
                .mapToObj(week -> titles(course.week(week)))
                .toList();
    }

    @Test
    void soManyTopicsAWeek() {
        assertThat(weeks(weekly(3)))
                .containsExactly(List.of("A", "B", "C"), List.of("D", "E one", "E two"), List.of("F", "G"));
        assertThat(weeks(weekly(8))).containsExactly(List.of("A", "B", "C", "D", "E one", "E two", "F", "G"));
        assertThat(weeks(weekly(7))).hasSize(2);
        assertThat(weekly(3).week(-1)).isEmpty();
        assertThat(weekly(3).week(3)).isEmpty();
        assertThat(weekly(3).week(Integer.MAX_VALUE - 1)).isEmpty();
    }

    @Test
    void theFirstWeekIsTheOneTheStartLiesIn() {
        Course course = weekly(3);
        assertThat(course.weekOf(LocalDate.of(2026, 11, 22))).isEqualTo(-1);
        assertThat(course.weekOf(LocalDate.of(2026, 11, 23))).isZero();
        assertThat(course.weekOf(WEDNESDAY)).isZero();
        assertThat(course.weekOf(LocalDate.of(2026, 11, 29))).isZero();
        assertThat(course.weekOf(LocalDate.of(2026, 11, 30))).isEqualTo(1);
        assertThat(course.firstDay(1)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(course.lastDay(1)).isEqualTo(LocalDate.of(2026, 12, 6));
    }

    @Test
    void fromAPhaseOn() {
        assertThat(titles(Course.from(ROADMAP, 1, WEDNESDAY, new Weekly(2)).topics()))
                .containsExactly("D", "E one", "E two", "F", "G");
        assertThat(Course.from(ROADMAP, 3, WEDNESDAY, new Weekly(2)).topics()).isEmpty();
    }

    @Test
    void whatLiesBehindIsLeftOut() {
        assertThat(titles(weekly(2).without(3).week(0))).containsExactly("D", "E one");
        assertThat(weekly(2).without(8).topics()).isEmpty();
        assertThat(weekly(2).without(9).topics()).isEmpty();
        assertThat(weekly(2).without(-1).topics()).hasSize(8);
    }

    @Test
    void anEndIsReachedEvenly() {
        assertThat(weeks(until("2026-12-13")))
                .containsExactly(List.of("A", "B"), List.of("C", "D", "E one"), List.of("E two", "F", "G"));
        assertThat(weeks(until("2026-12-14"))).hasSize(4).allMatch(week -> week.size() == 2);
        assertThat(weeks(until("2027-01-31")))
                .as("ten weeks for eight topics")
                .hasSize(10)
                .allMatch(week -> week.size() <= 1);
    }

    @Test
    void anEndInTheFirstWeekOrBeforeItTakesOneWeek() {
        for (String day : List.of("2026-11-29", "2026-11-25", "2026-11-24", "2020-01-01")) {
            assertThat(weeks(until(day))).as(day).hasSize(1);
        }
        assertThat(until("2020-01-01").lastDay()).isEqualTo(WEDNESDAY);
    }

    @Test
    void itsLastDay() {
        assertThat(weekly(3).lastDay()).isEqualTo(LocalDate.of(2026, 12, 13));
        assertThat(until("2027-03-01").lastDay()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void weeksGoOnOverTheEndOfAYear() {
        Course course = Course.from(ROADMAP, 0, LocalDate.of(2026, 12, 31), new Weekly(1));
        assertThat(course.weekOf(LocalDate.of(2027, 1, 3))).isZero();
        assertThat(course.weekOf(LocalDate.of(2027, 1, 4))).isEqualTo(1);
        assertThat(course.firstDay(0)).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(titles(course.week(1))).containsExactly("B");
    }

    @Test
    void weeksBeginAtMidnightOnMondayInTheZone() {
        Course course = weekly(1);
        Instant sundayNight = Instant.parse("2026-11-29T22:30:00Z");
        assertThat(course.weekOf(sundayNight, ZoneId.of("UTC"))).isZero();
        assertThat(course.weekOf(sundayNight, ZoneId.of("Europe/Berlin"))).isZero();
        assertThat(course.weekOf(sundayNight, ZoneId.of("Asia/Kolkata"))).isEqualTo(1);
        assertThat(course.weekOf(sundayNight.plusSeconds(1800), ZoneId.of("Europe/Berlin")))
                .isEqualTo(1);
    }

    @Test
    void noChangeOfTheClocksMovesAWeek() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Course course = Course.from(ROADMAP, 0, LocalDate.of(2026, 10, 19), new Weekly(1));
        assertThat(course.weekOf(Instant.parse("2026-10-25T22:59:59Z"), berlin)).isZero(); // an hour longer than others
        assertThat(course.weekOf(Instant.parse("2026-10-25T23:00:00Z"), berlin)).isEqualTo(1);
        assertThat(new Course(course.topics().subList(0, 1), LocalDate.of(2027, 3, 22), new Weekly(1)).ends(berlin))
                .isEqualTo(Instant.parse("2027-03-28T22:00:00Z")); // and one an hour shorter
    }

    @Test
    void itEndsAtAMidnightThatTheClocksSkip() {
        Course course = Course.from(ROADMAP, 0, LocalDate.of(2027, 3, 22), new Until(LocalDate.of(2027, 3, 27)));
        assertThat(course.ends(ZoneId.of("Asia/Beirut"))) // goes from 0:00 to 1:00 on the 28th
                .isEqualTo(Instant.parse("2027-03-27T22:00:00Z"));
    }

    @Test
    void nothingToGoThroughIsOverAtItsStart() {
        Course weekly = new Course(List.of(), WEDNESDAY, new Weekly(3));
        assertThat(weekly.weeks()).isZero();
        assertThat(weekly.week(0)).isEmpty();
        assertThat(weekly.lastDay()).isEqualTo(WEDNESDAY);
        Course until = new Course(List.of(), WEDNESDAY, new Until(LocalDate.of(2027, 3, 1)));
        assertThat(until.week(0)).isEmpty();
        assertThat(until.week(9)).isEmpty();
    }

    @Test
    void everyTopicHasOneWeekWhateverThePace() {
        Random random = new Random(6);
        for (int round = 0; round < 2_000; round++) {
            Pace pace = random.nextBoolean()
                    ? new Weekly(1 + random.nextInt(Pace.MOST))
                    : new Until(WEDNESDAY.plusDays(random.nextInt(800) - 10));
            LocalDate start = WEDNESDAY.plusDays(random.nextInt(400));
            Course course = Course.from(ROADMAP, random.nextInt(4), start, pace);
            List<Place> all = IntStream.range(-2, course.weeks() + 2)
                    .mapToObj(course::week)
                    .flatMap(List::stream)
                    .toList();
            assertThat(all).as(course.toString()).isEqualTo(course.topics());
            assertThat(course.firstDay(random.nextInt(60)).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        }
    }

    @Test
    void aPaceIsOneTopicToFiftyAWeek() {
        assertThat(new Weekly(1).topics()).isEqualTo(1);
        assertThat(new Weekly(50).topics()).isEqualTo(50);
        assertThatThrownBy(() -> new Weekly(0)).hasMessageContaining("1 to 50");
        assertThatThrownBy(() -> new Weekly(51)).hasMessageContaining("1 to 50");
    }
}
