package org.clientele.app.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ledger of experiments in memory. */
public final class MemoryExperiments implements Experiments {
    private final List<ExperimentEntry> entries = new ArrayList<>();
    private final Map<String, Membership> members = new HashMap<>();

    /** Writes one down. */
    public void add(ExperimentEntry entry, Membership who) {
        entries.addFirst(entry);
        members.put(entry.exportId(), who);
    }

    /** The exports that they were, each at the start of its day. */
    List<ExportEntry> exports() {
        return entries.stream()
                .map(e -> new ExportEntry(
                        e.exportId(),
                        e.campaign(),
                        e.channel(),
                        LocalDate.ofEpochDay(e.startDay())
                                .atStartOfDay(java.time.ZoneOffset.UTC)
                                .toInstant(),
                        e.campaign() + ".csv",
                        "",
                        people(e, false),
                        people(e, true),
                        "{}"))
                .toList();
    }

    private static int people(ExperimentEntry entry, boolean control) {
        return entry.arms().stream()
                .filter(arm -> arm.control() == control)
                .mapToInt(ExperimentEntry.ArmEntry::people)
                .sum();
    }

    @Override
    public List<ExperimentEntry> all() {
        return List.copyOf(entries);
    }

    @Override
    public Optional<ExperimentEntry> of(String exportId) {
        return entries.stream().filter(e -> e.exportId().equals(exportId)).findFirst();
    }

    @Override
    public Membership members(String exportId) {
        return members.getOrDefault(exportId, Membership.none());
    }

    @Override
    public Membership membersOfCampaign(String campaign) {
        return entries.stream()
                .filter(e -> e.campaign().strip().equals(campaign.strip()))
                .map(e -> members(e.exportId()))
                .findFirst()
                .orElseGet(Membership::none);
    }

    @Override
    public void decide(String exportId, String decision, Instant at) {
        entries.replaceAll(e -> e.exportId().equals(exportId) ? changed(e, e.series(), decision) : e);
    }

    @Override
    public void group(String exportId, String series) {
        entries.replaceAll(e -> e.exportId().equals(exportId) ? changed(e, series, e.decision()) : e);
    }

    private static ExperimentEntry changed(ExperimentEntry e, String series, String decision) {
        return new ExperimentEntry(
                e.exportId(),
                e.campaign(),
                e.channel(),
                e.at(),
                e.startDay(),
                e.question(),
                e.goal(),
                e.windowDays(),
                e.smallestLift(),
                e.planned(),
                e.stratified(),
                e.seedFingerprint(),
                e.arms(),
                series,
                decision);
    }

    @Override
    public List<GlobalEntry> global(int year) {
        return List.of();
    }

    @Override
    public List<Integer> globalYears() {
        return List.of();
    }

    @Override
    public Optional<GlobalGroup> globalGroup(int year) {
        return Optional.empty();
    }
}
