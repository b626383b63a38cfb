package org.clientele.app.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.ItemFeatures;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.league.Fingerprint;
import org.clientele.analysis.recommend.league.Sieve;
import org.clientele.analysis.recommend.league.Split;
import org.clientele.analysis.recommend.measure.Exam;
import org.clientele.data.read.interaction.PairFiles;
import org.clientele.data.read.interaction.PairForm;
import org.clientele.data.read.interaction.Pairs;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What plain files ask of recommenders: for each fold what is shown, what is hidden, and the questions.
 *
 * @param folds one for each time that recommenders are trained
 * @param data what was read
 */
record FileExams(List<Fold> folds, EvaluationReport.Data data) {
    /**
     * One fold.
     *
     * @param split what is shown and what is hidden
     * @param exam the questions
     */
    record Fold(Split split, Exam exam) {}

    static FileExams read(EvaluationWish wish, LongSupplier nanoseconds, Checkpoint checkpoint) {
        long start = nanoseconds.getAsLong();
        checkpoint.step(Message.of("evaluate.step.read"));
        EvaluationWish.Files files = wish.files();
        PairFiles reader = new PairFiles(
                switch (files.form()) {
                    case CSV -> PairForm.CSV;
                    case TSV -> PairForm.TSV;
                    case NCF -> PairForm.NCF;
                });
        Pairs train = reader.read(files.train(), checkpoint);
        PairFiles.Targets test = null;
        Path testFile = files.test();
        if (testFile != null) {
            test = reader.targets(testFile, checkpoint);
        } else if (wish.split().needsTime() && train.second() == null) {
            throw Refusal.of("evaluate.refused.notime", files.train().toString());
        }
        Path negatives = files.negatives();
        int[][] rivals = negatives == null ? null : reader.rivals(negatives, checkpoint);
        long read = nanoseconds.getAsLong();
        int users = reader.users().size();
        int items = reader.items().size();
        checkpoint.check();
        List<Split> splits = splits(wish, train, test, users, items);
        List<Fold> folds = new ArrayList<>();
        SparseRows among = among(test, rivals, users, items);
        int people = 0;
        int left = 0;
        for (Split split : splits) {
            Exam all = Exam.of(split.shown(), split.hidden(), wish.again());
            Exam exam = among == null ? all.amongKnown() : all.among(among);
            people += exam.people().length;
            left += split.hidden().filledRows() - exam.people().length;
            folds.add(new Fold(split, exam));
        }
        if (people == 0) {
            throw Refusal.of("evaluate.refused.nobody");
        }
        Split first = splits.getFirst();
        return new FileExams(
                folds,
                new EvaluationReport.Data(
                        users,
                        items,
                        first.shown().purchases().size(),
                        splits.stream().mapToInt(Split::hiddenLines).sum(),
                        people,
                        left,
                        Fingerprint.of(first.shown().purchases()) + "-" + Fingerprint.of(first.hiddenPurchases()),
                        (read - start) / 1e9,
                        (nanoseconds.getAsLong() - read) / 1e9));
    }

    private static List<Split> splits(
            EvaluationWish wish, Pairs train, PairFiles.@Nullable Targets test, int users, int items) {
        boolean filtered = wish.sieve().minWeight() > Double.NEGATIVE_INFINITY;
        Purchases all = wish.sieve().of(PairTable.purchases(train, users, items, wish.weights() || filtered));
        if (test == null) {
            TrainingData data = TrainingData.of(weighing(all, wish));
            return wish.split().rules().stream()
                    .map(rule -> Split.of(data, rule))
                    .toList();
        }
        Purchases hidden =
                new Sieve(wish.sieve().minWeight(), 0, 0).of(PairTable.purchases(test.pairs(), users, items, true));
        return List.of(Split.given(TrainingData.of(weighing(all, wish), ItemFeatures.none(items)), hidden));
    }

    /** Weights that only decided what is left out are forgotten. */
    private static Purchases weighing(Purchases all, EvaluationWish wish) {
        return wish.weights() ? all : new Purchases(all.items(), all.offset(), all.item(), all.day(), all.order());
    }

    private static @Nullable SparseRows among(
            PairFiles.@Nullable Targets test, int @Nullable [][] rivals, int users, int items) {
        if (rivals != null) {
            return PairTable.rivals(rivals, users, items);
        }
        return test == null || test.rivals() == null
                ? null
                : PairTable.rivals(test.pairs(), test.rivals(), users, items);
    }
}
