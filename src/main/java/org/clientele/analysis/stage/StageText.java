package org.clientele.analysis.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clientele.model.group.Stage;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** The conditions of the stages as lines that can be kept and read again. */
public final class StageText {
    private StageText() {}

    /** Lines from which {@link #read} makes the same specification. */
    public static String of(StageSpec spec) {
        List<String> lines = new ArrayList<>();
        lines.add("new " + spec.newDays());
        lines.add("vip " + spec.vip().topShare() + " " + spec.vip().orders());
        StageSpec.Away away = spec.away();
        lines.add(
                "away " + away.riskGaps() + " " + away.riskDays() + " " + away.lapsedGaps() + " " + away.lapsedDays());
        lines.add("order " + spec.plan().order().stream().map(Stage::word).collect(Collectors.joining(" ")));
        for (Stage stage : spec.plan().order()) {
            String rule = spec.plan().rules().get(stage);
            if (rule != null) {
                lines.add("rule " + stage.word() + " " + rule);
            }
        }
        return String.join("\n", lines);
    }

    /**
     * The specification of lines made by {@link #of}.
     *
     * @throws Refusal when they are not of that form
     */
    public static StageSpec read(String text) {
        StageSpec spec = StageSpec.standard();
        List<Stage> order = spec.plan().order();
        Map<Stage, String> rules = new EnumMap<>(Stage.class);
        try {
            for (String line : text.split("\n")) {
                String[] words = line.split(" ", line.startsWith("rule ") ? 3 : -1);
                switch (words[0]) {
                    case "new" -> spec = spec.withNewDays(Integer.parseInt(words[1]));
                    case "vip" ->
                        spec = spec.withVip(
                                new StageSpec.Vip(Double.parseDouble(words[1]), Integer.parseInt(words[2])));
                    case "away" ->
                        spec = spec.withAway(new StageSpec.Away(
                                Double.parseDouble(words[1]),
                                Integer.parseInt(words[2]),
                                Double.parseDouble(words[3]),
                                Integer.parseInt(words[4])));
                    case "order" ->
                        order = Arrays.stream(words)
                                .skip(1)
                                .map(StageText::stage)
                                .toList();
                    case "rule" -> rules.put(stage(words[1]), words[2]);
                    default -> throw Refusal.of("stage.spec.text", line);
                }
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new Refusal(Message.of("stage.spec.text", text), unreadable);
        }
        return spec.withPlan(new StageSpec.Plan(order, rules));
    }

    private static Stage stage(String word) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.of("stage.spec.text", word));
    }
}
