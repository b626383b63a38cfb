package org.clientele.app.groups;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.analysis.stage.StageResult;
import org.clientele.data.write.Column;
import org.clientele.data.write.CsvFile;
import org.clientele.data.write.CsvStyle;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;

/** Writes down which customer is in which group, one row each, as CSV. */
public final class GroupFile {
    private GroupFile() {}

    /** Scores and named group of every customer. */
    public static long write(Path file, Facts facts, RfmResult result, Checkpoint checkpoint) {
        return write(
                file,
                facts,
                List.of(
                        Column.number("recency_score"),
                        Column.number("frequency_score"),
                        Column.number("money_score"),
                        Column.text("group")),
                c -> List.of(
                        Byte.toString(result.scores().recency()[c]),
                        Byte.toString(result.scores().frequency()[c]),
                        Byte.toString(result.scores().money()[c]),
                        result.group(c).word()),
                c -> true,
                checkpoint);
    }

    /** The stage of every customer. */
    public static long write(Path file, Facts facts, StageResult result, Checkpoint checkpoint) {
        return write(
                file,
                facts,
                List.of(Column.text("stage")),
                c -> List.of(result.of(c).word()),
                c -> true,
                checkpoint);
    }

    /** The group of every buyer, 0 for those who fit none. */
    public static long write(Path file, Facts facts, ClusterResult result, List<String> names, Checkpoint checkpoint) {
        return write(
                file,
                facts,
                List.of(Column.number("cluster"), Column.text("name")),
                c -> {
                    int number = result.cluster()[c];
                    return List.of(Integer.toString(number), number == 0 ? "" : names.get(number - 1));
                },
                c -> result.cluster()[c] != ClusterResult.NO_ORDER,
                checkpoint);
    }

    /** The people of a group. */
    public static long write(Path file, Facts facts, CustomerSet members, Checkpoint checkpoint) {
        return write(file, facts, List.of(), c -> List.of(), members::contains, checkpoint);
    }

    private static long write(
            Path file,
            Facts facts,
            List<Column> own,
            IntFunction<List<String>> cells,
            IntPredicate wanted,
            Checkpoint checkpoint) {
        List<Column> columns = new ArrayList<>(List.of(Column.number("id"), Column.text("customer_id")));
        columns.addAll(own);
        Iterable<List<String>> rows = () -> {
            Iterator<List<String>> made = IntStream.range(0, facts.customers())
                    .filter(wanted)
                    .mapToObj(c -> {
                        List<String> row = new ArrayList<>(columns.size());
                        row.add(Integer.toString(facts.people().id()[c]));
                        row.add(facts.people().number().get(c));
                        row.addAll(cells.apply(c));
                        return row;
                    })
                    .iterator();
            return made;
        };
        return CsvFile.write(file, true, CsvStyle.forPeople(), columns, rows, checkpoint)
                .rows();
    }
}
