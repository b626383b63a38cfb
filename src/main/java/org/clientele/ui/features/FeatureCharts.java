package org.clientele.ui.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.Unit;
import org.clientele.analysis.features.Profile;
import org.clientele.analysis.features.Relations;
import org.clientele.analysis.project.Projection;
import org.clientele.app.features.AxesPicture;
import org.clientele.app.features.FeaturePicture;
import org.clientele.app.features.FeatureWords;
import org.clientele.app.features.MatterPicture;
import org.clientele.app.features.TagPicture;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.Measure;

/** Makes the charts of the studio out of its pictures. */
final class FeatureCharts {
    /** So many columns stay readable in a grid. */
    static final int GRID = 12;

    private static final int MOST_WORDS = 20;
    private static final int MOST_LINES = 15;
    private static final int MOST_TAGS = 15;
    private static final int HEAVY = 12;
    private static final int AXES = 4;
    private static final double GOLDEN = 0.618_033_988_75;

    private FeatureCharts() {}

    // ---- one feature ----

    /** Where the values of a feature lie. */
    static ChartModel spread(FeaturePicture.Row row, String currency) {
        Caption caption = Caption.of(row.name(), row.formula());
        return switch (row.profile()) {
            case Profile.OfNumbers numbers -> {
                Profile.Histogram spread = numbers.spread();
                int bars = spread.counts().length;
                yield new ChartModel.Histogram(
                        caption,
                        Message.of(numbers.unit().textKey()),
                        IntStream.range(0, bars)
                                .mapToObj(bar -> range(spread, bar, numbers.unit(), currency))
                                .toList(),
                        IntStream.range(0, bars)
                                .mapToObj(bar -> FeatureWords.value(numbers.unit(), spread.begin(bar), currency))
                                .toList(),
                        Arrays.stream(spread.counts()).asDoubleStream().toArray(),
                        Measure.count());
            }
            case Profile.OfWords words -> {
                int shown = Math.min(MOST_WORDS, words.levels().size());
                yield new ChartModel.Bars(
                        caption,
                        words.levels().stream()
                                .limit(shown)
                                .map(word -> Message.of("kit.verbatim", word))
                                .toList(),
                        List.of(new ChartModel.Series(
                                Message.of("features.ui.people"),
                                Arrays.stream(words.counts(), 0, shown)
                                        .asDoubleStream()
                                        .toArray(),
                                Measure.count())));
            }
        };
    }

    /** What a bar of a spread holds. */
    static Message range(Profile.Histogram spread, int bar, Unit unit, String currency) {
        Message from = FeatureWords.value(unit, spread.begin(bar), currency);
        boolean last = bar == spread.counts().length - 1;
        if (spread.width() <= 0) {
            return from;
        }
        if (last) {
            return Message.of("features.slice.from", from);
        }
        boolean whole = spread.width() == 1 && spread.from() == Math.rint(spread.from());
        return whole
                ? from
                : Message.of("features.slice.range", from, FeatureWords.value(unit, spread.begin(bar + 1), currency));
    }

    // ---- relations ----

    /** The columns that go together most, each with each; their names are numbered, so that the head is short. */
    static ChartModel grid(Relations relations, List<Message> names) {
        Set<Integer> wanted = new LinkedHashSet<>();
        for (Relations.Pair pair : relations.pairs()) {
            if (Math.abs(pair.r()) < 0.995) {
                wanted.add(pair.first());
                wanted.add(pair.second());
            }
            if (wanted.size() >= GRID) {
                break;
            }
        }
        for (int j = 0; j < relations.columns().length && wanted.size() < Math.min(GRID, names.size()); j++) {
            wanted.add(j);
        }
        int[] shown = wanted.stream().sorted().limit(GRID).mapToInt(j -> j).toArray();
        double[][] values = new double[shown.length][shown.length];
        List<Message> rows = new ArrayList<>();
        List<Message> heads = new ArrayList<>();
        for (int a = 0; a < shown.length; a++) {
            rows.add(Message.of("features.ui.numbered", a + 1, names.get(shown[a])));
            heads.add(Message.of("features.ui.number", a + 1));
            for (int b = 0; b < shown.length; b++) {
                values[a][b] = rounded(relations.correlation()[shown[a]][shown[b]]);
            }
        }
        return new ChartModel.Heat(
                Caption.of(Message.of("features.ui.grid"), Message.of("features.ui.grid.answer")),
                Message.of("features.ui.feature"),
                Message.of("features.ui.feature"),
                heads,
                rows,
                values,
                Measure.number(),
                true);
    }

    /** The pairs that go together most. */
    static ChartModel pairs(Relations relations, List<Message> names) {
        List<Relations.Pair> shown =
                relations.pairs().stream().limit(MOST_LINES).toList();
        return new ChartModel.Bars(
                Caption.of(Message.of("features.ui.pairs"), Message.of("features.ui.pairs.answer")),
                shown.stream()
                        .map(pair -> Message.of(
                                pair.r() < 0 ? "features.ui.pair.against" : "features.ui.pair",
                                names.get(pair.first()),
                                names.get(pair.second())))
                        .toList(),
                List.of(new ChartModel.Series(
                        Message.of("features.ui.correlation"),
                        shown.stream().mapToDouble(pair -> Math.abs(pair.r())).toArray(),
                        Measure.number())));
    }

    // ---- what matters ----

    /** The lines that are shown as bars. */
    static List<MatterPicture.Line> shown(MatterPicture picture) {
        return picture.lines().stream()
                .filter(line -> line.relevance().told() > 0)
                .limit(MOST_LINES)
                .toList();
    }

    /** What tells most, by information and by Cramér's V. */
    static ChartModel matters(MatterPicture picture) {
        List<MatterPicture.Line> shown = shown(picture);
        return new ChartModel.Bars(
                Caption.of(picture.question(), Message.of("features.ui.matters.answer")),
                shown.stream().map(MatterPicture.Line::name).toList(),
                List.of(
                        new ChartModel.Series(
                                Message.of("features.ui.information"),
                                shown.stream()
                                        .mapToDouble(
                                                line -> 1000 * line.relevance().told() / Math.log(2))
                                        .toArray(),
                                Measure.number()),
                        new ChartModel.Series(
                                Message.of("features.ui.cramer"),
                                shown.stream()
                                        .mapToDouble(line -> line.relevance().cramer())
                                        .toArray(),
                                Measure.number())));
    }

    // ---- axes ----

    /** The map of people on the first two axes. */
    static ChartModel map(AxesPicture picture, boolean apart) {
        boolean flat = picture.axes().axes().size() < 2;
        float[] y = picture.y();
        if (flat) {
            y = new float[y.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = (float) (i * GOLDEN % 1);
            }
        }
        return new ChartModel.Scatter(
                Caption.of(
                        Message.of(apart ? "features.ui.map.apart" : "features.ui.map"),
                        Message.of("features.ui.map.answer", picture.x().length)),
                axis(picture, 0),
                flat ? Message.of("features.ui.axis.spread") : axis(picture, 1),
                picture.x(),
                y,
                picture.group(),
                picture.groups());
    }

    private static Message axis(AxesPicture picture, int place) {
        if (place >= picture.along().length) {
            return Message.of("features.ui.axis.none");
        }
        double kept = picture.axes().axis(place).kept();
        Projection.Axis along = new Projection.Axis(kept, picture.along()[place]);
        int high = along.strongest(true);
        int low = along.strongest(false);
        if (high < 0) {
            return Message.of("features.ui.axis.none");
        }
        boolean oneSided = low < 0 || Math.abs(along.loading()[low]) < Math.abs(along.loading()[high]) / 3;
        return oneSided
                ? Message.of("features.ui.axis.one", picture.names().get(high), kept)
                : Message.of(
                        "features.ui.axis.two",
                        picture.names().get(low),
                        picture.names().get(high),
                        kept);
    }

    /** What the axes are made of. */
    static ChartModel loadings(AxesPicture picture) {
        int axes = Math.min(AXES, picture.along().length);
        int[] close = picture.closest(HEAVY, axes);
        double[][] values = new double[close.length][axes];
        for (int i = 0; i < close.length; i++) {
            for (int a = 0; a < axes; a++) {
                values[i][a] = rounded(picture.along()[a][close[i]]);
            }
        }
        return new ChartModel.Heat(
                Caption.of(Message.of("features.ui.loadings"), Message.of("features.ui.loadings.answer")),
                Message.of("features.ui.axis"),
                Message.of("features.ui.feature"),
                IntStream.rangeClosed(1, axes)
                        .mapToObj(a -> Message.of("features.ui.number", a))
                        .toList(),
                Arrays.stream(close).mapToObj(picture.names()::get).toList(),
                values,
                Measure.number(),
                true);
    }

    /** Two decimals are enough to read, and nothing is shown as less than zero that rounds to it. */
    private static double rounded(double r) {
        return Math.rint(r * 100) / 100 + 0.0;
    }

    /** How much each axis keeps. */
    static ChartModel scree(AxesPicture picture, boolean apart) {
        int axes = picture.axes().axes().size();
        return new ChartModel.Bars(
                Caption.of(
                        Message.of(apart ? "features.ui.scree.apart" : "features.ui.scree"),
                        Message.of(apart ? "features.ui.scree.apart.answer" : "features.ui.scree.answer")),
                IntStream.rangeClosed(1, axes)
                        .mapToObj(a -> Message.of("features.ui.axis.number", a))
                        .toList(),
                List.of(new ChartModel.Series(
                        Message.of("features.ui.kept"),
                        picture.axes().axes().stream()
                                .mapToDouble(Projection.Axis::kept)
                                .toArray(),
                        Measure.share())));
    }

    // ---- interests ----

    /** The interests of most people. */
    static ChartModel tags(TagPicture picture) {
        int shown = Math.min(MOST_TAGS, picture.result().tags().size());
        return new ChartModel.Bars(
                Caption.of(Message.of("features.ui.tags"), Message.of("features.ui.tags.answer")),
                picture.result().tags().stream()
                        .limit(shown)
                        .map(tag -> Message.of("kit.verbatim", tag.word()))
                        .toList(),
                List.of(new ChartModel.Series(
                        Message.of("features.ui.people"),
                        picture.result().tags().stream()
                                .limit(shown)
                                .mapToDouble(tag -> tag.people())
                                .toArray(),
                        Measure.count())));
    }
}
