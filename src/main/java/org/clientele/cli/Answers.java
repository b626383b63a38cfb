package org.clientele.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clientele.app.workbench.BatchSummary;

/** The JSON shapes that several commands answer with. */
final class Answers {
    private Answers() {}

    /** One import of the ledger. */
    static Map<String, Object> batch(BatchSummary batch) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", batch.id());
        answer.put("kind", batch.kind().word());
        answer.put("file", batch.file());
        answer.put("at", batch.at().toString());
        answer.put("state", batch.state().name());
        answer.put("read", batch.counts().read());
        answer.put("created", batch.counts().created());
        answer.put("updated", batch.counts().updated());
        answer.put("unchanged", batch.counts().unchanged());
        answer.put("rejected", batch.counts().rejected());
        return answer;
    }
}
