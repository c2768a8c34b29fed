package dev.cairn;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import org.junit.jupiter.api.Test;

/** Holds the plan of docs/architecture.md. */
class FloorsTest {
    private static final List<String> FEATURES =
            List.of("browse", "checklist", "curate", "gather", "meet", "standing", "reminder", "care");
    private static final List<String> EDGES = List.of("library", "discord", "clock", "sandbox");
    private static final List<String> GROUND = List.of(
            "chat",
            "roadmap",
            "lookup",
            "progress",
            "credit",
            "calendar",
            "pace",
            "ledger",
            "member",
            "group",
            "server",
            "picture",
            "view",
            "store");

    /** The rooms within the larger edges, from the lowest upwards; beside them each has its door. */
    private static final Map<String, List<String>> WITHIN = Map.of(
            "sandbox",
            List.of("wire", "hall", "rules", "line", "message", "interaction", "gateway", "rest", "page"),
            "library",
            List.of("text", "words", "limit", "frontmatter", "outline", "plan", "markdown", "content"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.cairn");

    @Test
    void arrowsPointDownwardsOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("roof")
                .definedBy("dev.cairn")
                .layer("features")
                .definedBy(packages(FEATURES))
                .layer("edges")
                .definedBy(packages(EDGES))
                .layer("ground")
                .definedBy(packages(GROUND))
                .whereLayer("roof")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("features")
                .mayOnlyBeAccessedByLayers("roof")
                .whereLayer("edges")
                .mayOnlyBeAccessedByLayers("roof")
                .whereLayer("ground")
                .mayOnlyBeAccessedByLayers("roof", "features", "edges")
                .check(CLASSES);
    }

    @Test
    void everyRoomIsOnThePlan() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals("dev.cairn"))
                        .map(name -> name.substring("dev.cairn.".length())))
                .isSubsetOf(Stream.concat(
                                Stream.of(FEATURES, EDGES, GROUND).flatMap(List::stream),
                                WITHIN.entrySet().stream()
                                        .flatMap(edge ->
                                                edge.getValue().stream().map(room -> edge.getKey() + "." + room)))
                        .toList());
    }

    @Test
    void featuresAndEdgesDoNotLookAtEachOther() {
        Stream.of(FEATURES, EDGES)
                .forEach(floor -> floor.forEach(room -> noClasses()
                        .that()
                        .resideInAPackage("dev.cairn." + room + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages(floor.stream()
                                .filter(other -> !other.equals(room))
                                .toList()))
                        .check(CLASSES)));
    }

    @Test
    void roomsFormNoCircle() {
        slices().matching("dev.cairn.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void largerEdgesHaveFloorsOfTheirOwn() {
        WITHIN.forEach((edge, rooms) -> {
            for (int floor = 0; floor < rooms.size(); floor++) {
                String door = "dev.cairn." + edge;
                noClasses()
                        .that()
                        .resideInAPackage(door + "." + rooms.get(floor))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(Stream.concat(
                                        Stream.of(door),
                                        rooms.stream().skip(floor + 1L).map(room -> door + "." + room))
                                .toArray(String[]::new))
                        .check(CLASSES);
            }
        });
    }

    @Test
    void largerEdgesHaveOneDoor() {
        WITHIN.keySet()
                .forEach(edge -> outsideOf(edge)
                        .dependOnClassesThat()
                        .resideInAPackage("dev.cairn." + edge + ".*")
                        .check(CLASSES));
    }

    @Test
    void storeRoadmapCalendarAndPictureLieBeneathTheOtherRooms() {
        for (String room : List.of("store", "roadmap", "calendar", "picture")) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.cairn." + room)
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.cairn..")
                            .and(resideInAPackage("dev.cairn." + room).negate()))
                    .check(CLASSES);
        }
    }

    @Test
    void aLiveConnectionIsKnownToOneRoom() {
        outsideOf("discord")
                .dependOnClassesThat(resideInAnyPackage(
                                "net.dv8tion.jda.api",
                                "net.dv8tion.jda.api.events..",
                                "net.dv8tion.jda.api.requests..",
                                "net.dv8tion.jda.api.entities..",
                                "net.dv8tion.jda.api.managers..",
                                "net.dv8tion.jda.internal..")
                        .and(type(ChannelType.class).negate())) // a number's name, and no live object
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.cairn.discord..", "dev.cairn.chat..")
                .should()
                .dependOnClassesThat(type(ChannelType.class))
                .check(CLASSES);
    }

    @Test
    void eachLibraryStaysBehindItsDoor() {
        outsideOf("library.markdown")
                .dependOnClassesThat()
                .resideInAPackage("com.vladsch..")
                .check(CLASSES);
        outsideOf("sandbox")
                .dependOnClassesThat()
                .resideInAPackage("io.javalin..")
                .check(CLASSES);
        outsideOf("clock")
                .dependOnClassesThat()
                .resideInAPackage("org.quartz..")
                .check(CLASSES);
        outsideOf("store")
                .dependOnClassesThat()
                .resideInAnyPackage("org.sqlite..", "org.flywaydb..", "com.zaxxer..")
                .check(CLASSES);
        outsideOf("picture")
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..")
                .check(CLASSES);
    }

    @Test
    void sqlIsWrittenInStores() {
        ArchRule rule = noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .resideOutsideOfPackage("dev.cairn.store")
                .and()
                .doNotHaveFullyQualifiedName("dev.cairn.ledger.Together") // hands one store's transaction to another
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..");
        rule.check(CLASSES);
    }

    @Test
    void timeIsHandedIn() {
        ArchRule rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.cairn.Main")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone");
        rule.check(CLASSES);
    }

    @Test
    void aFeatureHasOnePublicClass() {
        FEATURES.forEach(feature -> assertThat(CLASSES.that(resideInAPackage("dev.cairn." + feature)).stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(each -> !each.getSimpleName().equals("package-info"))
                        .map(JavaClass::getSimpleName))
                .singleElement()
                .asString()
                .endsWith("Feature"));
    }

    private static ClassesShould outsideOf(String room) {
        return noClasses()
                .that()
                .resideInAPackage("dev.cairn..")
                .and()
                .resideOutsideOfPackage("dev.cairn." + room + "..")
                .should();
    }

    private static String[] packages(List<String> rooms) {
        return rooms.stream().map(room -> "dev.cairn." + room + "..").toArray(String[]::new);
    }
}
