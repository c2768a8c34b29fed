package dev.cairn.conversation;

import static dev.cairn.conversation.Attaching.attaching;

import dev.cairn.chat.Trouble;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What is said to each command in the manual. */
final class ManualScenes {
    /** By the command's name, in the order of the index. */
    static final Map<String, Consumer<Scene>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("roadmap", ManualScenes::roadmap);
        ALL.put("topic", ManualScenes::topic);
        ALL.put("resources", ManualScenes::resources);
        ALL.put("search", ManualScenes::search);
        ALL.put("done", ManualScenes::done);
        ALL.put("learning", ManualScenes::learning);
        ALL.put("skip", ManualScenes::skip);
        ALL.put("knew", ManualScenes::knew);
        ALL.put("undo", ManualScenes::undo);
        ALL.put("checklist", ManualScenes::checklist);
        ALL.put("next", ManualScenes::next);
        ALL.put("progress", ManualScenes::progress);
        ALL.put("history", ManualScenes::history);
        ALL.put("export", ManualScenes::export);
        ALL.put("follow", ManualScenes::follow);
        ALL.put("unfollow", ManualScenes::unfollow);
        ALL.put("leaderboard", ManualScenes::leaderboard);
        ALL.put("standings", ManualScenes::standings);
        ALL.put("roadmaps", ManualScenes::roadmaps);
        ALL.put("group", GroupScenes::group);
        ALL.put("session", SessionScenes::session);
        ALL.put("buddy", GroupScenes::buddy);
        ALL.put("reminder", ManualScenes::reminder);
        ALL.put("remind", ManualScenes::remind);
        ALL.put("setup", ManualScenes::setup);
        ALL.put("settings", ManualScenes::settings);
        ALL.put("me", ManualScenes::me);
        ALL.put("help", ManualScenes::help);
        ALL.put("about", ManualScenes::about);
    }

    private static final String[] ALL_ROADMAPS = {
        "ml",
        "ml-levels",
        "ml-mastery",
        "ml-fast-track",
        "ml-checklist",
        "data-scientist",
        "ml-engineer",
        "research-scientist",
        "ml-product-manager"
    };

    private static final String KNITTING = """
            ---
            id: knitting
            description: From a thread to a scarf.
            ---
            # Knitting

            ## Phase 1: Basics
            - Casting on
            - Knit stitch
            - Purl stitch

            ## Phase 2: Scarves
            - Ribbing
            - Fringes

            ### Resources
            - [Patterns](ftp://example.org/patterns)
            - [Ravelry](https://www.ravelry.com/) (website)
            """;

    private static final List<String> CRAFTS = List.of(
            "Weaving", "Pottery", "Baking", "Brewing", "Gardening", "Joinery", "Bookbinding", "Origami", "Juggling");

    private ManualScenes() {}

    private static void roadmap(Scene scene) {
        scene.section("Look around");
        Answered roadmap = scene.mira.types("/roadmap").picks("Machine Learning Roadmap");
        roadmap.clicks("Follow").clicks("Unfollow");
        scene.section("Timetable, tips and general resources");
        roadmap.clicks("Timetable");
        Answered mastery = scene.mira.types("/roadmap ml-mastery");
        mastery.clicks("Study tips");
        mastery.clicks("General resources");
        scene.section("One phase, ticked by menu");
        Answered phase = scene.mira.types("/roadmap ml phase 3").picks("Decision Trees", "Random Forests");
        phase.clicks("Next phase");
        scene.section("Share it");
        phase.clicks("Share").isClickedBy(scene.jonas, "Open for me");
        scene.section("Show it to a newcomer");
        scene.olga.types("/roadmap ml phase 1 member:Jonas");
        scene.section("What is not there");
        scene.mira.types("/roadmap knitting");
        scene.mira.types("/roadmap phase:3");
    }

    private static void topic(Scene scene) {
        scene.section("Where it stands, and what to learn it from");
        scene.mira
                .types("/topic backpropagation")
                .clicks("Learning")
                .clicks("Done")
                .clicks("Undo");
        scene.section("What is not there");
        scene.mira.types("/topic knitting");
    }

    private static void resources(Scene scene) {
        scene.section("Of one phase");
        scene.mira.types("/resources ml phase 3");
        scene.section("Only books");
        scene.mira.types("/resources kind:book");
        scene.section("What is not there");
        scene.mira.types("/resources phase:3");
    }

    private static void search(Scene scene) {
        scene.section("Look through everything");
        picksTheFirst(scene.mira.types("/search gradient descent"));
        scene.section("What is not there");
        scene.mira.types("/search knitting");
    }

    private static void done(Scene scene) {
        scene.section("One topic");
        Answered done = scene.mira.types("/done backpropagation");
        scene.section("Share it, or take it back");
        done.clicks("Share").isClickedBy(scene.jonas, "Open my checklist");
        done.clicks("Undo").clicks("Tick it again");
        scene.section("Several at once");
        scene.mira.types("/done perceptrons, decision trees, random forests");
        scene.section("A whole list, by a form");
        Answered list = scene.mira
                .types("/done")
                .opensForm("Tick off what you know")
                .fillsIn("Topics, one a line", "PCA\nt-SNE\nKnitting\nGradient boost")
                .sends();
        picksTheFirst(list);
        scene.section("A whole phase");
        scene.olga.types("/done ml phase 3").clicks("Leave it");
        scene.olga.types("/done ml phase 3").clicks("Tick all 13");
        scene.section("A long list, not all of it understood");
        Answered asked = scene.jonas
                .types("/done")
                .opensForm("Tick off what you know")
                .fillsIn("Topics, one a line", "ml phase 3\nKnitting")
                .sends();
        asked.clicks("Tick all 13");
        asked.clicks("Leave it");
        scene.section("One that stands in several places");
        picksTheFirst(scene.mira.types("/done principal component analysis roadmap:ml-mastery"));
        scene.section("What is not there");
        clicksTheFirst(scene.mira.types("/done gradient boost"));
        scene.mira.types("/done ml");
        scene.mira.types("/done perceptrons, knitting");
    }

    private static void learning(Scene scene) {
        scene.section("What you are learning comes first");
        scene.mira.types("/learning decision trees, backpropagation");
        scene.mira.types("/next ml");
        scene.section("What is not there");
        scene.mira.types("/learning knitting");
    }

    private static void skip(Scene scene) {
        scene.section("Leave something out");
        scene.mira.types("/skip decision trees").clicks("Undo");
        scene.section("A whole phase");
        scene.mira.types("/skip ml phase 3").clicks("Skip all 13");
        scene.section("What is not there");
        scene.mira.types("/skip ml phase 33");
    }

    private static void knew(Scene scene) {
        scene.section("What you knew before");
        scene.mira.types("/knew linear regression, decision trees");
        scene.mira.types("/checklist ml phase 3");
        scene.section("What is not there");
        scene.mira.types("/knew knitting");
    }

    private static void undo(Scene scene) {
        scene.mira.types("/done decision trees");
        Answered done = scene.mira.types("/done backpropagation");
        done.clicks(done.buttons().stream()
                .filter(label -> label.startsWith("Tick in"))
                .findFirst()
                .orElseThrow());
        scene.section("Your last step");
        scene.mira.types("/skip perceptrons");
        scene.mira.types("/undo");
        scene.section("What you said of one topic");
        scene.mira.types("/learning decision trees");
        scene.mira.types("/undo decision trees");
        scene.mira.types("/undo decision trees");
        scene.section("What you said of a whole phase");
        scene.mira.types("/done ml phase 5");
        scene.mira.types("/undo ml phase 5");
        scene.section("One that is marked in several places");
        picksTheFirst(scene.mira.types("/undo backpropagation"));
        scene.section("What is not there, or was never marked");
        clicksTheFirst(scene.mira.types("/undo gradient boost"));
        scene.mira.types("/undo perceptrons");
    }

    private static void picksTheFirst(Answered question) {
        question.picks(question.menuLabels().get(0));
    }

    private static void clicksTheFirst(Answered question) {
        question.clicks(question.buttons().get(0));
    }

    private static void checklist(Scene scene) {
        scene.section("Tick by menu");
        Answered list = scene.mira.types("/checklist ml phase 3").picks("Decision Trees");
        list.clicks("Next phase");
        scene.section("Say what you are learning, what you skip, and what you knew before");
        list.picks("Mark as learning 📖").picks("Random Forests");
        scene.section("Share it");
        list.clicks("Share").isClickedBy(scene.jonas, "Open my checklist");
        scene.section("Which of yours");
        scene.mira.types("/follow ml");
        scene.mira.types("/follow ml-levels");
        scene.mira.types("/checklist").picks("Machine Learning by Level");
        scene.section("What is not there");
        scene.mira.types("/checklist ml phase 33");
    }

    private static void next(Scene scene) {
        scene.section("The next three topics");
        Answered next = scene.mira.types("/next ml");
        next.clicks("Tick Vectors and matrices");
        scene.section("Share them");
        next.clicks("Share").isClickedBy(scene.jonas, "What is next for me");
        scene.section("What is not there");
        scene.mira.types("/next knitting");
    }

    private static void progress(Scene scene) {
        scene.mira.types("/done linear regression, decision trees");
        scene.server.later(Duration.ofDays(3));
        scene.mira.types("/done backpropagation");
        scene.mira.types("/learning random forests, pca");
        scene.mira.types("/skip t-sne");
        scene.olga.types("/done seaborn, plotly, perceptrons, decision trees, random forests");
        for (String roadmap : ALL_ROADMAPS) {
            scene.olga.types("/follow " + roadmap);
        }
        scene.server.later(Duration.ofMinutes(20));
        scene.section("How far you are");
        Answered mine = scene.mira.types("/progress");
        mine.clicks("Share").isClickedBy(scene.jonas, "Show mine");
        scene.section("How far somebody else is");
        scene.jonas.types("/progress member:Mira");
        scene.section("On many roadmaps");
        scene.olga.types("/progress").clicks("Next page");
    }

    private static void history(Scene scene) {
        scene.mira.types("/done linear regression, decision trees");
        scene.server.later(Duration.ofDays(3));
        Answered done = scene.mira.types("/done backpropagation");
        for (int i = 0; i < 8; i++) {
            done = done.clicks(i % 2 == 0 ? "Undo" : "Tick it again");
        }
        scene.mira.types("/done perceptrons, random forests, seaborn, plotly, vectors and matrices");
        scene.server.later(Duration.ofMinutes(20));
        scene.section("What you did, newest first");
        scene.mira.types("/history").clicks("Next page");
    }

    private static void export(Scene scene) {
        scene.section("Before anything is ticked off");
        scene.mira.types("/export");
        scene.mira.types("/done linear regression, decision trees");
        scene.section("Your progress as a file");
        scene.mira.types("/export");
        scene.section("For programs");
        scene.mira.types("/export format:json");
    }

    private static void follow(Scene scene) {
        scene.section("Make a roadmap yours");
        scene.mira.types("/follow ml").clicks("What comes first");
        scene.section("What is not there");
        scene.mira.types("/follow knitting");
    }

    private static void unfollow(Scene scene) {
        scene.mira.types("/follow ml");
        scene.section("Let go of it");
        scene.mira.types("/unfollow ml").clicks("Follow again").clicks("Unfollow");
        scene.section("What is not there");
        scene.mira.types("/unfollow knitting");
    }

    private static void leaderboard(Scene scene) {
        scene.jonas.types("/done perceptrons, decision trees");
        scene.olga.types("/done decision trees");
        for (int i = 1; i <= 9; i++) {
            scene.server.member("Member " + i).types("/done linear regression, perceptrons, decision trees");
        }
        scene.mira.types("/done decision trees");
        scene.section("Who has learnt how much this month");
        Answered board = scene.mira.types("/leaderboard");
        scene.section("My place");
        board.clicks("My place");
        board.clicks("Next ten").clicks("Previous ten");
        scene.section("What it is made of");
        board.clicks("How it works");
        board.clicks("My credit");
        scene.section("As a picture, and for all to see");
        board.clicks("As a picture");
        board.clicks("Share").isClickedBy(scene.jonas, "My place");
        scene.section("Another time, or one roadmap");
        board.clicks("The month before").clicks("The month after");
        scene.mira.types("/leaderboard period:all time roadmap:ml");
        scene.section("Study groups");
        scene.mira.types("/leaderboard scope:groups");
    }

    private static void standings(Scene scene) {
        scene.mira.types("/done decision trees");
        scene.jonas.types("/done ml phase 3").clicks("Tick all 13");
        scene.jonas.types("/done backpropagation");
        scene.jonas.types("/done tokenization");
        scene.jonas.types("/done word embeddings");
        scene.olga.types("/done ml phase 3").clicks("Tick all 13");
        scene.olga.types("/done backpropagation, tokenization, word embeddings");
        scene.section("How it is set");
        scene.olga.types("/standings show");
        scene.section("Post the standing just before a month ends");
        scene.olga.types("/standings post period:month channel:papers");
        scene.section("Leave a role out");
        scene.olga.types("/standings leave-out role:Helpers");
        scene.section("What came too fast");
        Answered held = scene.olga.types("/standings held");
        String first = held.menuLabels().getFirst();
        held.picks(first).clicks("Back");
        held.picks(first).clicks("Let all count").picks(first).clicks("Let none count");
        scene.section("Why somebody has what they have");
        scene.olga.types("/standings why member:Jonas").clicks("Older");
        scene.section("Put it right, with a reason");
        scene.olga.types("/standings correct member:Jonas amount:-500 reason:Ticked for a friend");
        scene.olga.types("/standings log");
        scene.section("Without a ranking");
        scene.olga.types("/standings ranking on:False");
        scene.mira.types("/leaderboard");
        scene.section("Only for organisers");
        scene.mira.types("/standings show");
    }

    private static void roadmaps(Scene scene) {
        for (String craft : CRAFTS) {
            bringElsewhere(scene, craft + " for those who begin");
            bringElsewhere(scene, craft + " for those who go on");
        }
        scene.section("Bring a roadmap of your own");
        scene.olga.types("/roadmaps add", attaching("knitting.md", KNITTING)).clicks("Add it");
        scene.mira.types("/roadmap knitting");
        scene.section("Send another file in its place");
        String shorter = KNITTING.replace("- Fringes\n", "").replace("ftp:", "https:");
        scene.olga
                .types("/roadmaps replace knitting", attaching("knitting-2.md", shorter))
                .clicks("Replace it");
        scene.section("Think better of it");
        scene.olga
                .types("/roadmaps replace knitting", attaching("knitting.md", KNITTING))
                .clicks("Leave it");
        scene.server.later(Duration.ofMinutes(20));
        scene.section("See what there is, and get a file back");
        scene.olga.types("/roadmaps list");
        scene.olga.types("/roadmaps export knitting");
        scene.section("Where there are many");
        scene.olga.elsewhere().types("/roadmaps list").clicks("Next page");
        scene.mira.types("/done casting on");
        scene.section("Take one away");
        Answered removal = scene.olga.types("/roadmaps remove knitting");
        removal.clicks("Keep it");
        removal.clicks("Remove it");
        scene.section("What cannot be a roadmap");
        scene.olga.types("/roadmaps add", attaching("ml.md", KNITTING.replace("id: knitting", "id: ml")));
        scene.olga.types("/roadmaps add", attaching("letter.md", "Dear aunt, thank you for the scarf."));
        scene.olga.types("/roadmaps add", attaching("scarf.png", ""));
        scene.section("Organisers only");
        scene.mira.types("/roadmaps list");
    }

    private static void bringElsewhere(Scene scene, String title) {
        String name = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        scene.olga
                .elsewhere()
                .types(
                        "/roadmaps add",
                        attaching(name + ".md", "# " + title + "\n## Phase 1: Basics\n- First steps in it\n"))
                .clicks("Add it");
    }

    private static void me(Scene scene) {
        scene.mira.types("/done backpropagation");
        scene.server.later(Duration.ofMinutes(20));
        scene.section("Who may see your progress");
        scene.mira.types("/me visibility").clicks("Only me");
        scene.section("What others see then");
        scene.jonas.types("/progress member:Mira");
        scene.section("In one go");
        scene.mira.types("/me visibility this server");
        scene.jonas.types("/progress member:Mira");
        scene.section("Your time zone");
        scene.mira.types("/me zone");
        scene.mira.types("/me zone Berlin").clicks("Use the server's");
        scene.mira.types("/me zone UTC+5:30");
        scene.mira.types("/me zone EST").clicks("America/Panama, 04:20 now (UTC-05:00)");
        scene.mira.types("/me zone Atlantis");
        scene.section("Whether Cairn may write to you");
        scene.mira.types("/me messages").clicks("Allow it").clicks("Don't allow it");
    }

    private static void reminder(Scene scene) {
        scene.olga.types("/settings zone Berlin");
        scene.section("Set one");
        scene.olga
                .types(
                        "/reminder add when:every Thursday 18:00 text:What did you read? title:Paper night channel:papers"
                                + " ping:readers")
                .clicks("Set it");
        scene.olga
                .types("/reminder add when:last Friday of the month 17:30 text:Show what you built")
                .clicks("Leave it");
        scene.olga.types("/reminder add when:every blursday text:What did you read?");
        scene.section("Look at them");
        Answered list = scene.olga.types("/reminder list");
        list.picks("Paper night").clicks("Test");
        list.clicks("Calendar file");
        scene.section("Leave a date out, or move it");
        scene.olga.types("/reminder show paper").clicks("Skip the next");
        scene.olga.types("/reminder move reminder:paper to:2026-12-04 19:30");
        scene.section("Change it");
        scene.olga.types("/reminder edit reminder:paper when:every 2 weeks on Thursday 19:00");
        scene.section("Let it rest");
        scene.olga.types("/reminder pause reminder:paper until:2027-01-10").clicks("Resume");
        scene.olga.types("/reminder show paper").clicks("Pause").clicks("All reminders");
        scene.olga.types("/reminder resume paper");
        scene.section("What was posted");
        scene.server.later(Duration.ofDays(21));
        scene.olga.types("/reminder log");
        scene.olga.types("/reminder list").clicks("Log");
        scene.section("End it");
        scene.olga.types("/reminder show paper").clicks("Cancel").clicks("Keep it");
        scene.olga.types("/reminder cancel paper").clicks("End it");
        scene.section("Only for organisers");
        scene.mira.types("/reminder list");
    }

    private static void remind(Scene scene) {
        scene.section("Be reminded");
        scene.mira
                .types("/remind me when:tomorrow 9am text:Watch the lecture topic:Backpropagation")
                .clicks("Write to me directly");
        scene.mira.types("/remind me when:in 2 hours text:Stretch").clicks("In this channel");
        scene.section("Not yet");
        scene.server.later(Duration.ofHours(2));
        scene.server.channels().last("general").isClickedBy(scene.mira, "In 10 minutes again");
        scene.section("What is still to come");
        scene.mira.types("/remind list").picks("Watch the lecture");
    }

    private static void setup(Scene scene) {
        scene.section("A new server");
        scene.olga.types("/setup").clicks("Weekly paper reading").clicks("Leave it");
        scene.section("Later on");
        scene.olga.types("/settings zone Berlin");
        scene.olga.types("/settings channels reminders:papers notices:organisers");
        scene.olga
                .types(
                        "/reminder add when:every Thursday 18:00 text:What did you read? channel:papers title:Paper night")
                .clicks("Set it");
        scene.server.later(Duration.ofDays(7));
        scene.server.channels().lack("papers", "Send Messages");
        scene.server.channels().refuse("papers", Trouble.NO_WRITING);
        scene.server.later(Duration.ofDays(7));
        Answered setup = scene.olga.types("/setup");
        scene.server.channels().takeAgain("papers");
        scene.olga.types("/reminder resume Paper night");
        setup.clicks("Check again");
        scene.section("Only for those who manage the server");
        scene.mira.types("/setup");
    }

    private static void settings(Scene scene) {
        scene.section("The server's time zone");
        scene.olga.types("/settings zone");
        scene.olga.types("/settings zone Berlin");
        scene.olga.types("/settings zone CST").clicks("Asia/Shanghai, 17:00 now (UTC+08:00)");
        scene.section("Where Cairn posts");
        scene.olga.types("/settings channels");
        scene.olga.types("/settings channels reminders:papers notices:organisers");
        scene.server.channels().lack("general", "Send Messages");
        scene.olga.types("/settings channels reminders:general");
        scene.section("Who organises");
        scene.olga.types("/settings organisers role:Helpers");
        scene.olga.types("/settings organisers role:everyone");
        scene.olga.types("/settings organisers nobody:True");
        scene.section("Only for those who manage the server");
        scene.mira.types("/settings zone");
    }

    private static void help(Scene scene) {
        scene.section("What there is");
        scene.mira.types("/help");
    }

    private static void about(Scene scene) {
        scene.section("Who is behind it, and what is kept of you");
        scene.mira.types("/about");
    }
}
