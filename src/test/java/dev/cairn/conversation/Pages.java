package dev.cairn.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of pages, and what should stand in it. */
record Pages(Path folder, Map<String, String> wanted) {

    /** Each page that is not as wanted, with what is wrong; empty when all is well. */
    List<String> problems() throws IOException {
        Map<String, String> present = present();
        List<String> problems = new ArrayList<>();
        wanted.forEach((name, text) -> {
            if (!present.containsKey(name)) {
                problems.add(name + " is missing");
            } else if (!text.equals(present.get(name))) {
                problems.add(name + " is stale");
            }
        });
        present.keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> problems.add(name + " is surplus"));
        return problems;
    }

    /** Makes the folder as wanted. */
    void renew() throws IOException {
        Files.createDirectories(folder);
        for (String name : present().keySet()) {
            Files.delete(folder.resolve(name));
        }
        for (Map.Entry<String, String> page : wanted.entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }

    private Map<String, String> present() throws IOException {
        Map<String, String> present = new HashMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    present.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return present;
    }
}
