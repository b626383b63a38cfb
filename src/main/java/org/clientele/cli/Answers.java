package org.clientele.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.audience.Audience;
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

    /** Who is left of a group and why others are not, step by step. */
    static void waterfall(Audience audience, Reply reply) {
        reply.say("campaign.command.gross", audience.gross().size());
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Audience.Step step : audience.waterfall()) {
            if (!step.out().isEmpty()) {
                reply.line("  − " + reply.words(step.sentence(audience.channel())));
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("reason", step.reason().word());
            answer.put("before", step.before());
            answer.put("out", step.out().size());
            answer.put("after", step.after());
            steps.add(answer);
        }
        reply.say("campaign.command.net", audience.net().size());
        reply.put("gross", audience.gross().size());
        reply.put("waterfall", steps);
        reply.put("net", audience.net().size());
    }
}
