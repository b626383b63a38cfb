package org.clientele.app.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.AttributeSpec;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.analysis.features.FeatureFamily;
import org.clientele.analysis.features.FeatureMatrix;
import org.clientele.analysis.features.FeatureSpec;
import org.clientele.analysis.features.Features;
import org.clientele.analysis.features.Profile;
import org.clientele.analysis.features.Relations;
import org.clientele.analysis.features.Relevances;
import org.clientele.analysis.features.Sample;
import org.clientele.analysis.features.Target;
import org.clientele.analysis.project.Components;
import org.clientele.analysis.project.Lda;
import org.clientele.analysis.project.Pca;
import org.clientele.analysis.project.Separation;
import org.clientele.analysis.text.TextSource;
import org.clientele.analysis.text.TextSpec;
import org.clientele.analysis.text.TextTagResult;
import org.clientele.analysis.text.TextTags;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Makes the feature table of a workbench and what can be read from it. */
public final class MakeFeatures {
    private static final int AXES = 6;
    private static final int FEWEST = 10;

    private final Workbench workbench;
    private final Analyses analyses;

    /**
     * Features of that workbench.
     *
     * @param workbench the open workbench
     * @param analyses what is remembered between questions
     */
    public MakeFeatures(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
    }

    /** The table. */
    public Job<FeaturePicture> table(FeatureSpec spec) {
        return new Job<>(Message.of("features.job.table"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.2));
            FeatureMatrix matrix = matrix(facts, spec, checkpoint.part(0.2, 1));
            return new FeaturePicture(facts, matrix, workbench.profile().currency(), rows(matrix));
        });
    }

    /** What tells most about a question, with features as of the day before its answer. */
    public Job<MatterPicture> matters(FeatureSpec spec, TargetChoice choice) {
        return new Job<>(Message.of("features.job.matters"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.1));
            FeatureSpec then = before(spec, facts, choice);
            FeatureMatrix matrix = matrix(facts, then, checkpoint.part(0.1, 0.7));
            Target target = new Targets(workbench, analyses).of(choice, facts, then.day(), checkpoint);
            return MatterPainter.picture(
                    facts,
                    matrix,
                    choice,
                    target,
                    Relevances.run(matrix, target, checkpoint.part(0.7, 1)),
                    workbench.profile().currency());
        });
    }

    /** How columns go together. */
    public Job<Relations> relations(FeatureMatrix matrix) {
        return new Job<>(Message.of("features.job.relations"), checkpoint -> Relations.of(sample(matrix, all(matrix))));
    }

    /** Principal components of the table, with people in the colours of their lifecycle stages. */
    public Job<AxesPicture> components(FeatureMatrix matrix) {
        return new Job<>(Message.of("features.job.components"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.1));
            TargetChoice stages = new TargetChoice.Stages();
            Target target = new Targets(workbench, analyses).of(stages, facts, facts.dataDay(), checkpoint);
            Sample sample = sample(matrix, all(matrix));
            Components axes = Pca.components(sample.rows(), AXES, checkpoint);
            Classes classes = Classes.of(sample, target, Targets.names(stages));
            return picture(matrix, new Squeezed(sample, axes, classes, Double.NaN, Double.NaN), checkpoint);
        });
    }

    /** The axes that separate the classes of a question. */
    public Job<AxesPicture> separation(FeatureSpec spec, TargetChoice choice) {
        return new Job<>(Message.of("features.job.separation"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.1));
            FeatureSpec then = before(spec, facts, choice);
            FeatureMatrix matrix = matrix(facts, then, checkpoint.part(0.1, 0.7));
            Target target = new Targets(workbench, analyses).of(choice, facts, then.day(), checkpoint);
            int[] places = IntStream.range(0, matrix.rows())
                    .filter(i -> target.of()[matrix.people()[i]] >= 0)
                    .toArray();
            Sample sample = sample(matrix, places);
            Classes classes = Classes.of(sample, target, Targets.names(choice));
            if (classes.names().size() < 2) {
                throw Refusal.of("features.separation.one");
            }
            Separation found =
                    Lda.run(sample.rows(), classes.of(), classes.names().size(), checkpoint);
            return picture(
                    matrix, new Squeezed(sample, found.axes(), classes, found.fresh(), found.base()), checkpoint);
        });
    }

    /** The interests of everybody as of a day. */
    public Job<TagPicture> tags(int day) {
        return new Job<>(Message.of("features.job.tags"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.1));
            TextSource source = ReadTexts.of(workbench.stored(), facts, checkpoint);
            TextTagResult result = TextTags.run(facts, source, TextSpec.asOf(day), checkpoint.part(0.2, 1));
            int written =
                    (int) Arrays.stream(source.day()).filter(one -> one <= day).count();
            return new TagPicture(facts, result, source.products().size(), written);
        });
    }

    /** The table itself, for files. */
    public FeatureMatrix matrix(Facts facts, FeatureSpec spec, Checkpoint checkpoint) {
        AttributeTable table = spec.day() >= facts.dataDay()
                ? analyses.attributes(facts, checkpoint.part(0, 0.4))
                : Attributes.run(facts, new AttributeSpec(spec.day()), checkpoint.part(0, 0.4));
        @Nullable TextTagResult tags = null;
        if (spec.families().contains(FeatureFamily.TAGS)) {
            TextSource source = ReadTexts.of(workbench.stored(), facts, checkpoint);
            tags = TextTags.run(facts, source, TextSpec.asOf(spec.day()), checkpoint.part(0.4, 0.6));
        }
        return Features.run(facts, table, tags, spec, checkpoint.part(0.6, 1));
    }

    private static FeatureSpec before(FeatureSpec spec, Facts facts, TargetChoice choice) {
        return choice.back() == 0 ? spec : spec.asOfDay(Math.min(spec.day(), facts.dataDay() - choice.back()));
    }

    private static int[] all(FeatureMatrix matrix) {
        return IntStream.range(0, matrix.rows()).toArray();
    }

    private static Sample sample(FeatureMatrix matrix, int[] places) {
        if (places.length < FEWEST) {
            throw Refusal.of("features.few", places.length, FEWEST);
        }
        Sample sample = Sample.of(matrix, places);
        if (sample.columns().length < 2) {
            throw Refusal.of("features.columns.few");
        }
        return sample;
    }

    /**
     * The classes that are met in a sample.
     *
     * @param of class of each person of the sample, as a place among the names
     * @param names what people call them
     */
    private record Classes(int[] of, List<Message> names) {
        static Classes of(Sample sample, Target target, List<Message> names) {
            int[] kind = Arrays.stream(sample.people()).map(c -> target.of()[c]).toArray();
            int[] met = Arrays.stream(kind).distinct().sorted().toArray();
            return new Classes(
                    Arrays.stream(kind).map(k -> Arrays.binarySearch(met, k)).toArray(),
                    Arrays.stream(met).mapToObj(names::get).toList());
        }
    }

    /** A sample on axes, with its classes and how well the axes tell these. */
    private record Squeezed(Sample sample, Components axes, Classes classes, double right, double base) {}

    private static AxesPicture picture(FeatureMatrix matrix, Squeezed squeezed, Checkpoint checkpoint) {
        Sample sample = squeezed.sample();
        Components axes = squeezed.axes();
        List<Message> names = Arrays.stream(sample.columns())
                .mapToObj(column -> FeatureWords.name(matrix.columns().get(column)))
                .toList();
        double[][] along = new double[axes.axes().size()][];
        for (int a = 0; a < along.length; a++) {
            along[a] = sample.correlations(axes.project(sample.rows(), a, checkpoint));
        }
        return new AxesPicture(
                sample,
                names,
                axes,
                along,
                axes.project(sample.rows(), 0, checkpoint),
                axes.project(sample.rows(), 1, checkpoint),
                squeezed.classes().of(),
                squeezed.classes().names(),
                squeezed.right(),
                squeezed.base());
    }

    private static List<FeaturePicture.Row> rows(FeatureMatrix matrix) {
        List<FeaturePicture.Row> rows = new ArrayList<>();
        for (int s = 0; s < matrix.profiles().size(); s++) {
            Profile profile = matrix.profiles().get(s);
            int columns = (int) matrix.columns().stream()
                    .filter(column -> column.origin().equals(profile.origin()))
                    .count();
            List<Message> dropped = matrix.dropped().stream()
                    .filter(one -> one.origin().equals(profile.origin()))
                    .map(FeatureWords::why)
                    .distinct()
                    .toList();
            rows.add(new FeaturePicture.Row(
                    s,
                    FeatureWords.name(profile.origin()),
                    FeatureWords.formula(profile.origin()),
                    profile,
                    columns,
                    dropped));
        }
        return rows;
    }
}
