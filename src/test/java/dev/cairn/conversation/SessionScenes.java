package dev.cairn.conversation;

import dev.cairn.chat.Trouble;
import java.time.Duration;

/** What is said to the commands of sessions in the manual. */
final class SessionScenes {
    private SessionScenes() {}

    static void session(Scene scene) {
        Person priya = scene.server.member("Priya");
        scene.mira.types("/group create name:Night Owls roadmap:ml phase:2 pace:3 topics a week channel:papers");
        scene.jonas.types("/group join Night Owls");
        priya.types("/group join Night Owls");
        scene.section("Set one");
        scene.mira
                .types(
                        "/session schedule group:Night Owls when:every thursday 18:00 place:https://meet.example/owls seats:1"
                                + " thread:True")
                .clicks("Set it");
        scene.mira.types("/session schedule group:Night Owls when:tomorrow 25:00");
        scene.mira
                .types("/session schedule group:Night Owls when:tomorrow 18:00")
                .clicks("Leave it");
        scene.section("Say whether you come");
        Answered call = scene.server.channels().last("papers");
        call.isClickedBy(scene.jonas, "I'm coming");
        call.isClickedBy(priya, "I'm coming");
        call.isClickedBy(scene.jonas, "Maybe");
        scene.section("Be reminded, or not");
        scene.server.later(Duration.ofDays(5).plusHours(10));
        scene.server.channels().last("papers").isClickedBy(scene.jonas, "Don't remind me");
        scene.section("Afterwards");
        scene.server.later(Duration.ofDays(1));
        Answered after = scene.server.channels().in("papers").stream()
                .filter(post -> post.text().contains("is over"))
                .findFirst()
                .orElseThrow();
        after.isClickedBy(priya, "I was there");
        after.isClickedBy(priya, "Still learning it");
        scene.section("See what is coming up");
        scene.jonas.types("/session list").clicks("Calendar file");
        scene.jonas.types("/session list").picks("Night Owls").clicks("All sessions");
        scene.section("Move or leave out one time");
        scene.mira.types("/session move session:Night Owls to:friday 19:00");
        scene.mira.types("/session show session:Night Owls").clicks("Skip the next");
        scene.jonas.types("/session skip session:Night Owls");
        scene.section("Change what is coming up");
        scene.mira.types("/session edit session:Night Owls place:The library seats:2");
        scene.jonas.types("/session edit session:Night Owls seats:3");
        scene.section("When nothing can be posted in its channel");
        scene.server.later(Duration.ofMinutes(2));
        scene.server.channels().refuse("papers", Trouble.NO_WRITING);
        scene.server.later(Duration.ofDays(13));
        scene.server.channels().takeAgain("papers");
        scene.mira.types("/session show session:Night Owls").clicks("Go on");
        scene.section("When nobody comes twice");
        scene.server.later(Duration.ofDays(8).plusHours(3));
        scene.server.channels().last("papers").isClickedBy(scene.mira, "Go on");
        scene.section("End it");
        scene.mira
                .types("/session cancel session:Night Owls")
                .clicks("Keep it")
                .clicks("End it")
                .clicks("End it");
        scene.mira.types("/session list");
    }
}
