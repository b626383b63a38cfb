package org.clientele.app.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clientele.app.jobs.Job;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.model.table.Field;
import org.clientele.model.text.Message;

/**
 * What a list of customers holds that bears on permission.
 *
 * @param emails rows with something in the e-mail column
 * @param phones rows with something in the phone column
 * @param values the different values of each column that has only a few, most frequent first, by its position
 */
public record PermissionSurvey(long emails, long phones, Map<Integer, List<Value>> values) {
    /** A column with more different values than this says something else than yes or no. */
    private static final int FEW = 24;

    private static final int EVERY = 4096;

    public PermissionSurvey {
        values = Map.copyOf(values);
    }

    /** A value and in how many rows it stands. */
    public record Value(String text, long rows) {}

    /** How values are compared: without the spaces around them and without regard to capitals. */
    public static String key(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    /** Counts addresses and values over all rows of a table. */
    public static Job<PermissionSurvey> job(Tables tables, ImportPlan plan) {
        return new Job<>(Message.of("importview.job.survey", plan.source().name()), checkpoint -> {
            Counting counting = new Counting(plan);
            try (RawRows rows = tables.open(plan.source().probe())) {
                long seen = 0;
                for (RawRow row = rows.next(); row != null; row = rows.next()) {
                    counting.add(row.cells());
                    if (++seen % EVERY == 0) {
                        checkpoint.check();
                        checkpoint.progress(rows.fraction());
                    }
                }
            }
            return counting.survey();
        });
    }

    private static final class Counting {
        private final int email;
        private final int phone;
        private final Map<Integer, Map<String, Long>> open = new HashMap<>();
        private final Map<String, String> spelled = new HashMap<>();
        private long emails;
        private long phones;

        Counting(ImportPlan plan) {
            email = plan.mapping().columnOf(Field.EMAIL);
            phone = plan.mapping().columnOf(Field.PHONE);
            Set<Integer> kept = Set.copyOf(
                    plan.mapping().extras().stream().map(extra -> extra.at()).toList());
            kept.forEach(at -> open.put(at, new LinkedHashMap<>()));
        }

        void add(String[] cells) {
            emails += filled(cells, email);
            phones += filled(cells, phone);
            open.entrySet().removeIf(column -> {
                String key = key(cells[column.getKey()]);
                if (!key.isEmpty()) {
                    spelled.putIfAbsent(key, cells[column.getKey()].strip());
                    column.getValue().merge(key, 1L, Long::sum);
                }
                return column.getValue().size() > FEW;
            });
        }

        private static int filled(String[] cells, int at) {
            return at >= 0 && !cells[at].isBlank() ? 1 : 0;
        }

        PermissionSurvey survey() {
            Map<Integer, List<Value>> values = new HashMap<>();
            open.forEach((at, counts) -> {
                if (!counts.isEmpty()) {
                    List<Value> each = new ArrayList<>();
                    counts.forEach((key, rows) -> each.add(new Value(spelled.getOrDefault(key, key), rows)));
                    each.sort(Comparator.comparingLong(Value::rows).reversed().thenComparing(Value::text));
                    values.put(at, List.copyOf(each));
                }
            });
            return new PermissionSurvey(emails, phones, values);
        }
    }
}
