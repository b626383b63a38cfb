package org.clientele.ui.intake;

import org.clientele.model.text.Message;

/** The steps in which a file is brought in. */
public enum ImportStep {
    FILE("importview.step.file"),
    COLUMNS("importview.step.columns"),
    FIX("importview.step.fix"),
    PERMISSION("importview.step.permission"),
    REVIEW("importview.step.review");

    private final String key;

    ImportStep(String key) {
        this.key = key;
    }

    /** The step's name. */
    public Message title() {
        return Message.of(key);
    }
}
