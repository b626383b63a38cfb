package org.clientele.model.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;

/** Reads groups of other kinds where a rule names one. */
final class SegmentWords {
    private SegmentWords() {}

    static Segment segment(RuleTokens in) {
        return switch (in.oneOf("all", "rfm", "stage", "cluster", "list", "rule")) {
            case 0 -> new Segment.Everyone();
            case 1 -> rfm(in);
            case 2 -> {
                String[] words = Arrays.stream(Stage.values()).map(Stage::word).toArray(String[]::new);
                yield new Segment.InStage(Stage.values()[in.oneOf(words)]);
            }
            case 3 -> {
                int number = in.whole(10_000);
                in.expect("of");
                yield new Segment.InCluster(in.text(), number);
            }
            case 4 -> list(in);
            default -> new Segment.ByRule(RuleText.of(RuleParser.parse(in.text())));
        };
    }

    private static Segment list(RuleTokens in) {
        List<Integer> ids = new ArrayList<>();
        if (!in.takes("none")) {
            ids.add(in.whole(Integer.MAX_VALUE));
            while (in.takes(",")) {
                ids.add(in.whole(Integer.MAX_VALUE));
            }
        }
        return new Segment.FixedList(ids);
    }

    private static Segment rfm(RuleTokens in) {
        String word = in.word();
        for (RfmGroup group : RfmGroup.values()) {
            if (group.word().equals(word)) {
                return new Segment.InRfmGroup(group);
            }
        }
        in.back();
        List<Segment.RfmCell> cells = new ArrayList<>(List.of(cell(in)));
        while (in.takes(",")) {
            cells.add(cell(in));
        }
        return new Segment.InRfmCells(cells);
    }

    private static Segment.RfmCell cell(RuleTokens in) {
        return Segment.RfmCell.of(in.word()).orElseThrow(() -> {
            in.back();
            return in.unexpected(
                    Arrays.stream(RfmGroup.values()).map(RfmGroup::word).collect(Collectors.joining(" | "))
                            + " | r5f5");
        });
    }
}
