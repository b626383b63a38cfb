package org.clientele.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
    @ParameterizedTest
    @CsvSource({"王小明,王*明", "王明,王*", "欧阳锋,欧阳*", "欧阳小锋,欧阳*锋", "Maria Weber,M. W.", "王,王", "'',''"})
    void names(String name, String shown) {
        assertEquals(shown, Masked.name(name));
    }

    @ParameterizedTest
    @CsvSource({"+8613800138000,+86 138****8000", "+491721234567,+4917****4567", "12345,****", "'',''"})
    void phones(String phone, String shown) {
        assertEquals(shown, Masked.phone(phone));
    }

    @ParameterizedTest
    @CsvSource({"zhang@example.org,z***@example.org", "@example.org,***", "'',''"})
    void mails(String email, String shown) {
        assertEquals(shown, Masked.email(email));
    }
}
