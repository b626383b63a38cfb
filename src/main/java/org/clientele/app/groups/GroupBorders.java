package org.clientele.app.groups;

import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.analysis.stage.StageSpec;
import org.clientele.analysis.stage.StageText;
import org.clientele.app.workbench.Choices;
import org.clientele.app.workbench.Workbench;

/** The borders of RFM groups and lifecycle stages as they were chosen for a workbench; every place that names one asks here. */
public final class GroupBorders {
    private static final String RFM = "groups.rfm";
    private static final String STAGES = "groups.stages";

    private final Choices choices;

    /** The borders of that workbench. */
    public GroupBorders(Workbench workbench) {
        this.choices = workbench.choices();
    }

    /** How customers are scored; the standard until something was chosen. */
    public RfmSpec rfm() {
        return choices.get(RFM).map(RfmSpec::of).orElseGet(RfmSpec::standard);
    }

    /** The conditions of the stages; the standard until something was chosen. */
    public StageSpec stages() {
        return choices.get(STAGES).map(StageText::read).orElseGet(StageSpec::standard);
    }

    /** Keeps how customers are scored. */
    public void keep(RfmSpec spec) {
        choices.put(RFM, spec.equals(RfmSpec.standard()) ? null : spec.text());
    }

    /** Keeps the conditions of the stages. */
    public void keep(StageSpec spec) {
        choices.put(STAGES, spec.equals(StageSpec.standard()) ? null : StageText.of(spec));
    }
}
