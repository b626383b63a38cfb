package org.clientele.ui.campaign;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.app.campaign.CampaignDrafts;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Keeps the draft that is worked on, one write after the other and always the newest, under its newest name. */
final class Keeper {
    /** Where keeping stands. */
    enum State {
        KEPT,
        CHANGED,
        FAILED
    }

    private final Bench bench;
    private final Workbench workbench;
    private final CampaignDrafts drafts = new CampaignDrafts();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CHANGED);
    private @Nullable CampaignSpec wanted;
    private String keptAs;
    private boolean busy;
    private boolean over;

    /** Keeps in the open workbench.
     *
     * @param keptAs the name under which it is kept already; empty when it is new */
    Keeper(Bench bench, String keptAs) {
        this.bench = bench;
        this.workbench = bench.workbench();
        this.keptAs = keptAs;
    }

    /** Whether what is on the screen is on the disk. */
    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The name under which it is kept; empty while it is not. */
    String keptAs() {
        return keptAs;
    }

    /** Something was changed that is not kept yet. */
    void changed() {
        state.set(State.CHANGED);
    }

    /** Keeps this, once what is being kept now is kept. */
    void keep(CampaignSpec spec) {
        if (!over) {
            wanted = spec;
            next();
        }
    }

    /** Removes the draft and keeps nothing more. */
    void end() {
        over = true;
        wanted = null;
        if (!keptAs.isEmpty()) {
            drafts.drop(workbench, keptAs);
            keptAs = "";
        }
    }

    private void next() {
        CampaignSpec spec = wanted;
        if (busy || spec == null) {
            return;
        }
        wanted = null;
        busy = true;
        String before = keptAs;
        Job<String> job = new Job<>(Message.of("campaignview.job.keep"), at -> {
            drafts.keep(workbench, spec);
            if (!before.isEmpty() && !before.equals(spec.name())) {
                drafts.drop(workbench, before);
            }
            return spec.name();
        });
        bench.jobs().start(job, outcome -> {
            busy = false;
            switch (outcome) {
                case Outcome.Done<String>(String name) -> kept(name);
                case Outcome.Cancelled<String> cancelled -> state.set(State.FAILED);
                case Outcome.Failed<String> failed -> state.set(State.FAILED);
            }
            next();
        });
    }

    private void kept(String name) {
        if (over) {
            drafts.drop(workbench, name);
            return;
        }
        keptAs = name;
        if (wanted == null) {
            state.set(State.KEPT);
        }
    }
}
