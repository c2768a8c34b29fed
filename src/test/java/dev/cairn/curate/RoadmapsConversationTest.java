package dev.cairn.curate;

import static dev.cairn.conversation.Attaching.attaching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Attaching;
import dev.cairn.conversation.Conversation;
import dev.cairn.conversation.Person;
import dev.cairn.roadmap.Problem;
import dev.cairn.server.OwnRoadmaps;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoadmapsConversationTest extends Conversation {
    private static final String KNITTING = """
            ---
            id: knitting
            description: From a thread to a scarf.
            ---
            # Knitting

            ## Phase 1: Basics
            - Casting on
            - Knit stitch

            ## Phase 2: Scarves
            - Ribbing
            ### Resources
            - [Ravelry](https://www.ravelry.com/) (website)
            """;

    @Test
    void aFileIsPreviewedAndAfterAClickItIsThisServersRoadmap() {
        Answered preview = olga.types("/roadmaps add", attaching("knitting.md", KNITTING))
                .isOnlyForThem()
                .sees("## Add Knitting?", "by `/roadmap knitting`", "From a thread to a scarf.")
                .sees("- Phase 1: Basics · 2 topics", "- Phase 2: Scarves · 1 topic", "1 resource in all.")
                .canPress("Add it", "Leave it");
        mira.types("/roadmap knitting").isRefused("There is no roadmap called \"knitting\".");

        preview.clicks("Add it").redraws().sees("Added: **Knitting**.", "`/roadmap knitting` shows it");
        mira.types("/roadmap").sees("**Knitting** · 0 of 3 done", "**Machine Learning**");
        mira.types("/done ribbing").sees("Done: Ribbing");
        mira.types("/search casting").sees("Casting on");
        mira.types("/next knitting").sees("Casting on");
        assertThat(mira.isOffered("topic", "topic", Map.of("topic", "casting")))
                .containsExactly("Casting on · Knitting › Phase 1");
    }

    @Test
    void aStepInAServersOwnRoadmapIsTakenBackThere() {
        olga.types("/roadmaps add", attaching("knitting.md", KNITTING)).clicks("Add it");
        mira.types("/done vectors");
        mira.types("/done casting on");
        mira.elsewhere().types("/undo").sees("## Taken back: Vectors");
        mira.elsewhere()
                .types("/undo")
                .isRefused("There is nothing to take back here: your last step was Casting on in Knitting, which is not"
                        + " seen here.");
        mira.elsewhere()
                .types("/export")
                .sees("0 roadmaps, and 1 topic in roadmaps that are not seen here.")
                .doesNotSee("any more");
        mira.types("/undo").sees("## Taken back: Casting on");
        mira.types("/undo").isRefused("There is nothing to take back.");
    }

    @Test
    void whatAServersOwnRoadmapStandsInForIsNotGone() {
        olga.types("/roadmaps add", attaching("knitting.md", KNITTING)).clicks("Add it");
        server.roadmapsBecome(ML, KNITTING);
        mira.elsewhere().types("/done ribbing").sees("Done: Ribbing");
        mira.types("/history").sees("-# Knitting\n- Done: **Ribbing** · phase 2 · <t:");
        mira.types("/next knitting").sees("Casting on");
        server.roadmapsBecome(ML);
        mira.types("/history").sees("-# Knitting\n- Done: **Ribbing** · phase 2 · no longer in the roadmap");
    }

    @Test
    void progressMadeInAServersOwnRoadmapHidesNoneElsewhere() {
        olga.types("/roadmaps add", attaching("knitting.md", KNITTING)).clicks("Add it");
        mira.types("/done casting on");
        mira.elsewhere()
                .types("/progress")
                .sees("Nothing of the roadmaps here is ticked off yet. /history says what you did elsewhere.");

        mira.types("/undo");
        mira.types("/done vectors");
        server.later(Duration.ofHours(1));
        olga.types("/roadmaps add", attaching("five.md", "# Five\n## Phase 1: All\n- 1a\n- 2b\n- 3c\n- 4d\n- 5e\n"))
                .clicks("Add it");
        mira.types("/done five phase 1").sees("5 topics");
        mira.elsewhere().types("/progress").sees("## Your progress", "### Last ticked off\n- Vectors");
    }

    @Test
    void whatIsLeftIsNotAdded() {
        Answered preview = olga.types("/roadmaps add", attaching("knitting.md", KNITTING));
        preview.clicks("Leave it").sees("Left as it was.");
        mira.types("/roadmap knitting").isRefused("There is no ");
        preview.clicks("Add it").isRefused("This preview has been used already, or is too old.");
    }

    @Test
    void whatWasAddedCannotBeLeftAnyMore() {
        Answered preview = olga.types("/roadmaps add", attaching("knitting.md", KNITTING));
        preview.clicks("Add it").sees("Added");
        preview.clicks("Leave it").isRefused("This preview has been used already, or is too old.");
        mira.types("/roadmap knitting").sees("Knitting");
    }

    @Test
    void aPreviewIsGoodForOneClickAndOneDay() {
        Answered used = olga.types("/roadmaps add", attaching("knitting.md", KNITTING));
        used.clicks("Add it").sees("Added");
        used.clicks("Add it").isRefused("This preview has been used already, or is too old.");

        Answered inTime = olga.types(
                "/roadmaps add", attaching("sewing.md", "# Sewing\n## Phase 1: Basics\n- Thread a needle\n"));
        Answered late = olga.types("/roadmaps add", attaching("baking.md", "# Baking\n## Phase 1: Basics\n- Knead\n"));
        server.later(Duration.ofDays(1));
        server.restarts();
        inTime.clicks("Add it").sees("Added: **Sewing**");
        server.later(Duration.ofMillis(1));
        late.clicks("Add it").isRefused("is too old");
    }

    @Test
    void ofManyPreviewsTheNewestFiveCanBeUsed() {
        Answered first = olga.types("/roadmaps add", attaching("a.md", "# A one\n## Phase 1: Basics\n- Learn\n"));
        Answered second = olga.types("/roadmaps add", attaching("b.md", "# B two\n## Phase 1: Basics\n- Learn\n"));
        for (int i = 0; i < DraftStore.MOST - 1; i++) {
            olga.types("/roadmaps add", attaching("c.md", "# C three\n## Phase 1: Basics\n- Learn\n"));
        }
        first.clicks("Add it").isRefused("is too old");
        second.clicks("Add it").sees("Added: **B two**");
    }

    @Test
    void onlyThoseWhoManageTheServerMay() {
        for (String line : new String[] {"remove ml", "export ml", "list"}) {
            mira.types("/roadmaps " + line).isRefused("Only members with the permission Manage Server can do this.");
        }
        mira.types("/roadmaps add", attaching("knitting.md", KNITTING)).isRefused("Manage Server");
        mira.types("/roadmaps replace knitting", attaching("knitting.md", KNITTING))
                .isRefused("Manage Server");
        olga.typesDirectly("/roadmaps list").isRefused("This works in a server only");
    }

    @Test
    void everyPressIsJudgedAgain() {
        Answered preview = olga.types("/roadmaps add", attaching("knitting.md", KNITTING));
        preview.isClickedBy(mira, "Add it").isRefused("Manage Server");
        preview.isClickedBy(olga.withoutRights(), "Add it").isRefused("Manage Server");
        preview.isClickedBy(olga.withoutRights(), "Leave it").isRefused("Manage Server");
        preview.isClickedBy(server.organiser("Oskar"), "Add it").isRefused("This belongs to somebody else.");
        preview.isClickedBy(olga.elsewhere(), "Add it").isRefused("is too old");
        preview.clicks("Add it").sees("Added");

        Answered removal = olga.types("/roadmaps remove knitting");
        removal.isClickedBy(olga.withoutRights(), "Remove it").isRefused("Manage Server");
        removal.isClickedBy(server.organiser("Oskar"), "Remove it").isRefused("This belongs to somebody else.");
        removal.isClickedBy(olga.elsewhere(), "Remove it").isRefused("This server no longer has that roadmap.");
        mira.types("/roadmap knitting").sees("Knitting");
    }

    @Test
    void aServersOwnIsSeenInThatServerAlone() {
        add(olga, "knitting.md", KNITTING);
        mira.types("/done ribbing, casting on");
        mira.types("/follow knitting");
        Answered inMine = mira.types("/topic ribbing");
        Answered list = mira.types("/checklist knitting 1");
        Person away = mira.elsewhere();

        away.types("/roadmap").doesNotSee("Knitting");
        away.types("/roadmap knitting").isRefused("There is no ");
        away.types("/topic ribbing").isRefused("There is no ");
        away.types("/search ribbing").isRefused("Nothing");
        away.types("/progress").doesNotSee("Knitting", "Ribbing");
        away.types("/next").doesNotSee("Casting on", "Knit stitch");
        away.types("/checklist").doesNotSee("Knitting");
        assertThat(away.isOffered("topic", "topic", Map.of("topic", "ribbing"))).isEmpty();
        assertThat(away.isOffered("unfollow", "roadmap", Map.of("roadmap", ""))).isEmpty();
        inMine.isClickedBy(away, "Undo").isRefused("no longer in the roadmaps");
        list.arePickedBy(away, "Knit stitch").isRefused("no longer in the roadmaps");
        mira.typesDirectly("/roadmap knitting").isRefused("There is no ");
        mira.typesDirectly("/progress").doesNotSee("Knitting");
    }

    @Test
    void twoServersMayHaveOneOfTheSameId() {
        add(olga, "knitting.md", KNITTING);
        add(
                olga.elsewhere(),
                "knitting.md",
                "---\nid: knitting\n---\n# Knitting for Engineers\n## Phase 1: Basics\n- Casting on\n- Gauge\n");

        mira.types("/done casting on").sees("Done: Casting on");
        mira.elsewhere().types("/roadmap knitting").sees("Knitting for Engineers");
        mira.elsewhere().types("/topic casting on").doesNotSee("✅");
        mira.types("/topic casting on").sees("✅");
        olga.elsewhere().types("/roadmaps remove knitting").clicks("Remove it").sees("Removed");
        mira.types("/topic casting on").sees("✅");
    }

    @Test
    void theIdOfAnotherRoadmapIsRefused() {
        olga.types("/roadmaps add", attaching("ml.md", "# Mine\n## Phase 1: Basics\n- Learn\n"))
                .isRefused("`ml` is a roadmap that everybody has.", "`id: another-name`");
        add(olga, "knitting.md", KNITTING);
        olga.types("/roadmaps add", attaching("other.md", KNITTING))
                .isRefused("This server has a roadmap `knitting` already.", "/roadmaps replace");
    }

    @Test
    void theIdIsLookedAtAgainWhenTheButtonIsPressed() {
        Answered first = olga.types("/roadmaps add", attaching("knitting.md", KNITTING));
        Answered second = olga.types("/roadmaps add", attaching("knitting.md", KNITTING));
        first.clicks("Add it").sees("Added");
        second.clicks("Add it").isRefused("This server has a roadmap `knitting` already.");

        Answered third = olga.types(
                "/roadmaps add", attaching("sewing.md", "# Sewing\n## Phase 1: Basics\n- Thread a needle\n"));
        server.roadmapsBecome(ML, "---\nid: sewing\n---\n# Sewing for All\n## Phase 1: A\n- Needles\n");
        third.clicks("Add it").isRefused("`sewing` is a roadmap that everybody has.");
    }

    @Test
    void whereAShippedOneComesByTheSameIdTheServersOwnStays() {
        add(olga, "knitting.md", KNITTING);
        mira.types("/done ribbing");
        server.roadmapsBecome(ML, "---\nid: knitting\n---\n# Knitting for All\n## Phase 1: A\n- Needles\n");

        mira.types("/roadmap knitting").sees("## Knitting", "1 of 3 done");
        mira.types("/topic needles").isRefused("There is no ");
        mira.elsewhere().types("/roadmap knitting").sees("## Knitting for All");
        olga.types("/roadmaps list").sees("stands here in the place of Knitting for All, which every other server has");
    }

    @Test
    void aFileWithAnErrorOrWithoutTopicsIsRefusedWithTheReason() {
        olga.types("/roadmaps add", attaching("broken.md", "---\nid: [knitting\n---\n# Knitting\n- Casting on\n"))
                .isRefused("broken.md cannot be used as it is", "- line ");
        olga.types("/roadmaps add", attaching("letter.md", "Dear aunt, thank you for the scarf."))
                .isRefused("No topic was found in letter.md.", "## Phase 1: Basics");
        olga.types("/roadmaps add", attaching("nothing.md", "")).isRefused("No topic was found in nothing.md.");
    }

    @Test
    void threeWarningsAreToldAndHowManyMore() {
        StringBuilder text = new StringBuilder("# Links\n## Phase 1: A\n- Learn\n### Resources\n");
        for (int i = 0; i < 4; i++) {
            text.append("- [link ")
                    .append(i)
                    .append("](ftp://example.org/")
                    .append(i)
                    .append(")\n");
        }
        olga.types("/roadmaps add", attaching("links.md", text.toString()))
                .sees("4 places to look at", "- line 5, column ", "- line 7, column ", "- and 1 more")
                .doesNotSee("line 8");
        String three = text.substring(0, text.lastIndexOf("- [link"));
        olga.types("/roadmaps add", attaching("links.md", three))
                .sees("3 places to look at", "- line 7, column ")
                .doesNotSee("more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"knitting.md", "KNITTING.MD", "knitting.txt", "knitting.v2.TXT"})
    void markdownAndTextAreTaken(String name) {
        olga.types("/roadmaps add", attaching(name, KNITTING)).sees("Add Knitting?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"knitting.pdf", "knitting", "md", "knitting.md.exe"})
    void nothingElseIs(String name) {
        olga.types("/roadmaps add", attaching(name, KNITTING)).isRefused("ends in .md or .txt");
    }

    @Test
    void aFileHas256KibibytesAtMost() {
        olga.types("/roadmaps add", sized(256 << 10))
                .sees("Add Knitting?")
                .clicks("Add it")
                .sees("Added");
        olga.types("/roadmaps replace knitting", sized((256 << 10) + 1))
                .isRefused("The file is too large: 256 KiB is the most.");
    }

    private static Attaching sized(int bytes) {
        byte[] content = new byte[bytes];
        Arrays.fill(content, (byte) '\n');
        byte[] text = KNITTING.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, content, 0, text.length);
        return new Attaching("knitting.md", content);
    }

    @Test
    void aServerHasTwentyAtMost() {
        for (int i = 1; i <= 19; i++) {
            add(olga, "craft-" + i + ".md", "# Craft " + i + "\n## Phase 1: Basics\n- Learn\n");
        }
        Answered twentieth =
                olga.types("/roadmaps add", attaching("craft-20.md", "# Craft 20\n## Phase 1: Basics\n- Learn\n"));
        Answered twentyFirst =
                olga.types("/roadmaps add", attaching("craft-21.md", "# Craft 21\n## Phase 1: Basics\n- Learn\n"));
        twentieth.clicks("Add it").sees("Added");
        twentyFirst.clicks("Add it").isRefused("This server has 20 roadmaps of its own, and that is the most.");
        olga.types("/roadmaps add", attaching("craft-22.md", "# Craft 22\n## Phase 1: Basics\n- Learn\n"))
                .isRefused("This server has 20 roadmaps of its own, and that is the most.");
        olga.types("/roadmaps replace craft-20", attaching("craft.md", "# Craft Twenty\n## Phase 1: Basics\n- Learn\n"))
                .clicks("Replace it")
                .sees("Replaced: **Craft Twenty**");
        add(olga.elsewhere(), "craft-1.md", "# Craft 1\n## Phase 1: Basics\n- Learn\n");
        olga.types("/roadmaps list").sees("20 of 20.");
    }

    @Test
    void aServersOwnHaveTenThousandTopicsTogetherAtMost() {
        String half = "## Phase 1: Basics\n" + "- t\n".repeat(OwnRoadmaps.MOST_TOPICS / 2 - 1);
        add(olga, "one.md", "# One\n" + half);
        add(olga, "two.md", "# Two\n" + half);
        add(olga, "three.md", "# Three\n## Phase 1: Basics\n- Casting on\n- Purling\n");
        String refusal = "This server's own roadmaps would have 10001 topics together; 10000 are the most.";
        olga.types("/roadmaps add", attaching("four.md", "# Four\n## Phase 1: Basics\n- Casting on\n"))
                .isRefused(refusal);
        olga.types("/roadmaps replace two", attaching("two.md", "# Two\n" + half + "- t\n"))
                .isRefused(refusal);
    }

    @Test
    void whatAnotherFileWouldChangeIsToldBeforehand() {
        add(olga, "knitting.md", KNITTING);
        olga.types(
                        "/roadmaps replace knitting",
                        attaching("knitting.md", KNITTING.replace("# Knitting", "# Knitting at Home")))
                .sees("## Replace Knitting by Knitting at Home?")
                .sees("It changes no topic: everybody's ticks stay as they are.");
        mira.types("/done casting on");
        jonas.types("/done casting on");
        jonas.types("/undo casting on");
        olga.types("/roadmaps replace knitting", attaching("v2.md", KNITTING.replace("- Casting on\n", "")))
                .sees("## Replace Knitting by this file?")
                .sees("**What it changes:** 1 removed\n- removed: Casting on\n1 member affected");
    }

    @Test
    void aFewOfTheTopicsThatChangeAreNamedInTheWordsOfDiff() {
        add(olga, "knitting.md", KNITTING);
        String more = KNITTING.replace("- Casting on", "- Casting on in the round\n- One\n- Two\n- Three\n- Four");
        Answered six =
                olga.types("/roadmaps replace knitting", attaching("v2.md", more.replace("- Ribbing\n", "- Cables\n")));
        six.sees("\n- removed: Ribbing\n", "- added: ");
        assertThat(six.text().lines().filter(line -> line.matches("- (renamed|removed|added|moved): .*")))
                .hasSize(6);
        six.sees("\n- and ");
    }

    @Test
    void rightAfterAStartNobodyIsToldThatAServersOwnIsNotThere() {
        add(olga, "knitting.md", KNITTING);
        server.restarts();
        mira.types("/done roadmap:knitting")
                .isRefused("The bot is still reading this server's own roadmaps. Type the command again");
        mira.types("/done roadmap:knitting").opensForm("Tick off what you know").shows("In which roadmap", "Knitting");
        mira.types("/done roadmap:sewing").isRefused("There is no roadmap called \"sewing\".");
        server.restarts();
        mira.types("/done ribbing roadmap:knitting").sees("## Done: Ribbing ✅");
        mira.elsewhere().types("/done roadmap:knitting").isRefused("There is no roadmap called \"knitting\".");
    }

    @Test
    void theSameFileAgainIsSaidToBeTheSame() {
        add(olga, "knitting.md", KNITTING);
        Answered other = olga.types(
                "/roadmaps replace knitting",
                attaching("v2.md", KNITTING.replace("- Ribbing\n", "- Ribbing\n- Fringes\n")));
        olga.types("/roadmaps replace knitting", attaching("again.md", KNITTING))
                .isRefused(
                        "again.md is identical to the file of Knitting that is there already, so nothing was changed.");
        olga.types("/roadmaps list").sees("knitting.md, sent");
        olga.types(
                        "/roadmaps replace knitting",
                        attaching("v2.md", KNITTING.replace("- Ribbing\n", "- Ribbing\n- Fringes\n")))
                .clicks("Replace it");
        other.clicks("Replace it").isRefused("v2.md is identical");
    }

    @Test
    void aFileThatSaysToBeAnotherRoadmapIsAskedAbout() {
        add(olga, "knitting.md", KNITTING);
        add(olga, "crochet.md", "---\nid: crochet\n---\n# Crochet\n## Phase 1: Basics\n- Chains\n");
        String again = "---\nid: crochet\n---\n# Crochet\n## Phase 1: Basics\n- Chains\n- Rounds\n";
        String warning = "**Is this the right file?** Its own id is `crochet`, and that is another roadmap: Crochet.";
        olga.types("/roadmaps replace knitting", attaching("v2.md", again)).sees(warning);
        olga.types("/roadmaps replace knitting", attaching("v2.md", again.replace("id: crochet", "id: ml")))
                .sees("Its own id is `ml`, and that is another roadmap: Machine Learning.");
        olga.types("/roadmaps replace crochet", attaching("v2.md", again)).doesNotSee("Is this the right file?");
    }

    @Test
    void anotherFileTakesItsPlaceAndTicksStay() {
        add(olga, "knitting.md", KNITTING);
        mira.types("/done ribbing, casting on");

        olga.types(
                        "/roadmaps replace knitting",
                        attaching("v2.md", "# Knitting, Second Edition\n## Phase 1: Basics\n- Purling\n- Casting on\n"))
                .sees("## Replace Knitting by Knitting, Second Edition?", "by `/roadmap knitting`")
                .sees("**What it changes:** 2 removed, 1 added\n- removed: ", "- added: Purling\n1 member affected")
                .clicks("Replace it")
                .sees("Replaced: **Knitting, Second Edition**.");
        mira.types("/roadmap knitting").sees("Second Edition", "1 of 2 done");

        olga.types("/roadmaps replace knitting", attaching("knitting.md", KNITTING))
                .clicks("Replace it");
        mira.types("/roadmap knitting").sees("2 of 3 done");
    }

    @Test
    void whatIsNotThereCannotBeReplacedRemovedOrExported() {
        olga.types("/roadmaps replace ml", attaching("ml.md", KNITTING))
                .isRefused("This server has no roadmap of its own yet.");
        add(olga, "knitting.md", KNITTING);
        olga.types("/roadmaps remove ml")
                .isRefused("There is no roadmap of this server's own called \"ml\".", "`knitting`");
        Answered replacing =
                olga.types("/roadmaps replace knitting", attaching("v2.md", KNITTING.replace("- Ribbing\n", "")));
        olga.types("/roadmaps remove knitting").clicks("Remove it");
        replacing.clicks("Replace it").isRefused("This server no longer has that roadmap.");
        olga.types("/roadmaps export knitting").isRefused("This server has no roadmap of its own yet.");
    }

    @Test
    void whatIsRemovedComesBackWithEverybodysTicks() {
        add(olga, "knitting.md", KNITTING);
        mira.types("/done ribbing, casting on");
        olga.types("/roadmaps remove Knitting").sees("## Remove Knitting?", "1 member affected");
        mira.types("/undo ribbing");
        jonas.types("/learning ribbing");
        Answered removal =
                olga.types("/roadmaps remove Knitting").sees("2 members affected: what they have ticked is kept.");
        mira.types("/done ribbing");
        removal.clicks("Keep it").sees("Kept: **Knitting**.");
        mira.types("/roadmap knitting").sees("2 of 3 done");

        removal.clicks("Remove it").sees("Removed: **Knitting**. Nobody's ticks are lost.");
        mira.types("/roadmap knitting").isRefused("There is no ");
        mira.types("/progress").doesNotSee("Knitting");
        removal.clicks("Remove it").isRefused("This server no longer has that roadmap.");

        add(olga, "knitting.md", KNITTING);
        mira.types("/roadmap knitting").sees("2 of 3 done");
    }

    @Test
    void aFileIsGivenBackAsItWasSent() {
        add(olga, "knitting.md", KNITTING);
        olga.types("/roadmaps export knitting")
                .isOnlyForThem()
                .sees("**Knitting**, as it was sent.")
                .hasFile("knitting.md", KNITTING);
    }

    @Test
    void theListNamesTheServersOwnAndWhatIsWrongWithTheOthers() {
        olga.types("/roadmaps list")
                .sees("None yet. `/roadmaps add` brings one in")
                .sees("## Roadmaps that everybody has");
        add(olga, "knitting.md", KNITTING);
        server.roadmapsBecome(ML, "# Broken\n## Phase 1: A\n- Learn\n### Resources\n- [a list](ftp://example.org/)\n");
        olga.types("/roadmaps list")
                .sees("1 of 20. Members see them in this server, and nobody does elsewhere.")
                .sees("- **Knitting** · `/roadmap knitting` · 2 phases, 3 topics · knitting.md, sent <t:")
                .sees("**Read, but worth a look:**\n- roadmap-1.md, line 5, column ")
                .doesNotSee("Broken, so");
        server.fileBreaks("ml.md", new Problem(Problem.Severity.ERROR, 3, 1, "the front matter does not end"));
        olga.types("/roadmaps list")
                .sees("**Broken, so members see what the file said before, if it said anything:**\n"
                        + "- ml.md, line 3, column 1: the front matter does not end\n**Read, but");
    }

    @Test
    void aRoadmapInWhichNobodyTickedAnythingIsRemovedWithThatSaid() {
        add(olga, "knitting.md", KNITTING);
        olga.types("/roadmaps remove knitting").sees("No member has ticked anything in it.");
    }

    @Test
    void aLongListHasPages() {
        String title = "How to do many things with a lot of wool, and some others without any of it, ";
        for (char letter = 'a'; letter < 'a' + OwnRoadmaps.MOST; letter++) {
            String text = "---\nid: craft-" + letter + "\n---\n# " + title + letter + "\n## Phase 1: A\n- Learn\n";
            add(olga, "a-file-with-a-name-that-is-just-as-long-as-it-may-be-" + letter + ".md", text);
        }
        Answered first = olga.types("/roadmaps list")
                .sees("page 1 of ", "20 of 20.", "`/roadmap craft-a`")
                .doesNotSee("`/roadmap craft-t`", "There is more than fits here.");
        first.isClickedBy(mira, "Next page").isRefused("Manage Server");
        first.clicks("Next page")
                .redraws()
                .sees("`/roadmap craft-t`", "Nothing is wrong with their files.")
                .doesNotSee("There is more than fits here.")
                .clicks("Previous page")
                .sees("`/roadmap craft-a`");
    }

    @Test
    void whatIsHiddenByAServersOwnIsNotGone() {
        add(olga, "knitting.md", KNITTING);
        server.roadmapsBecome(ML, "---\nid: knitting\n---\n# Knitting for All\n## Phase 1: A\n- Needles\n");
        mira.elsewhere().types("/done needles");
        mira.types("/done ribbing");

        mira.types("/history").sees("**Needles**", "Knitting for All").doesNotSee("no longer in the roadmap");
        mira.types("/export").sees("1 topic in roadmaps that are not seen here").doesNotSee("any more");
        server.roadmapsBecome(ML);
        mira.types("/history").sees("no longer in the roadmap");
        mira.types("/export").sees("1 topic that these do not have any more").doesNotSee("that are not seen here");
    }

    @Test
    void nothingInAFileOrItsNameIsMoreThanWords() {
        String text = "# <@1> **Bold** [x](https://evil.example)\n## Phase 1: @everyone `a`\n- Learn\n";
        olga.types("/roadmaps add", attaching("@here_*x*.md", text))
                .doesNotSee("<@1>", "@everyone", "@here", "](https://evil.example)", "*x*")
                .clicks("Add it")
                .doesNotSee("<@1>", "](https://evil.example)");
        olga.types("/roadmaps list").doesNotSee("<@1>", "@here", "](https://evil.example)", "*x*");
    }

    @Test
    void allOfItOutlivesAStart() {
        Answered preview = olga.types("/roadmaps add", attaching("knitting.md", KNITTING));
        server.restarts();
        preview.clicks("Add it").sees("Added");
        mira.types("/done ribbing");
        server.restarts();
        mira.types("/roadmap knitting").sees("1 of 3 done");
    }

    @Test
    void organisersAreOfferedTheirServersOwn() {
        add(olga, "knitting.md", KNITTING);
        add(olga.elsewhere(), "sewing.md", "# Sewing\n## Phase 1: Basics\n- Thread a needle\n");
        Map<String, String> nothingYet = Map.of("roadmap", "");
        assertThat(olga.isOffered("roadmaps", "roadmap", nothingYet)).containsExactly("Knitting");
        assertThat(olga.elsewhere().isOffered("roadmaps", "roadmap", nothingYet))
                .containsExactly("Sewing");
        assertThat(mira.isOffered("roadmaps", "roadmap", nothingYet)).isEmpty();
    }

    private static void add(Person organiser, String name, String text) {
        organiser.types("/roadmaps add", attaching(name, text)).clicks("Add it").sees("Added");
    }
}
