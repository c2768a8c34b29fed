package dev.cairn.library.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MdxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "import Card from '../components/Card';",
                "import {Tabs, TabItem as Item} from \"@theme/Tabs\"",
                "import * as all from './all'",
                "import './style.css'",
                "export const level = 3;",
                "export default function Page() {}",
                "export {level}",
                "{/* for the editors */}"
            })
    void linesForTheProgramAreBlanked(String line) {
        assertThat(Mdx.withoutCode("# a\n" + line + "\n- b")).isEqualTo("# a\n" + " ".repeat(line.length()) + "\n- b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import data from a file",
                "import numpy as np",
                "export your model as ONNX",
                "export default settings",
                "- import './style.css'",
                "Import Card from 'x' is how it begins"
            })
    void sentencesStay(String line) {
        assertThat(Mdx.withoutCode(line)).isEqualTo(line);
    }

    @Test
    void everyOffsetStays() {
        assertThat(Mdx.withoutCode("import 'a'\n# b\n").indexOf("# b")).isEqualTo(11);
    }
}
