package org.clientele.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.revenue.RevenueNote;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.facts.Facts;
import org.clientele.model.table.Owner;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.trade.RevenueDefinition;

/** The JSON shapes that several commands answer with. */
final class Answers {
    private Answers() {}

    /** One import of the ledger. */
    static Map<String, Object> batch(BatchSummary batch) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", batch.id());
        answer.put("act", word(batch.act()));
        answer.put("kind", batch.kind().word());
        answer.put("file", batch.file());
        answer.put("at", batch.at().toString());
        answer.put("state", word(batch.state()));
        answer.put("read", batch.counts().read());
        answer.put("created", batch.counts().created());
        answer.put("updated", batch.counts().updated());
        answer.put("unchanged", batch.counts().unchanged());
        answer.put("rejected", batch.counts().rejected());
        return answer;
    }

    /** Says one line of the ledger: what was imported, or how many rows an edit or a merge changed. */
    static void line(Reply reply, BatchSummary batch) {
        BatchSummary.Counts counts = batch.counts();
        Message state = state(batch.state());
        if (batch.act() == BatchSummary.Act.IMPORT) {
            reply.say(
                    "cli.status.batch",
                    batch.id(),
                    kind(batch.kind()),
                    batch.file(),
                    state,
                    counts.read(),
                    counts.created(),
                    counts.updated(),
                    counts.unchanged(),
                    counts.rejected());
        } else {
            reply.say("intake.cli.history.other", batch.id(), batch.file(), state, counts.updated());
        }
    }

    /** A constant as the JSON answers spell it: {@code NEEDS_REASON} is {@code needs-reason}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call a kind of table. */
    static Message kind(TableKind kind) {
        return switch (kind) {
            case CUSTOMERS -> Message.of("cli.kind.customers");
            case PRODUCTS -> Message.of("cli.kind.products");
            case ORDERS -> Message.of("cli.kind.orders");
            case EVENTS -> Message.of("cli.kind.events");
            case CONSENTS -> Message.of("cli.kind.consents");
            case STOPS -> Message.of("cli.kind.stops");
            case RESULTS -> Message.of("cli.kind.results");
        };
    }

    /** What people call what a row is about. */
    static Message owner(Owner owner) {
        return switch (owner) {
            case CUSTOMER -> Message.of("intake.cli.owner.customer");
            case PRODUCT -> Message.of("intake.cli.owner.product");
            case ORDER -> Message.of("intake.cli.owner.order");
            case EVENT -> Message.of("intake.cli.owner.event");
        };
    }

    /** What people call the state of an import. */
    static Message state(BatchSummary.State state) {
        return switch (state) {
            case DONE -> Message.of("cli.status.imported");
            case UNDONE -> Message.of("cli.status.undone");
            case RUNNING -> Message.of("cli.status.running");
        };
    }

    /** What counts as revenue: the sentence for people, and each choice for JSON. */
    static void revenue(Facts facts, Reply reply) {
        RevenueNote note = RevenueNote.of(facts);
        reply.say(note.caption());
        note.notes().forEach(reply::say);
        RevenueDefinition definition = facts.revenue().definition();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sentence", reply.words(note.caption()));
        answer.put("refunds", definition.refunds().word());
        answer.put("cancelled", definition.cancelled() ? "count" : "never");
        answer.put("free", definition.free() ? "count" : "never");
        answer.put("filesTax", definition.tax().inFiles() ? "with" : "without");
        answer.put("tax", definition.tax().inRevenue() ? "with" : "without");
        answer.put("taxRate", definition.tax().percent());
        answer.put("shipping", definition.shipping() ? "count" : "never");
        answer.put("currency", facts.revenue().currency());
        Map<String, Object> rates = new LinkedHashMap<>();
        definition.rates().forEach((currency, rate) -> rates.put(currency, RevenueDefinition.decimal(rate)));
        answer.put("rates", rates);
        answer.put("linesWithoutRate", facts.revenue().unrated());
        answer.put("linesWithoutTax", facts.revenue().untaxed());
        reply.put("revenueDefinition", answer);
    }

    /** Who is left of a group and why others are not, step by step. */
    static void waterfall(Audience audience, Reply reply) {
        reply.say("campaign.command.gross", audience.gross().size());
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Audience.Step step : audience.waterfall()) {
            if (!step.out().isEmpty()) {
                reply.line("  − " + reply.words(audience.sentence(step)));
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
