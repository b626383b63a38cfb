package violations.ui.groups;

import violations.analysis.rfm.Rfm;

/** A screen that runs an analysis itself. */
public final class RunsAnalysis {
    int run(Rfm rfm) {
        return rfm.run();
    }
}
