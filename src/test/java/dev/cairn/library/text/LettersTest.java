package dev.cairn.library.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Módulo                | modulo
                    MÊS                   | mes
                    Ёлка Май              | елка маи
                    İLERİ SIFIR ılık      | ileri sifir ilik
                    Giai đoạn             | giai doan
                    المرحلة الأولى        | المرحله الاولي
                    ٣ أشهر                | 3 اشهر
                    （Ｗｅｅｋ１－３）：       | (week1-3):
                    4–6 − 8 ～ 9          | 4-6 - 8 ~ 9
                    ステップ　1             | ステップ 1
                    が ü                  | が u
                    """)
    void lettersThatPeopleWriteForOneAnotherAreAlike(String text, String alike) {
        assertThat(Letters.alike(text)).isEqualTo(alike).hasSameSizeAs(text);
    }

    @Test
    void wordsHaveOneBlankBetweenThemAndNoPunctuation() {
        assertThat(Letters.words("📚 **What**  you'll—learn: C++!")).isEqualTo("what youll learn c++");
    }
}
