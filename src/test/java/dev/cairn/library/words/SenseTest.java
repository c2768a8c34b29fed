package dev.cairn.library.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.library.words.Sense.Role;
import dev.cairn.roadmap.Resource.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenseTest {
    @ParameterizedTest
    @CsvSource({
        "Resources, RESOURCES",
        "Essential Free Resources Summary, RESOURCES",
        "🔗 Additional resources, RESOURCES",
        "Projects, PROJECTS",
        "Project Work, PROJECTS",
        "Build end-to-end projects, PROJECTS",
        "Study Tips, TIPS",
        "Tips and tricks, TIPS",
        "Core Topics, TOPICS",
        "What you will learn, TOPICS",
        "Overview, DESCRIPTION",
        "Prerequisites, PREREQUISITES",
        "Time Estimate, DURATION",
        "Recommended Learning Path, PATH",
        "How Long Will It Take With Strong Math Skills?, PATH",
        "Career Path Roadmaps, TRACKS",
        "Table of Contents, CONTENTS",
        "Project 1, PROJECTS",
        "Goals and Objectives, GOALS",
        "Progress Tracker, META",
        "📄 License, META",
        "Recursos adicionales, RESOURCES",
        "Recursos de Aprendizaje Recomendados, RESOURCES",
        "PROYECTO FINAL, PROJECTS",
        "Consejos y trucos, TIPS",
        "Requisitos previos, PREREQUISITES",
        "Projetos práticos, PROJECTS",
        "Pré-requisitos, PREREQUISITES",
        "Дополнительные ресурсы, RESOURCES",
        "Мини-проект, PROJECTS",
        "Предварительные требования, PREREQUISITES",
        "Советы, TIPS",
        "Содержание, CONTENTS",
        "学习资源, RESOURCES",
        "小项目：, PROJECTS",
        "🎯 学习目标, GOALS",
        "目录, CONTENTS",
        "时间分配, DURATION",
        "おすすめの教材, RESOURCES",
        "練習問題, PROJECTS",
        "学習のコツ, TIPS",
        "추천 자료, RESOURCES",
        "필수 실습 활동, PROJECTS",
        "مصادر التعلم, RESOURCES",
        "المشاريع المطلوبة, PROJECTS",
        "الأهداف, GOALS",
        "Weiterführende Ressourcen, RESOURCES",
        "Objectifs, GOALS",
        "Kaynaklar, RESOURCES"
    })
    void aNameAnnouncesWhatItsNounSays(String name, Role role) {
        assertThat(Sense.of(name)).contains(new Sense(role));
    }

    @Test
    void namesOfResourcesTellTheirKind() {
        assertThat(kinds("Books (Free Online)")).containsExactly(Kind.BOOK);
        assertThat(kinds("Video Courses")).containsExactly(Kind.COURSE);
        assertThat(kinds("YouTube Channels")).containsExactly(Kind.VIDEO);
        assertThat(kinds("Interactive Platforms")).containsExactly(Kind.COURSE);
        assertThat(kinds("Practice Platforms")).containsExactly(Kind.PRACTICE);
        assertThat(kinds("Practice")).containsExactly(Kind.PRACTICE);
        assertThat(kinds("Communities")).containsExactly(Kind.COMMUNITY);
        assertThat(kinds("Documentation & Tutorials")).containsExactly(Kind.DOCS, Kind.ARTICLE);
        assertThat(kinds("推荐书籍和课程")).containsExactly(Kind.BOOK, Kind.COURSE);
        assertThat(kinds("책과 강의")).containsExactly(Kind.BOOK, Kind.COURSE);
        assertThat(kinds("الكتب والدورات")).containsExactly(Kind.BOOK, Kind.COURSE);
        assertThat(kinds("Libros y vídeos")).containsExactly(Kind.BOOK, Kind.VIDEO);
        assertThat(kinds("Документация и статьи")).containsExactly(Kind.DOCS, Kind.ARTICLE);
        assertThat(kinds("Learning Platforms and Communities")).containsExactly(Kind.COURSE, Kind.COMMUNITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Linear Algebra",
                "Advanced Topics",
                "Refine Projects",
                "Research Papers",
                "Read foundational papers",
                "GitHub Projects",
                "Kaggle Competitions",
                "Tools and Practice",
                "Skill Assessment and Certification",
                "Community Support",
                "Projects and resources",
                "Prerequisites & Fundamentals",
                "Version Control with Git",
                "Practice problems on arrays",
                "Proyectos de aprendizaje automático con Python",
                "Проектирование баз данных",
                "项目管理工具链",
                "资源管理器",
                "프로젝트 관리 기법",
                "إدارة المشاريع البرمجية",
                "",
                "🚀"
            })
    void anOrdinaryTitleAnnouncesNothing(String title) {
        assertThat(Sense.of(title)).isEmpty();
    }

    @Test
    void aSentenceAnnouncesNothing() {
        String name = "all ".repeat(18) + "projects";

        assertThat(name).hasSize(80);
        assertThat(Sense.of(name)).isPresent();
        assertThat(Sense.of(name + "!")).isEmpty();
    }

    private static List<Kind> kinds(String name) {
        return Sense.of(name).orElseThrow().kinds();
    }
}
