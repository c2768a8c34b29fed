package dev.cairn.library.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4-6 weeks",
                "4–6 weeks",
                "~3 months",
                "about 2 to 3 months",
                "3-6 Months",
                "1.5 months",
                "12+ months",
                "1 year",
                "10-15 hours a week",
                "2-week",
                "Ongoing",
                "self-paced",
                "two weeks",
                "half a year",
                "8h",
                "Duration: 4 weeks",
                "3 semanas",
                "de 2 a 3 meses",
                "unas 4 semanas",
                "aprox. 2 horas al día",
                "Duración: 3 semanas",
                "Contínuo",
                "2 à 3 mois",
                "ca. 4 Wochen",
                "2–4 недели",
                "от 2 до 4 недель",
                "полгода",
                "Время: 2 недели",
                "постоянно",
                "yaklaşık 3 hafta",
                "1-2个月",
                "约两周",
                "每天2小时",
                "时间分配：7-10 小时",
                "半年",
                "持续学习",
                "２週間",
                "3〜4ヶ月",
                "継続",
                "4주",
                "약 2~3개월",
                "한 달",
                "지속",
                "3 أشهر",
                "٣ أسابيع",
                "أسبوعين",
                "مستمر",
                "3 सप्ताह"
            })
    void saysHowLong(String text) {
        assertThat(Times.isDuration(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CNNs",
                "50 problems",
                "optional",
                "2 weeksend",
                "Weeks 1-3",
                "hands-on",
                "",
                "L2 regularization",
                "3D",
                "3주제",
                "5 проектов",
                "3 个项目",
                "第3周",
                "3주차",
                "NON-NEGOTIABLE",
                "Unit 3"
            })
    void doesNotSayHowLong(String text) {
        assertThat(Times.isDuration(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Week 1",
                "Weeks 1-3",
                "Month 2",
                "months 12+",
                "Day 1 – 2",
                "Week one",
                "Week 1 - Week 4",
                "January",
                "Jan 1–7",
                "15 de enero de 2025",
                "Q1 2025",
                "Semana 1 y 2",
                "1-й месяц",
                "第1-2周",
                "1ヶ月目",
                "3월",
                "1주차~4주차",
                "اليوم 1-2",
                "الشهر الأول"
            })
    void saysWhen(String text) {
        assertThat(Times.isWhen(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 weeks", "Phase 1", "Week 1: Basics", "", "2周", "阶段一", "1단계", "Januarius", "第1章"})
    void doesNotSayWhen(String text) {
        assertThat(Times.isWhen(text)).isFalse();
    }

    @Test
    void theFirstStretchOfTimeInASentence() {
        assertThat(Times.firstSpan("Around 2–3 months, or half a year")).contains("2–3 months");
        assertThat(Times.firstSpan("Примерно 2-3 недели на раздел")).contains("2-3 недели");
        assertThat(Times.firstSpan("大约需要3个月")).contains("3个月");
        assertThat(Times.firstSpan("As long as it takes")).isEmpty();
    }
}
