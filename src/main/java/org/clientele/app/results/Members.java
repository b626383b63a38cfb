package org.clientele.app.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientele.analysis.results.Arms;
import org.clientele.app.experiment.ArmNames;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.Membership;
import org.clientele.app.workbench.Results;
import org.clientele.facts.Facts;
import org.clientele.model.contact.ComparisonWords;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/**
 * Who was in which arm of a campaign.
 *
 * @param arms the people by arm
 * @param names the name of each arm
 */
record Members(Arms arms, List<Message> names) {
    private static final int NOBODY = -1;
    private static final int BOTH = -2;
    private static final int HELD = 1;

    /**
     * The people of an export as it was drawn, through merges.
     *
     * @param members who is in which arm: 0 its own message, 1 held back, 2 and more other versions
     * @param entry the experiment of the export, whose arms are in its order
     * @param versions names of the other versions, as far as known
     */
    static Members of(Facts facts, Membership members, Optional<ExperimentEntry> entry, List<String> versions) {
        List<Integer> numbers = entry.map(known ->
                        known.arms().stream().map(ExperimentEntry.ArmEntry::arm).toList())
                .orElseGet(() -> IntStream.range(0, members.arms().length)
                        .mapToObj(i -> (int) members.arms()[i])
                        .distinct()
                        .sorted()
                        .toList());
        boolean several = numbers.stream().anyMatch(arm -> arm > HELD);
        int[] placeOf = new int[Byte.MAX_VALUE + 1];
        Arrays.fill(placeOf, NOBODY);
        List<Message> names = new ArrayList<>();
        for (int number : numbers) {
            placeOf[number] = names.size();
            names.add(name(number, several, versions));
        }
        int[] armOf = new int[facts.customers()];
        Arrays.fill(armOf, NOBODY);
        for (int i = 0; i < members.ids().length; i++) {
            int person = facts.people().indexOf(members.ids()[i]);
            if (person >= 0) {
                armOf[person] = placeOf[members.arms()[i]];
            }
        }
        return new Members(arms(armOf, names.size(), numbers.indexOf(HELD)), names);
    }

    private static Message name(int arm, boolean several, List<String> versions) {
        if (arm == HELD) {
            return Message.of("results.arm.control");
        }
        if (arm == 0) {
            return Message.of(several ? "results.arm.first" : "results.arm.message");
        }
        String named = arm - 2 < versions.size() ? versions.get(arm - 2) : "";
        return named.isBlank()
                ? Message.of("results.arm.version", ArmNames.letter(arm))
                : Message.of("results.arm.named", named);
    }

    /** What an arm is called in a sentence of an experiment; empty where the ledger has no name. */
    String shortName(int arm, Optional<ExperimentEntry> entry) {
        return entry.map(known -> ArmNames.of(known.arms().get(arm))).orElse("");
    }

    /**
     * The people of a file of results by what it says of arms.
     *
     * @param control the name of the arm that got no message, empty to know it by its name
     * @throws Refusal when no arm has that name
     */
    static Members of(Facts facts, Results.Rows rows, String control) {
        List<String> said = rows.arms();
        int held = -1;
        for (int a = 0; a < said.size(); a++) {
            boolean is = control.isBlank()
                    ? ComparisonWords.meanControl(said.get(a))
                    : said.get(a).strip().equalsIgnoreCase(control.strip());
            held = is ? a : held;
        }
        if (!control.isBlank() && held < 0) {
            throw Refusal.of("results.arm.unknown", control, said);
        }
        int[] armOf = new int[facts.customers()];
        Arrays.fill(armOf, NOBODY);
        for (int r = 0; r < rows.size(); r++) {
            if (said.isEmpty() || rows.arm()[r] >= 0) {
                put(armOf, facts.people().indexOf(rows.customer()[r]), Math.max(0, rows.arm()[r]));
            }
        }
        List<Message> names = new ArrayList<>();
        if (said.isEmpty()) {
            names.add(Message.of("results.arm.message"));
        }
        for (String arm : said) {
            names.add(Message.of("results.arm.named", arm));
        }
        return new Members(arms(armOf, names.size(), held), names);
    }

    /** Somebody who was merged from people of two arms is in none: the comparison cannot tell what they got. */
    private static void put(int[] armOf, int person, int arm) {
        if (person >= 0) {
            armOf[person] = armOf[person] == NOBODY || armOf[person] == arm ? arm : BOTH;
        }
    }

    private static Arms arms(int[] armOf, int arms, int control) {
        int[] person = new int[armOf.length];
        byte[] arm = new byte[armOf.length];
        int n = 0;
        for (int c = 0; c < armOf.length; c++) {
            if (armOf[c] >= 0) {
                person[n] = c;
                arm[n++] = (byte) armOf[c];
            }
        }
        return new Arms(Arrays.copyOf(person, n), Arrays.copyOf(arm, n), arms, control);
    }
}
