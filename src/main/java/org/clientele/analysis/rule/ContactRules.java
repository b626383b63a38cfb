package org.clientele.analysis.rule;

import java.util.List;
import org.clientele.facts.Contacts;
import org.clientele.facts.WordColumn;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.Outcome;
import org.clientele.model.rule.Rule;
import org.clientele.model.text.Refusal;

/** Decides how often a customer was written to, and what became of it. */
final class ContactRules {
    private static final int HOURS = 24;

    private final Contacts contacts;

    ContactRules(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Those who were written to so often. */
    DeedRules.Kernel test(Rule.Contacted rule, Span span) {
        boolean[] campaign = campaigns(rule);
        Compare compare = rule.compare();
        long low = Math.max(0, compare.lowest(1));
        long high = compare.highest(1);
        return (from, to, words) -> {
            for (int c = from; c < to; c++) {
                int count = span.has(c) ? 0 : -1;
                for (int i = contacts.offset()[c]; count >= 0 && i < contacts.offset()[c + 1]; i++) {
                    count += is(rule, campaign, span, c, i) ? 1 : 0;
                }
                if (count >= low && count <= high) {
                    words[c >>> 6] |= 1L << (c & 63);
                }
            }
        };
    }

    private boolean[] campaigns(Rule.Contacted rule) {
        String wanted = rule.campaign();
        if (wanted == null) {
            return new boolean[0];
        }
        boolean[] campaign = Folded.words(contacts.campaign().words(), new Check.Is(List.of(wanted)));
        for (boolean known : campaign) {
            if (known) {
                return campaign;
            }
        }
        throw Refusal.of("rule.contact.gone", wanted);
    }

    private boolean is(Rule.Contacted rule, boolean[] campaign, Span span, int customer, int at) {
        if (rule.channel() != null && contacts.channel()[at] != rule.channel().ordinal()) {
            return false;
        }
        if (rule.campaign() != null) {
            int code = contacts.campaign().code()[at];
            if (code == WordColumn.BLANK || !campaign[code]) {
                return false;
            }
        }
        if (rule.outcome() != Outcome.SENT
                && (contacts.outcome()[at] & rule.outcome().bit()) == 0) {
            return false;
        }
        int day = Math.floorDiv(contacts.hour()[at], HOURS);
        return day >= span.from(customer) && day <= span.to() && span.holds(customer, day);
    }

    /** What was sent to a customer. */
    RuleTrace.Evidence seen(Rule.Contacted rule, Span span, int customer) {
        boolean[] campaign = campaigns(rule);
        int times = 0;
        int last = -1;
        for (int i = contacts.offset()[customer]; span.has(customer) && i < contacts.offset()[customer + 1]; i++) {
            if (is(rule, campaign, span, customer, i)) {
                times++;
                last = i;
            }
        }
        return times == 0
                ? new RuleTrace.Evidence.Unseen()
                : new RuleTrace.Evidence.Seen(
                        times,
                        Math.floorDiv(contacts.hour()[last], HOURS),
                        contacts.campaign().get(last));
    }
}
