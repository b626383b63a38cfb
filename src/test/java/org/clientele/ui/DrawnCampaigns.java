package org.clientele.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Conducted;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;

/** Past campaigns of a shop under test, whose people are dealt into arms by hand. */
public final class DrawnCampaigns {
    /** Days in which their answers count. */
    public static final int DAYS = 14;

    private static final int SHANGHAI = 8 * 60;

    private DrawnCampaigns() {}

    /** Which customers may be written to by e-mail. */
    public static boolean[] allowed(Session session) {
        int[] ids = session.current().facts().people().id();
        int[] refused = session.current().workbench().campaigns().refused(Channel.EMAIL, ids);
        boolean[] allowed = new boolean[ids.length];
        for (int c = 0; c < ids.length; c++) {
            allowed[c] = Arrays.binarySearch(refused, ids[c]) < 0;
        }
        return allowed;
    }

    /** Which customers ordered in the days after a moment, counted line by line. */
    public static boolean[] ordered(Facts facts, Instant sent) {
        long from = sent.getEpochSecond() / 60 + SHANGHAI;
        OrderLines lines = facts.lines();
        boolean[] ordered = new boolean[facts.customers()];
        for (int c = 0; c < ordered.length; c++) {
            for (int l = lines.offset()[c]; l < lines.offset()[c + 1]; l++) {
                long at = lines.day()[l] * 1440L + lines.minute()[l];
                ordered[c] |= lines.counts(l) && at > from && at <= from + DAYS * 1440L;
            }
        }
        return ordered;
    }

    /** Makes an arm look as if it had moved people, and keeps all arms as large as they are: some of those who ordered change
     * places with people of the arm who did not. */
    public static void favour(int[] armOf, boolean[] ordered, int arm, double share, Random random) {
        int next = 0;
        for (int c = 0; c < armOf.length; c++) {
            if (armOf[c] >= 0 && armOf[c] != arm && ordered[c] && random.nextDouble() < share) {
                while (next < armOf.length && (armOf[next] != arm || ordered[next])) {
                    next++;
                }
                if (next == armOf.length) {
                    return;
                }
                armOf[next] = armOf[c];
                armOf[c] = arm;
            }
        }
    }

    /**
     * Writes a campaign down.
     *
     * @param armOf the arm of each customer: 0 its own message, 1 none, 2 and more other versions; below 0 for outside
     * @param planned the arms' planned parts
     */
    public static void record(
            Session session, String id, String name, Instant sent, String series, int[] armOf, double... planned) {
        Workbench workbench = session.current().workbench();
        int[] all = session.current().facts().people().id();
        List<List<Integer>> arms = new ArrayList<>();
        Arrays.stream(planned).forEach(part -> arms.add(new ArrayList<>()));
        for (int c = 0; c < armOf.length; c++) {
            if (armOf[c] >= 0) {
                arms.get(armOf[c]).add(all[c]);
            }
        }
        int[][] ids = arms.stream()
                .map(arm -> arm.stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
        int people = arms.stream().mapToInt(List::size).sum();
        double parts = Arrays.stream(planned).sum();
        List<ExperimentEntry.ArmEntry> entries = new ArrayList<>();
        for (int a = 0; a < planned.length; a++) {
            double part = planned[a] / parts;
            entries.add(new ExperimentEntry.ArmEntry(a, a < 2 ? "" : "V" + a, part, people * part, ids[a].length));
        }
        int day = (int) LocalDate.ofInstant(sent, ZoneOffset.UTC).toEpochDay();
        ExperimentEntry experiment = new ExperimentEntry(
                id,
                name,
                Channel.EMAIL,
                sent,
                day,
                "",
                Trial.Goal.ORDER,
                DAYS,
                0.2,
                people,
                false,
                "",
                entries,
                series,
                "");
        workbench
                .campaigns()
                .record(
                        new ExportEntry(
                                id,
                                name,
                                Channel.EMAIL,
                                sent,
                                name + ".csv",
                                "ab".repeat(32),
                                people - ids[1].length,
                                ids[1].length,
                                "{}"),
                        ids,
                        new Conducted(experiment, null, new int[0], 0));
    }
}
