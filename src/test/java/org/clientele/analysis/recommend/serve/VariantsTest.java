package org.clientele.analysis.recommend.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.ShopFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Linen shirt, navy, XL | linen shirt",
                "Linen Shirt (red)  - S | linen shirt",
                "Olive oil 500ml | olive oil",
                "Olive oil 1.5 l | olive oil",
                "Olive oil 1.5l | olive oil",
                "Café crème, large | cafe creme",
                "纯棉T恤 黑色 大号 | 纯棉t恤",
                "纯棉T恤（深蓝色，加大号） | 纯棉t恤",
                "运动鞋 42码 白色 | 运动鞋",
                "Phone 12 | phone 12",
                "Lamp 2 large | lamp 2",
                "Red | red",
                "XL | xl",
            })
    void the_name_without_size_and_colour(String name, String stem) {
        assertEquals(stem, Variants.stem(name));
    }

    @Test
    void models_that_differ_by_a_number_and_things_of_another_category_are_not_the_same() {
        assertNotEquals(Variants.stem("Phone 12"), Variants.stem("Phone 13"));
        // "Thing 0", "Thing 1" …: eight products, no two of them the same.
        int[] parents = Variants.parents(new ShopFacts(new Purchases(8, new int[2], new int[0], new int[0], new int[0]))
                .facts(1)
                .catalogue());
        assertEquals(8, java.util.Arrays.stream(parents).distinct().count());
        int[] twins = Variants.parents(new Bazaar(1).facts.catalogue());
        for (int i = 0; i < twins.length; i += 2) {
            assertEquals(twins[i], twins[i + 1]);
        }
        assertEquals(30, java.util.Arrays.stream(twins).distinct().count());
    }
}
