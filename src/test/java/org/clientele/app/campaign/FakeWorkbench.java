package org.clientele.app.campaign;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.clientele.app.workbench.Campaigns;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.app.workbench.Profile;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Refusal;

/** A workbench in memory whose ledgers can say no at the last moment. */
final class FakeWorkbench extends MemoryWorkbench implements Campaigns {
    private final String country;
    private final Map<String, String> drafts = new TreeMap<>();
    final Set<Integer> saidStopSince = new HashSet<>();
    final List<ExportEntry> log = new ArrayList<>();
    final List<int[]> sent = new ArrayList<>();
    final List<int[]> held = new ArrayList<>();

    FakeWorkbench(Facts facts, String country) {
        super(facts);
        this.country = country;
    }

    @Override
    public String seed(String purpose) {
        return "secret of " + purpose;
    }

    @Override
    public int[] refused(Channel channel, int[] customerIds) {
        return Arrays.stream(customerIds).filter(saidStopSince::contains).toArray();
    }

    @Override
    public void record(ExportEntry entry, int[] sentIds, int[] controlIds) {
        if (refused(entry.channel(), sentIds).length > 0) {
            throw Refusal.of("campaign.stop.some", refused(entry.channel(), sentIds).length);
        }
        log.add(entry);
        sent.add(sentIds);
        held.add(controlIds);
    }

    @Override
    public int[] earlier(String campaign, boolean wasHeld) {
        return IntStream.range(0, log.size())
                .filter(i -> log.get(i).campaign().equals(campaign))
                .flatMap(i -> Arrays.stream(wasHeld ? held.get(i) : sent.get(i)))
                .sorted()
                .distinct()
                .toArray();
    }

    @Override
    public List<ExportEntry> exports() {
        return log;
    }

    @Override
    public Map<String, String> drafts() {
        return drafts;
    }

    @Override
    public void keepDraft(String name, String draft) {
        drafts.put(name, draft);
    }

    @Override
    public Optional<String> dropDraft(String name) {
        return Optional.ofNullable(drafts.remove(name));
    }

    @Override
    public Profile profile() {
        return new Profile("Shop", ZoneId.of("Asia/Shanghai"), country, "CNY");
    }

    @Override
    public Campaigns campaigns() {
        return this;
    }
}
