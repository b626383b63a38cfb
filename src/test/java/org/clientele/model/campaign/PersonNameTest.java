package org.clientele.model.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Anna Maria Rossi, Anna, Anna Maria, Rossi",
        "'Rossi, Anna Maria', Anna, Anna Maria, Rossi",
        "Cher, Cher, Cher, ''",
        "张敏, 张敏, 敏, 张",
        "张 伟, 张 伟, 伟, 张",
        "欧阳　娜娜, 欧阳　娜娜, 娜娜, 欧阳",
        "欧阳娜娜, 欧阳娜娜, 娜娜, 欧阳",
        "王小明, 王小明, 小明, 王",
        "李, 李, 李, ''",
        "'', '', '', ''"
    })
    void takes_names_apart_by_their_script(String whole, String greeting, String given, String family) {
        PersonName name = PersonName.of(whole);
        assertEquals(greeting, name.greeting());
        assertEquals(given, name.given());
        assertEquals(family, name.family());
    }
}
