package dev.cairn.library.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTitleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Phase 3: Trees (2 weeks)   | Phase 3
                    1. FASE 2 - Árboles        | FASE 2
                    [Week 1-2] Trees           | Week 1-2
                    第一阶段：数学              | 第一阶段
                    1주차: 개요                | 1주차
                    Step 4                     | Step 4
                    3. Trees                   | -
                    Beginner                   | -
                    """)
    void whatNumbersItIsKeptAsPrinted(String heading, String label) {
        assertThat(HeadingTitle.of(heading).label()).isEqualTo(label);
    }

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
                    1st month: Basics                           | TIME   | 1   | 1st month | Basics                 | -
                    Week −3: Setup                              | TIME   | -3  | Week −3   | Setup                  | -
                    Weeks 3 & 4 – Trees                         | TIME   | 3 & 4 | Weeks 3 & 4 | Trees              | -
                    Month 1 - Month 3: Trees                    | TIME   | 1-3 | Month 1 - Month 3 | Trees          | -
                    Year 1, Semester 2: Trees                   | TIME   | 1   | Year 1, Semester 2 | Trees         | -
                    Week 01 (Jan 1–7): Intro                    | TIME   | 1   | Week 01, Jan 1–7 | Intro           | -
                    Level One: Go                               | WORD   | 1   | -         | Go                     | -
                    Module 1/8: Intro                           | WORD   | 1   | -         | Intro                  | -
                    Phase A: Setup                              | WORD   | A   | -         | Setup                  | -
                    Phase 1 - 10 Projects                       | WORD   | 1   | -         | 10 Projects            | -
                    Phase 1: Weeks 1-4: Basics                  | WORD   | 1   | Weeks 1-4 | Basics                 | -
                    Phase 1 — Basics — Weeks 1–4                | WORD   | 1   | Weeks 1–4 | Basics                 | -
                    Phase 1: Basics - 4 - 6 weeks               | WORD   | 1   | -         | Basics                 | 4 - 6 weeks
                    Phase 1: Basics (Duration: 4 weeks)         | WORD   | 1   | -         | Basics                 | Duration: 4 weeks
                    Phase 1: Basics (Beginner) (4 weeks)        | WORD   | 1   | -         | Basics (Beginner)      | 4 weeks
                    Phase 1: .NET                               | WORD   | 1   | -         | .NET                   | -
                    [Week 1] Basics                             | TIME   | 1   | Week 1    | Basics                 | -
                    1. Phase 1: Basics                          | WORD   | 1   | -         | Basics                 | -
                    1️⃣ Basics                                    | NUMBER | 1   | -         | Basics                 | -
                    1️⃣0️⃣ Basics                                  | NUMBER | 10  | -         | Basics                 | -
                    ① Basics                                    | NUMBER | 1   | -         | Basics                 | -
                    II. Basics                                  | NUMBER | II  | -         | Basics                 | -
                    #1 Basics                                   | NUMBER | 1   | -         | Basics                 | -
                    1.Basics                                    | NUMBER | 1   | -         | Basics                 | -
                    I am new                                    | NONE   | -   | -         | I am new               | -
                    2.5D graphics                               | NONE   | -   | -         | 2.5D graphics          | -
                    ✅ Week 1: Setup - COMPLETED                | TIME   | 1   | Week 1    | Setup                  | -
                    ⏳ Week 2: Trees (In Progress)              | TIME   | 2   | Week 2    | Trees                  | -
                    Basics (1-2 months) ⏱️ 115-170 hours         | NONE   | -   | -         | Basics                 | 1-2 months, 115-170 hours
                    Level: Beginner                             | LEVEL  | -   | -         | Level: Beginner        | -
                    Beginner to Intermediate                    | LEVEL  | -   | -         | Beginner to Intermediate | -
                    Beginner: Python                            | LEVEL  | -   | -         | Beginner: Python       | -
                    Arrays (Optional)                           | NONE   | -   | -         | Arrays (Optional)      | -
                    Tests (NON-NEGOTIABLE)                      | NONE   | -   | -         | Tests (NON-NEGOTIABLE) | -
                    """)
    void aHeadingIsTakenApart(
            String heading, HeadingTitle.Mark mark, String number, String when, String title, String duration) {
        HeadingTitle found = HeadingTitle.of(heading);
        assertThat(found).isEqualTo(new HeadingTitle(mark, number, found.label(), when, title, duration));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Fase 1: Fundamentos (4-6 semanas)           | WORD   | 1   | -         | Fundamentos            | 4-6 semanas
                    Módulo 2 – Bucles (Semanas 1-4)             | WORD   | 2   | Semanas 1-4 | Bucles               | -
                    Primer mes: Bases                           | TIME   | 1   | Primer mes | Bases                 | -
                    Fase 1: Bases (Enero)                       | WORD   | 1   | Enero     | Bases                  | -
                    Día 1 a 3: Vectores                         | TIME   | 1 a 3 | Día 1 a 3 | Vectores             | -
                    Nivel Básico                                | LEVEL  | -   | -         | Nivel Básico           | -
                    1ª Semana: Laços                            | TIME   | 1   | 1ª Semana | Laços                  | -
                    Mês 1 ao 3 - Base (Contínuo)                | TIME   | 1 ao 3 | Mês 1 ao 3 | Base               | Contínuo
                    Nível 2: Laços (2 a 3 meses)                | WORD   | 2   | -         | Laços                  | 2 a 3 meses
                    1ère étape : Bases (env. 2 mois)            | WORD   | 1   | -         | Bases                  | env. 2 mois
                    Étape 2 – Boucles (environ 2 mois)          | WORD   | 2   | -         | Boucles                | environ 2 mois
                    2. Woche – Schleifen                        | TIME   | 2   | 2. Woche  | Schleifen              | -
                    Stufe 3: Bäume (ca. 4 Wochen)               | WORD   | 3   | -         | Bäume                  | ca. 4 Wochen
                    Fase 1: Basi (2 settimane)                  | WORD   | 1   | -         | Basi                   | 2 settimane
                    Этап 1. Основы (2-4 недели) 🟢              | WORD   | 1   | -         | Основы                 | 2-4 недели
                    Первый месяц                                | TIME   | 1   | Первый месяц | Первый месяц        | -
                    1-й месяц: Основы                           | TIME   | 1   | 1-й месяц | Основы                 | -
                    Недели 3–4: Деревья (постоянно)             | TIME   | 3-4 | Недели 3–4 | Деревья               | постоянно
                    Уровень 2 — Деревья — 2 месяца              | WORD   | 2   | -         | Деревья                | 2 месяца
                    Начальный уровень                           | LEVEL  | -   | -         | Начальный уровень      | -
                    Етап 1: Основи (2 тижні)                    | WORD   | 1   | -         | Основи                 | 2 тижні
                    1. Hafta: Giriş                             | TIME   | 1   | 1. Hafta  | Giriş                  | -
                    AŞAMA 2: DÖNGÜLER (3 HAFTA)                 | WORD   | 2   | -         | DÖNGÜLER               | 3 HAFTA
                    Tuần 1: Cơ bản                              | TIME   | 1   | Tuần 1    | Cơ bản                 | -
                    Minggu ke-1: Dasar                          | TIME   | 1   | Minggu ke-1 | Dasar                | -
                    सप्ताह 1: परिचय                                | TIME   | 1   | सप्ताह 1    | परिचय                    | -
                    """)
    void inLanguagesWithAlphabets(
            String heading, HeadingTitle.Mark mark, String number, String when, String title, String duration) {
        HeadingTitle found = HeadingTitle.of(heading);
        assertThat(found).isEqualTo(new HeadingTitle(mark, number, found.label(), when, title, duration));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    第一阶段：Python基础（1-2个月）             | WORD   | 1   | -         | Python基础             | 1-2个月
                    第十二章 图论                               | WORD   | 12  | -         | 图论                   | -
                    阶段三：强化（贯穿全程）                    | WORD   | 3   | -         | 强化                   | 贯穿全程
                    阶段二（约3个月）：进阶                     | WORD   | 2   | -         | 进阶                   | 约3个月
                    第1-2周：数组                               | TIME   | 1-2 | 第1-2周   | 数组                   | -
                    第一个月                                    | TIME   | 1   | 第一个月  | 第一个月               | -
                    基础（Week 1-3）                            | LEVEL  | -   | Week 1-3  | 基础                   | -
                    一、基础                                    | NUMBER | 1   | -         | 基础                   | -
                    （二）进阶                                  | NUMBER | 2   | -         | 进阶                   | -
                    1.1三件套                                   | NUMBER | 1.1 | -         | 三件套                 | -
                    1 必学                                      | NUMBER | 1   | -         | 必学                   | -
                    3 个项目                                    | NONE   | -   | -         | 3 个项目               | -
                    初级阶段                                    | LEVEL  | -   | -         | 初级阶段               | -
                    基础知识                                    | NONE   | -   | -         | 基础知识               | -
                    第２段階 進階（２週間）                     | WORD   | 2   | -         | 進階                   | ２週間
                    ステップ1：環境構築                         | WORD   | 1   | -         | 環境構築               | -
                    1週目: HTML（3日間）                        | TIME   | 1   | 1週目     | HTML                   | 3日間
                    1〜2ヶ月目 基礎                             | TIME   | 1-2 | 1〜2ヶ月目 | 基礎                  | -
                    中級編                                      | LEVEL  | -   | -         | 中級編                 | -
                    1단계: 기초 (4주)                           | WORD   | 1   | -         | 기초                   | 4주
                    단계 2 심화 (2~3개월)                       | WORD   | 2   | -         | 심화                   | 2~3개월
                    1-2주차 - 배열                              | TIME   | 1-2 | 1-2주차   | 배열                   | -
                    3주 차: 트리                                | TIME   | 3   | 3주 차    | 트리                   | -
                    초급 과정                                   | LEVEL  | -   | -         | 초급 과정              | -
                    المرحلة الأولى: الأساسيات (3 أشهر)         | WORD   | 1   | -         | الأساسيات              | 3 أشهر
                    المستوى ٢ - الأشجار (مستمر)                | WORD   | 2   | -         | الأشجار                | مستمر
                    اليوم 1-2: المصفوفات                        | TIME   | 1-2 | اليوم 1-2 | المصفوفات              | -
                    الشهر الثاني                                | TIME   | 2   | الشهر الثاني | الشهر الثاني        | -
                    المستوى المبتدئ                             | LEVEL  | -   | -         | المستوى المبتدئ        | -
                    """)
    void inOtherScripts(
            String heading, HeadingTitle.Mark mark, String number, String when, String title, String duration) {
        HeadingTitle found = HeadingTitle.of(heading);
        assertThat(found).isEqualTo(new HeadingTitle(mark, number, found.label(), when, title, duration));
    }

    @Test
    void keysGoByNumberOrLevelBeforeTheTitle() {
        assertThat(HeadingTitle.of("Phase 3: Trees").keyName()).isEqualTo("3");
        assertThat(HeadingTitle.of("Beginner Roadmap").keyName()).isEqualTo("Beginner");
        assertThat(HeadingTitle.of("Community").keyName()).isEqualTo("Community");
    }
}
