package dev.cairn.conversation;

import java.time.Duration;

/** What is said to the commands of study groups in the manual. */
final class GroupScenes {
    private GroupScenes() {}

    static void group(Scene scene) {
        Person priya = scene.server.member("Priya");
        for (char letter = 'A'; letter <= 'K'; letter++) {
            scene.mira.elsewhere().types("/group create name:Evening Class " + letter + " roadmap:ml");
        }
        scene.section("Make one");
        scene.mira.types("/group create name:Night Owls roadmap:ml phase:2 pace:3 topics a week channel:papers size:3"
                + " language:English");
        scene.mira.types("/group create name:Night Owls roadmap:ml pace:as fast as we can");
        scene.section("Find one, and join");
        scene.jonas.types("/group list");
        scene.jonas
                .types("/group list free:True language:English")
                .picks("Night Owls")
                .clicks("Join");
        scene.section("Where there are many");
        scene.mira
                .elsewhere()
                .types("/group list")
                .clicks("Next page")
                .picks("Evening Class K")
                .clicks("Leave");
        scene.section("See how far everybody is");
        scene.mira.types("/done array operations");
        scene.mira.types("/learning data manipulation");
        scene.jonas.types("/learning data manipulation");
        scene.mira.types("/group show");
        scene.section("Bring others in");
        scene.mira.types("/group invite member:Priya").isClickedBy(priya, "No, thank you");
        scene.server.later(Duration.ofDays(7));
        scene.mira.types("/group invite member:Priya").isClickedBy(priya, "Join");
        scene.section("Let the hosts decide who joins");
        scene.mira.types("/group settings open:False size:12 pace:until 2027-03-01");
        Person olga = scene.olga;
        olga.types("/group join Night Owls").clicks("Ask to join").isClickedBy(scene.mira, "Let them in");
        Person noor = scene.server.member("Noor");
        noor.types("/group join Night Owls").clicks("Ask to join").isClickedBy(scene.mira, "Not now");
        scene.section("Host it together");
        scene.mira.types("/group cohost member:Jonas");
        scene.jonas.types("/group remove member:Olga");
        scene.mira.types("/group transfer member:Jonas");
        scene.section("Leave");
        priya.types("/group leave");
        priya.types("/group join Night Owls").clicks("Look at it");
        scene.jonas.types("/group leave").clicks("Leave it");
        scene.section("When nobody hosts it");
        Person priyaAgain = scene.server.member("Priya");
        scene.mira.types("/group invite member:Priya").isClickedBy(priyaAgain, "Join");
        scene.mira.types("/group leave").clicks("Leave it");
        scene.server.later(Duration.ofMinutes(2));
        scene.server.channels().last("papers").isClickedBy(priyaAgain, "I will host it");
        scene.section("When nothing happens for four weeks");
        scene.server.later(Duration.ofDays(29));
        scene.server.channels().last("papers").isClickedBy(priyaAgain, "It goes on");
        scene.section("End it");
        priyaAgain.types("/group archive").clicks("Keep it");
        priyaAgain.types("/group archive").clicks("Archive it");
        scene.section("A thread and a role of its own");
        scene.mira.types("/group create name:Early Birds roadmap:ml channel:papers room:thread role:True");
        scene.jonas.types("/group join Early Birds");
        scene.mira.types("/group settings role:False");
        scene.section("Where Cairn lacks the permission");
        scene.server.channels().forbidChannels();
        scene.mira.types("/group settings room:channel");
        scene.section("Clear where it meets");
        scene.mira.types("/group settings clear:Where it meets");
    }

    static void buddy(Scene scene) {
        Person priya = scene.server.member("Priya");
        scene.jonas.types("/learning data manipulation");
        priya.types("/learning statistical functions");
        scene.section("Let yourself be found");
        scene.mira.types("/buddy on");
        scene.jonas.types("/me messages").clicks("Allow it");
        scene.jonas.types("/buddy on");
        scene.section("Look for somebody");
        scene.mira.types("/buddy find");
        scene.mira.types("/learning data manipulation");
        scene.mira.types("/buddy find").clicks("Ask them");
        scene.section("Be asked directly");
        scene.server.later(Duration.ofMinutes(2));
        scene.server.channels().directlyTo(scene.jonas).getLast().isClickedBy(scene.jonas, "Yes");
        scene.section("Whom you have found");
        scene.mira.types("/buddy find");
        scene.section("Be asked at the next use");
        priya.types("/buddy on");
        scene.mira.types("/buddy find").clicks("Ask them");
        priya.types("/buddy find").clicks("No, thank you");
        scene.section("Don't be found any more");
        priya.types("/buddy off");
    }
}
