package org.clientele.analysis.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The public baskets are the ones that the published figures are about. */
@Tag("long")
class PublicBasketsTest {
    @Test
    void online_retail_has_the_known_counts() {
        PublicBaskets shop = PublicBaskets.onlineRetail();
        assertEquals(2_829, shop.train().users());
        assertEquals(3_626, shop.train().items());
        assertEquals(57_289, shop.last().entries());
        assertEquals(37_935, shop.newProducts().hidden().entries());
        assertEquals(2_498, shop.newProducts().hidden().filledRows());
    }

    @Test
    void ta_feng_has_the_known_counts() {
        PublicBaskets shop = PublicBaskets.taFeng();
        assertEquals(13_858, shop.train().users());
        assertEquals(91_322, shop.last().entries());
        assertEquals(76_138, shop.newProducts().hidden().entries());
    }
}
