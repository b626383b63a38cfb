package org.clientele.analysis.rule;

/** Finds what would stand at a place if numbers were sorted, without sorting them all (Hoare's quickselect). */
final class Selection {
    private Selection() {}

    /**
     * The number that sorting {@code from} (included) to {@code to} (excluded) would put at {@code place}; the numbers are
     * moved about. None is NaN.
     */
    static double nth(double[] numbers, int from, int to, int place) {
        int low = from;
        int high = to - 1;
        while (low < high) {
            double pivot = median(numbers[low], numbers[low + high >>> 1], numbers[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (numbers[i] < pivot) {
                    i++;
                }
                while (numbers[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double kept = numbers[i];
                    numbers[i++] = numbers[j];
                    numbers[j--] = kept;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return numbers[place];
            }
        }
        return numbers[place];
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
