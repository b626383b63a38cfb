package org.clientele.analysis.basket.follow;

/**
 * Who bought each item for the first time, and which of their first purchases that was.
 *
 * @param offset where the buyers of each item begin; one entry more than items
 * @param customer the buyer
 * @param first the place of the purchase among all first purchases
 */
record FirstBuyers(int[] offset, int[] customer, int[] first) {
    static FirstBuyers of(Visits visits, int items) {
        int[] offset = new int[items + 1];
        for (int item : visits.item()) {
            offset[item + 1]++;
        }
        for (int i = 0; i < items; i++) {
            offset[i + 1] += offset[i];
        }
        int[] next = offset.clone();
        int[] customer = new int[visits.item().length];
        int[] first = new int[visits.item().length];
        for (int c = 0; c < visits.customers(); c++) {
            for (int f = visits.firstOffset()[c]; f < visits.firstOffset()[c + 1]; f++) {
                int at = next[visits.item()[f]]++;
                customer[at] = c;
                first[at] = f;
            }
        }
        return new FirstBuyers(offset, customer, first);
    }

    int count(int item) {
        return offset[item + 1] - offset[item];
    }
}
