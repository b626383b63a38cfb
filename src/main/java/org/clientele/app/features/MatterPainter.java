package org.clientele.app.features;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.attributes.MixTable;
import org.clientele.analysis.attributes.Unit;
import org.clientele.analysis.features.FeatureMatrix;
import org.clientele.analysis.features.Relevance;
import org.clientele.analysis.features.Source;
import org.clientele.analysis.features.Target;
import org.clientele.app.notice.Share;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;

/** Says what matters in words. */
final class MatterPainter {
    private static final double SURE = 0.05;
    private static final int FEWEST = 20;

    private MatterPainter() {}

    static MatterPicture picture(
            Facts facts,
            FeatureMatrix matrix,
            TargetChoice choice,
            Target target,
            List<Relevance> found,
            String currency) {
        int[] sizes = new int[target.classes().size()];
        for (int c : matrix.people()) {
            if (target.of()[c] >= 0) {
                sizes[target.of()[c]]++;
            }
        }
        List<Message> classes = Targets.names(choice);
        List<MatterPicture.Line> lines = new ArrayList<>();
        for (Relevance relevance : found) {
            lines.add(line(relevance, unit(matrix, relevance), sizes, classes, currency));
        }
        long sure = found.stream().filter(one -> one.q() < SURE).count();
        Message headline = sure == 0
                ? Message.of("features.matters.none", found.size())
                : Message.of("features.matters.headline", lines.getFirst().name(), sure, found.size());
        return new MatterPicture(facts, matrix, choice.question(), headline, classes, sizes, lines);
    }

    private static Unit unit(FeatureMatrix matrix, Relevance relevance) {
        return matrix.sources().stream()
                .filter(source -> source.origin().equals(relevance.origin()))
                .map(source -> source instanceof Source.Numbers numbers ? numbers.unit() : Unit.NUMBER)
                .findFirst()
                .orElse(Unit.NUMBER);
    }

    private static MatterPicture.Line line(
            Relevance relevance, Unit unit, int[] sizes, List<Message> classes, String currency) {
        Message name = FeatureWords.name(relevance.origin());
        double n = 0;
        for (int size : sizes) {
            n += size;
        }
        int best = -1;
        int kind = 0;
        double most = 0;
        for (int s = 0; s < relevance.slices().size(); s++) {
            Relevance.Slice slice = relevance.slices().get(s);
            if (slice.people() < FEWEST || slice.blank() || slice.word().equals(MixTable.OTHER)) {
                continue;
            }
            for (int k = sizes.length == 2 ? 1 : 0; k < sizes.length; k++) {
                double expected = slice.people() * sizes[k] / n;
                double far = expected == 0 ? 0 : (slice.byClass()[k] - expected) / Math.sqrt(expected);
                if (far > most) {
                    most = far;
                    best = s;
                    kind = k;
                }
            }
        }
        if (best < 0 || relevance.q() >= SURE) {
            return new MatterPicture.Line(name, relevance, best, Message.of("features.reason.none"));
        }
        Relevance.Slice slice = relevance.slices().get(best);
        Message reason = Message.of(
                "features.reason",
                FeatureWords.slice(slice, unit, currency),
                new Share(slice.share(kind)),
                classes.get(kind),
                new Share(sizes[kind] / n),
                slice.people());
        return new MatterPicture.Line(name, relevance, best, reason);
    }
}
