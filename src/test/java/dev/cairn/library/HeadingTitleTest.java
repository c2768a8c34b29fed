package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTitleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Phase 1: Mathematics Foundation (4-6 weeks) | WORD   | 1   | -         | Mathematics Foundation | 4-6 weeks
                    Phase 5: Advanced Topics (Ongoing)          | WORD   | 5   | -         | Advanced Topics        | Ongoing
                    🚀 STAGE 2 - Basics                         | WORD   | 2   | -         | Basics                 | -
                    Level 0. Setup                              | WORD   | 0   | -         | Setup                  | -
                    Step IV: Basics                             | WORD   | IV  | -         | Basics                 | -
                    Module 3                                    | WORD   | 3   | -         | Module 3               | -
                    Phase 2 (3 weeks): Basics                   | WORD   | 2   | -         | Basics                 | 3 weeks
                    Part 1 – Basics                             | WORD   | 1   | -         | Basics                 | -
                    Month 1: Foundations                        | TIME   | 1   | Month 1   | Foundations            | -
                    Weeks 3-4: Trees (10 hours)                 | TIME   | 3-4 | Weeks 3-4 | Trees                  | 10 hours
                    Day 1                                       | TIME   | 1   | Day 1     | Day 1                  | -
                    Beginner Roadmap (3-6 Months)               | LEVEL  | -   | -         | Beginner Roadmap       | 3-6 Months
                    Advanced                                    | LEVEL  | -   | -         | Advanced               | -
                    Advanced Topics                             | NONE   | -   | -         | Advanced Topics        | -
                    📚 1. Prerequisites & Fundamentals          | NUMBER | 1   | -         | Prerequisites & Fundamentals | -
                    1.1 Linear Algebra                          | NUMBER | 1.1 | -         | Linear Algebra         | -
                    2) Trees                                    | NUMBER | 2   | -         | Trees                  | -
                    3D Vision                                   | NONE   | -   | -         | 3D Vision              | -
                    5 ways to learn                             | NONE   | -   | -         | 5 ways to learn        | -
                    4.3 Convolutional Neural Networks (CNNs)    | NUMBER | 4.3 | -         | Convolutional Neural Networks (CNNs) | -
                    Foundations (Week 1-3)                      | NONE   | -   | Week 1-3  | Foundations            | -
                    Arrays (50 problems)                        | NONE   | -   | -         | Arrays (50 problems)   | -
                    Step by step                                | NONE   | -   | -         | Step by step           | -
                    Part-of-speech tagging                      | NONE   | -   | -         | Part-of-speech tagging | -
                    Phase 1a: Basics                            | NONE   | -   | -         | Phase 1a: Basics       | -
                    Video Courses:                              | NONE   | -   | -         | Video Courses          | -
                    (4 weeks)                                   | NONE   | -   | -         | (4 weeks)              | -
                    """)
    void aHeadingIsTakenApart(
            String heading, HeadingTitle.Mark mark, String number, String when, String title, String duration) {
        assertThat(HeadingTitle.of(heading)).isEqualTo(new HeadingTitle(mark, number, when, title, duration));
    }

    @Test
    void keysGoByNumberOrLevelBeforeTheTitle() {
        assertThat(HeadingTitle.of("Phase 3: Trees").keyName()).isEqualTo("3");
        assertThat(HeadingTitle.of("Beginner Roadmap").keyName()).isEqualTo("Beginner");
        assertThat(HeadingTitle.of("Community").keyName()).isEqualTo("Community");
    }
}
