package org.clientele.app.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.clientele.analysis.attributes.Attribute;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;

/** All scores of customers that rules can ask for by name: of RFM, computed numbers, and what models have left. */
final class ScoreBook {
    private static final List<String> RFM = List.of("recency_score", "frequency_score", "money_score");

    private final Workbench workbench;
    private final Analyses analyses;

    ScoreBook(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
    }

    /** The names of scores; computed numbers can be asked for as well, but are fields and not listed. */
    List<String> names() {
        List<String> names = new ArrayList<>(RFM);
        names.addAll(new KeptScores(workbench.shelf()).names());
        return names;
    }

    /**
     * The score by dense index of a snapshot, NaN where there is none.
     *
     * @throws Refusal when there is no such score
     */
    IntToDoubleFunction of(String name, Facts facts) {
        String wanted = name.strip();
        if (RFM.contains(wanted)) {
            return rfm(wanted, analyses.rfm(facts, RfmSpec.standard(), Checkpoint.none()));
        }
        Optional<double[]> kept = new KeptScores(workbench.shelf()).of(wanted, facts);
        if (kept.isPresent()) {
            double[] scores = kept.get();
            return customer -> scores[customer];
        }
        for (Attribute attribute : analyses.attributes(facts, Checkpoint.none()).columns()) {
            if (attribute instanceof Attribute.Numbers(var key, var unit, var value)
                    && key.replace('-', '_').equals(wanted)) {
                return value;
            }
        }
        throw Refusal.of("rule.score.unknown", wanted, names());
    }

    private static IntToDoubleFunction rfm(String name, RfmResult result) {
        byte[] scores = switch (name) {
            case "recency_score" -> result.scores().recency();
            case "frequency_score" -> result.scores().frequency();
            default -> result.scores().money();
        };
        return customer -> scores[customer] == 0 ? Double.NaN : scores[customer];
    }
}
