package org.clientele.analysis.predict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.predict.learn.Field;
import org.clientele.analysis.predict.learn.Model;
import org.clientele.analysis.predict.learn.Sheet;
import org.clientele.model.run.Checkpoint;

/**
 * What a model looks at: for each field, by how much the scores move when everybody has its usual value instead of their
 * own. It works alike for any model, and says nothing about causes.
 */
final class Drivers {
    private static final int SHOWN = 8;
    private static final int FEW = 5;

    private Drivers() {}

    /** The fields that move a model most, the strongest first. */
    static List<Driver> of(Model model, Sheet sheet, Checkpoint checkpoint) {
        double[] own = model.scores(sheet);
        List<Driver> drivers = new ArrayList<>();
        List<Field> fields = sheet.fields();
        for (int f = 0; f < fields.size(); f++) {
            checkpoint.check();
            List<Field> usual = new ArrayList<>(fields);
            usual.set(f, usual(fields.get(f)));
            double[] without = model.scores(new Sheet(sheet.rows(), usual));
            double[] moved = new double[own.length];
            double weight = 0;
            for (int i = 0; i < moved.length; i++) {
                moved[i] = own[i] - without[i];
                weight += Math.abs(moved[i]) / moved.length;
            }
            if (weight > 1e-6) {
                drivers.add(driver(fields.get(f), weight, moved));
            }
            checkpoint.progress((f + 1.0) / fields.size());
        }
        drivers.sort(Comparator.comparingDouble(Driver::weight).reversed().thenComparing(Driver::key));
        return drivers.subList(0, Math.min(SHOWN, drivers.size()));
    }

    /** The field as if everybody had its middle number or its most frequent word. */
    private static Field usual(Field field) {
        return switch (field) {
            case Field.Numbers numbers -> {
                float[] known = new float[numbers.values().length];
                int n = 0;
                for (float value : numbers.values()) {
                    if (!Float.isNaN(value)) {
                        known[n++] = value;
                    }
                }
                Arrays.sort(known, 0, n);
                float[] same = new float[numbers.values().length];
                Arrays.fill(same, n == 0 ? Float.NaN : known[n / 2]);
                yield new Field.Numbers(field.key(), field.timed(), same);
            }
            case Field.Words words -> {
                int[] counts = new int[words.words().size() + 1];
                for (int code : words.codes()) {
                    counts[code + 1]++;
                }
                int most = IntStream.range(0, counts.length).reduce(0, (a, b) -> counts[b] > counts[a] ? b : a);
                int[] same = new int[words.codes().length];
                Arrays.fill(same, most - 1);
                yield new Field.Words(field.key(), field.timed(), same, words.words());
            }
        };
    }

    private static Driver driver(Field field, double weight, double[] moved) {
        return switch (field) {
            case Field.Numbers numbers ->
                new Driver(field.key(), weight, (int) Math.signum(together(numbers.values(), moved)), "");
            case Field.Words words -> new Driver(field.key(), weight, 0, likeliest(words, moved));
        };
    }

    /** Whether large values go with a likelier yes: the covariance. */
    private static double together(float[] values, double[] moved) {
        double meanValue = 0;
        double meanMoved = 0;
        int known = 0;
        for (int i = 0; i < moved.length; i++) {
            if (!Float.isNaN(values[i])) {
                meanValue += values[i];
                meanMoved += moved[i];
                known++;
            }
        }
        double sum = 0;
        for (int i = 0; i < moved.length; i++) {
            if (!Float.isNaN(values[i])) {
                sum += (values[i] - meanValue / known) * (moved[i] - meanMoved / known);
            }
        }
        return sum;
    }

    private static String likeliest(Field.Words words, double[] moved) {
        double[] sum = new double[words.words().size()];
        int[] people = new int[sum.length];
        for (int i = 0; i < moved.length; i++) {
            int code = words.codes()[i];
            if (code >= 0) {
                sum[code] += moved[i];
                people[code]++;
            }
        }
        return IntStream.range(0, sum.length)
                .filter(code -> people[code] >= FEW)
                .boxed()
                .max(Comparator.comparingDouble(code -> sum[code] / people[code]))
                .map(code -> words.words().get(code))
                .orElse("");
    }
}
