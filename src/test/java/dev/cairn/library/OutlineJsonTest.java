package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineJsonTest {
    @Test
    void everyKeyIsThereInItsOrder() {
        String markdown = """
                ---
                id: a
                difficulty: Easy
                duration: 1 week
                prerequisites: [p]
                tags: [t]
                ---
                # A
                Words.
                ## Phase 1: B (1 day)
                ### Month 1: C
                - [x] **D**: e
                  - Resources:
                    - [F](https://f.example) (other)
                ## Careers
                ### G
                ## H
                ## Recommended path
                1. **Month 1**: B
                ## Study tips
                - I
                ## Resources
                - J
                - [K](k)
                """;
        assertThat(OutlineJson.of(RoadmapReader.read("x.md", markdown.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("""
                        {
                          "id": "a",
                          "title": "A",
                          "description": "Words.",
                          "difficulty": "Easy",
                          "duration": "1 week",
                          "prerequisites": [
                            "p"
                          ],
                          "tags": [
                            "t"
                          ],
                          "phases": [
                            {
                              "number": "1",
                              "title": "B",
                              "duration": "1 day",
                              "description": null,
                              "topics": [],
                              "projects": [],
                              "resources": [],
                              "tips": [],
                              "sections": [
                                {
                                  "title": "C",
                                  "when": "Month 1",
                                  "duration": null,
                                  "description": null,
                                  "topics": [
                                    {
                                      "id": "1/d",
                                      "title": "D",
                                      "detail": "e",
                                      "url": null,
                                      "done": true,
                                      "topics": [],
                                      "resources": [
                                        {
                                          "title": "F",
                                          "url": "https://f.example",
                                          "kind": "other"
                                        }
                                      ]
                                    }
                                  ],
                                  "projects": [],
                                  "resources": [],
                                  "tips": [],
                                  "sections": []
                                }
                              ]
                            }
                          ],
                          "tracks": [
                            {
                              "title": "G",
                              "when": null,
                              "duration": null,
                              "description": null,
                              "topics": [],
                              "projects": [],
                              "resources": [],
                              "tips": [],
                              "sections": []
                            }
                          ],
                          "parts": [
                            {
                              "title": "H",
                              "when": null,
                              "duration": null,
                              "description": null,
                              "topics": [],
                              "projects": [],
                              "resources": [],
                              "tips": [],
                              "sections": []
                            }
                          ],
                          "resources": [
                            {
                              "title": "J",
                              "url": null,
                              "kind": null
                            },
                            {
                              "title": "K",
                              "url": null,
                              "kind": null
                            }
                          ],
                          "path": [
                            {
                              "when": "Month 1",
                              "what": "B"
                            }
                          ],
                          "tips": [
                            "I"
                          ],
                          "problems": [
                            {
                              "severity": "warning",
                              "line": 24,
                              "column": 1,
                              "message": "only http and https addresses are shown; left out \\"k\\""
                            }
                          ]
                        }""".stripIndent());
    }

    @Test
    void aFileThatCannotBeReadHasEveryKeyToo() {
        Reading reading = new Reading(null, List.of(new Problem(Problem.Severity.ERROR, 1, 1, "larger than allowed")));

        assertThat(OutlineJson.of(reading)).isEqualTo("""
                        {
                          "id": null,
                          "title": null,
                          "description": null,
                          "difficulty": null,
                          "duration": null,
                          "prerequisites": [],
                          "tags": [],
                          "phases": [],
                          "tracks": [],
                          "parts": [],
                          "resources": [],
                          "path": [],
                          "tips": [],
                          "problems": [
                            {
                              "severity": "error",
                              "line": 1,
                              "column": 1,
                              "message": "larger than allowed"
                            }
                          ]
                        }""");
    }
}
