package org.clientele.app.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Results;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.People;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Lists the campaigns that went out, the newest first. */
public final class ListCampaigns {
    private static final int DAY = 1_440;

    private final Workbench workbench;
    private final Decisions decisions;

    /** The campaigns of a workbench. */
    public ListCampaigns(Workbench workbench) {
        this.workbench = workbench;
        this.decisions = new Decisions(workbench);
    }

    /** All of them. */
    public Job<List<PastCampaign>> job() {
        return new Job<>(Message.of("results.job.list"), checkpoint -> {
            int dataDay = workbench.facts(checkpoint).dataDay();
            return all(dataDay);
        });
    }

    /** All of them, as seen with data up to a day. */
    List<PastCampaign> all(int dataDay) {
        List<PastCampaign> all = new ArrayList<>();
        Set<String> ours = new HashSet<>();
        for (ExportEntry export : workbench.campaigns().exports()) {
            ours.add(export.exportId());
            ours.add(export.campaign());
            all.add(of(export, dataDay));
        }
        Set<String> seen = new HashSet<>();
        for (Results.Mention mention : workbench.results().mentions()) {
            String name = mention.campaign().isEmpty() ? mention.exportId() : mention.campaign();
            if (!name.isEmpty() && !ours.contains(name) && !ours.contains(mention.exportId()) && seen.add(name)) {
                all.add(of(mention, name));
            }
        }
        all.sort(Comparator.comparing(
                (PastCampaign one) -> one.sent() == null ? LocalDate.MIN : one.sent(), Comparator.reverseOrder()));
        return all;
    }

    private PastCampaign of(ExportEntry export, int dataDay) {
        LocalDate sent = LocalDate.ofInstant(export.at(), workbench.profile().zone());
        long due = sent.toEpochDay() + Plan.of(workbench, export).days();
        int left = dataDay == People.NO_DAY ? (int) (due - sent.toEpochDay()) : (int) Math.max(0, due - dataDay);
        return listed(new PastCampaign(
                export.exportId(),
                export.campaign(),
                export.channel(),
                true,
                sent,
                export.people(),
                export.control(),
                PastCampaign.State.READY,
                left,
                null));
    }

    private PastCampaign of(Results.Mention mention, String name) {
        LocalDate sent = mention.firstSent() == Results.NONE
                ? null
                : LocalDate.ofEpochDay(Math.floorDiv(mention.firstSent(), DAY));
        return listed(new PastCampaign(
                name, name, mention.channel(), false, sent, mention.people(), 0, PastCampaign.State.READY, 0, null));
    }

    private PastCampaign listed(PastCampaign one) {
        PastCampaign.@Nullable Decision decision = decisions.of(one.key()).orElse(null);
        PastCampaign.State state = decision != null
                ? PastCampaign.State.DECIDED
                : one.daysLeft() > 0 ? PastCampaign.State.WAITING : PastCampaign.State.READY;
        return new PastCampaign(
                one.key(),
                one.name(),
                one.channel(),
                one.exported(),
                one.sent(),
                one.people(),
                one.control(),
                state,
                one.daysLeft(),
                decision);
    }

    /**
     * The campaign of a key or a name; of several with one name the newest.
     *
     * @throws Refusal when there is none
     */
    PastCampaign find(String keyOrName, int dataDay) {
        List<PastCampaign> all = all(dataDay);
        for (PastCampaign one : all) {
            if (one.key().equals(keyOrName)) {
                return one;
            }
        }
        for (PastCampaign one : all) {
            if (one.name().equalsIgnoreCase(keyOrName.strip())) {
                return one;
            }
        }
        throw Refusal.of(all.isEmpty() ? "results.none" : "results.unknown", keyOrName);
    }
}
