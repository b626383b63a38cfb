package org.clientele.app.results;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.analysis.experiment.ArmOutcome;
import org.clientele.analysis.experiment.Experiment;
import org.clientele.analysis.experiment.ExperimentResult;
import org.clientele.analysis.experiment.ExperimentSpec;
import org.clientele.analysis.results.Arms;
import org.clientele.analysis.results.Compared;
import org.clientele.analysis.results.Measure;
import org.clientele.app.intake.Tables;
import org.clientele.app.jobs.Job;
import org.clientele.data.read.Probe;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.data.read.ReadWish;
import org.clientele.model.contact.ComparisonWords;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Reads a past campaign from one file, without a workbench: a column of arms, and columns of outcomes. */
public final class CompareFile {
    private static final int PULSE = 0x3fff;

    private final Tables tables;

    /**
     * What to read from the file.
     *
     * @param arm the column of arms
     * @param control the arm that got no message, empty to know it by its name
     * @param goals the columns of outcomes
     * @param split planned shares of the arms in the order in which they come in the file, empty when not known
     * @param lift the smallest relative change worth knowing
     */
    public record Wish(String arm, String control, List<String> goals, double[] split, double lift) {
        public Wish {
            goals = List.copyOf(goals);
        }
    }

    /** Reads files of these tables. */
    public CompareFile(Tables tables) {
        this.tables = tables;
    }

    /** Reads a file. */
    public Job<FileComparison> job(Path file, Wish wish) {
        return new Job<>(Message.of("results.job.file"), checkpoint -> read(file, wish, checkpoint));
    }

    private FileComparison read(Path file, Wish wish, Checkpoint checkpoint) throws Exception {
        Probe probe = tables.probe(file, ReadWish.none(), checkpoint.part(0, 0.2));
        int armAt = column(probe.header(), wish.arm());
        int[] goalAt = wish.goals().stream()
                .mapToInt(goal -> column(probe.header(), goal))
                .toArray();
        Rows rows = new Rows(goalAt.length);
        try (RawRows raw = tables.open(probe)) {
            for (RawRow row = raw.next(); row != null; row = raw.next()) {
                rows.add(row.cells(), armAt, goalAt);
                if ((rows.size & PULSE) == 0) {
                    checkpoint.check();
                }
            }
        }
        if (rows.size == 0) {
            throw Refusal.of("results.file.empty", String.valueOf(file.getFileName()));
        }
        return rows.comparison(String.valueOf(file.getFileName()), wish);
    }

    private static int column(List<String> header, String wanted) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(wanted.strip())) {
                return i;
            }
        }
        throw Refusal.of("results.file.column", wanted, header);
    }

    /** The rows as they come. */
    private static final class Rows {
        private final Map<String, Integer> arms = new LinkedHashMap<>();
        private byte[] arm = new byte[1024];
        private final double[][] values;
        private int size;
        private long unread;

        Rows(int goals) {
            values = new double[goals][1024];
        }

        void add(String[] cells, int armAt, int[] goalAt) {
            String name = armAt < cells.length ? cells[armAt].strip() : "";
            double[] read = new double[goalAt.length];
            for (int g = 0; g < read.length; g++) {
                read[g] = number(goalAt[g] < cells.length ? cells[goalAt[g]] : "");
            }
            if (name.isEmpty() || Arrays.stream(read).anyMatch(Double::isNaN)) {
                unread++;
                return;
            }
            int number = arms.computeIfAbsent(name, any -> arms.size());
            if (number >= Byte.MAX_VALUE) {
                throw Refusal.of("results.file.arms", number);
            }
            if (size == arm.length) {
                arm = Arrays.copyOf(arm, 2 * size);
                for (int g = 0; g < values.length; g++) {
                    values[g] = Arrays.copyOf(values[g], 2 * size);
                }
            }
            arm[size] = (byte) number;
            for (int g = 0; g < read.length; g++) {
                values[g][size] = read[g];
            }
            size++;
        }

        /** A number or a yes or no; blank is nothing, and what is neither is not a number. */
        private static double number(String cell) {
            String plain = cell.strip().toLowerCase(Locale.ROOT);
            switch (plain) {
                case "", "no", "n", "false", "否" -> {
                    return 0;
                }
                case "yes", "y", "true", "是" -> {
                    return 1;
                }
                default -> {
                    try {
                        return new BigDecimal(plain.replace(",", "")).doubleValue();
                    } catch (NumberFormatException words) {
                        return Double.NaN;
                    }
                }
            }
        }

        FileComparison comparison(String file, Wish wish) {
            List<String> names = List.copyOf(arms.keySet());
            int control = control(names, wish.control());
            int[] person = new int[size];
            Arrays.setAll(person, i -> i);
            Arms all = new Arms(person, Arrays.copyOf(arm, size), names.size(), control);
            if (wish.split().length > 0 && wish.split().length != names.size()) {
                throw Refusal.of("results.file.split", wish.split().length, names);
            }
            CampaignResult.Split split = PlannedSplit.of(all, wish.split());
            List<FileComparison.Goal> goals = new ArrayList<>();
            for (int g = 0; g < values.length; g++) {
                double[] mine = Arrays.copyOf(values[g], size);
                boolean flags = Arrays.stream(mine).allMatch(v -> v == 0 || v == 1);
                Measure measure = flags ? Measure.ORDER : Measure.REVENUE;
                ExperimentResult read = Experiment.run(
                        outcomes(all, names, measure, mine),
                        spec(all, split, measure, wish.lift()),
                        ExperimentSpec.USUAL_LEAST_DAYS);
                goals.add(new FileComparison.Goal(
                        wish.goals().get(g), means(all, mine), Compared.effects(measure, read)));
            }
            return new FileComparison(file, names, all.sizes(), control, split, goals, unread);
        }

        /** All answers of a file are in, and nobody says how many people were planned for. */
        private static ExperimentSpec spec(Arms arms, CampaignResult.Split split, Measure measure, double lift) {
            double[] shares = split.checked()
                    ? split.shares()
                    : Arrays.stream(arms.sizes()).asDoubleStream().toArray();
            return ExperimentSpec.usual(ReadArms.read(measure), shares, 0, ExperimentSpec.USUAL_LEAST_DAYS, lift, 0);
        }

        private static List<ArmOutcome> outcomes(Arms arms, List<String> names, Measure measure, double[] values) {
            List<ArmOutcome> outcomes = new ArrayList<>();
            for (int a = 0; a < arms.arms(); a++) {
                double[] mine = arms.of(a, values);
                outcomes.add(
                        ArmOutcome.of(names.get(a), a == arms.control(), mine, measure.share() ? new double[0] : mine));
            }
            return outcomes;
        }

        private static int control(List<String> names, String wanted) {
            for (int a = 0; a < names.size(); a++) {
                boolean is = wanted.isBlank()
                        ? ComparisonWords.meanControl(names.get(a))
                        : names.get(a).equalsIgnoreCase(wanted.strip());
                if (is) {
                    return a;
                }
            }
            throw Refusal.of(wanted.isBlank() ? "results.file.nocontrol" : "results.arm.unknown", wanted, names);
        }

        private static double[] means(Arms arms, double[] values) {
            double[] sums = new double[arms.arms()];
            for (int i = 0; i < values.length; i++) {
                sums[arms.arm()[i]] += values[i];
            }
            long[] sizes = arms.sizes();
            for (int a = 0; a < sums.length; a++) {
                sums[a] = sizes[a] == 0 ? 0 : sums[a] / sizes[a];
            }
            return sums;
        }
    }
}
