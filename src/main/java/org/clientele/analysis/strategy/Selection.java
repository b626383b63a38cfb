package org.clientele.analysis.strategy;

/** Finds the value at a place of the order without sorting (C. A. R. Hoare's quickselect, middle of three). */
final class Selection {
    private Selection() {}

    /** The value with exactly {@code place} larger or equal ones before it among the first {@code size}; they are moved. */
    static float descending(float[] values, int size, int place) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            float pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] > pivot) {
                    i++;
                }
                while (values[j] < pivot) {
                    j--;
                }
                if (i <= j) {
                    float swap = values[i];
                    values[i++] = values[j];
                    values[j--] = swap;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return values[place];
            }
        }
        return values[place];
    }

    private static float middle(float a, float b, float c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
