package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.clientele.app.groups.Partition;
import org.clientele.app.groups.SizeHistory;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.Measure;
import org.jspecify.annotations.Nullable;

/** The sizes of groups through the year as charts. */
final class HistoryLines {
    private static final int MOST = 5;

    private HistoryLines() {}

    /** The groups of a kind: the five largest as lines. */
    static ChartModel of(SizeHistory known, Partition partition) {
        List<ChartModel.Series> series = new ArrayList<>();
        for (int group = 0; group < partition.size(); group++) {
            Message name = partition.name(group);
            known.of(partition.segment(group)).ifPresent(sizes -> series.add(line(name, sizes)));
        }
        return chart(known, caption(known, "history.chart"), largest(series));
    }

    /** The saved groups, the five largest; null where none has a past. */
    static @Nullable ChartModel saved(SizeHistory known, List<SavedCard> cards) {
        List<ChartModel.Series> series = new ArrayList<>();
        for (SavedCard card : cards) {
            known.of(card.card().segment())
                    .ifPresent(sizes -> series.add(line(card.card().name(), sizes)));
        }
        return series.isEmpty() ? null : chart(known, caption(known, "history.saved"), largest(series));
    }

    /** One group, such as that of a rule that is being built. */
    static ChartModel one(SizeHistory known, Segment segment) {
        int[] sizes = known.of(segment).orElseThrow();
        Message answer =
                Message.of("rulesview.history.answer", sizes[0], known.days().getFirst(), sizes[sizes.length - 1]);
        return chart(
                known,
                Caption.of(Message.of("rulesview.history"), answer),
                List.of(line(Message.of("rulesview.history.people"), sizes)));
    }

    private static ChartModel.Series line(Message name, int[] sizes) {
        return new ChartModel.Series(name, Arrays.stream(sizes).asDoubleStream().toArray(), Measure.count());
    }

    private static List<ChartModel.Series> largest(List<ChartModel.Series> series) {
        return series.stream()
                .sorted(Comparator.comparingDouble(one -> -one.values()[one.values().length - 1]))
                .limit(MOST)
                .toList();
    }

    private static Caption caption(SizeHistory known, String title) {
        return Caption.of(Message.of(title), known.sentence());
    }

    private static ChartModel chart(SizeHistory known, Caption caption, List<ChartModel.Series> series) {
        return new ChartModel.Lines(
                caption,
                known.days().stream().map(day -> Message.of("history.day", day)).toList(),
                series);
    }
}
