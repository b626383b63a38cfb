package org.clientele.ui.kit.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NamePlacesTest {
    private static final double HALF = 40;

    @Test
    void a_name_goes_where_it_is_preferred_while_there_is_room() {
        NamePlaces places = new NamePlaces(new double[] {100}, new double[] {100}, new double[] {10}, 400);
        assertArrayEquals(new double[] {100, 121}, places.middle(0, HALF, false));
    }

    @Test
    void a_second_name_makes_room_for_the_first_and_for_discs() {
        // The second disc lies where the first name is; its own name preferred above would cover that too.
        NamePlaces places = new NamePlaces(new double[] {100, 105}, new double[] {100, 140}, new double[] {10, 8}, 400);
        double[] first = places.middle(0, HALF, false);
        double[] second = places.middle(1, HALF, true);
        assertTrue(Math.abs(first[1] - second[1]) >= 16 || Math.abs(first[0] - second[0]) >= 2 * HALF);
    }

    @Test
    void no_name_leaves_the_picture() {
        NamePlaces places = new NamePlaces(new double[] {3}, new double[] {50}, new double[] {5}, 200);
        assertTrue(places.middle(0, HALF, false)[0] >= HALF);
    }
}
