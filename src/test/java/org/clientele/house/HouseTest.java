package org.clientele.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HouseTest {
    @Test
    void the_program_is_built_and_tested_on_java_25_or_newer() {
        assertTrue(Runtime.version().feature() >= 25);
    }
}
