package org.clientele.app.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Segment.RfmCell;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;
import org.clientele.model.text.Refusal;

/**
 * Reads and writes groups in the words of the command line: {@code all}, {@code rfm:at-risk}, {@code rfm:r5f5+r4f5},
 * {@code stage:lapsed}, {@code cluster:2}, {@code ids:17+23}, {@code saved:Name},
 * {@code rule:} with a rule behind it.
 */
public final class GroupWords {
    private final List<SavedGroup> saved;
    private final Optional<String> clustering;

    /**
     * Words as they are understood in one workbench.
     *
     * @param saved the saved groups, for {@code saved:}
     * @param clustering the clustering that was found last, for {@code cluster:}
     */
    public GroupWords(List<SavedGroup> saved, Optional<String> clustering) {
        this.saved = List.copyOf(saved);
        this.clustering = clustering;
    }

    /** The clustering that was found last. */
    public Optional<String> clustering() {
        return clustering;
    }

    /**
     * The definition of a group given in words.
     *
     * @throws Refusal when the words name no group
     */
    public Segment parse(String words) {
        String text = words.strip();
        int colon = text.indexOf(':');
        String kind = (colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
        String rest = colon < 0 ? "" : text.substring(colon + 1).strip();
        return switch (kind) {
            case "all" -> new Segment.Everyone();
            case "rfm" -> rfm(rest, words);
            case "stage" ->
                new Segment.InStage(Arrays.stream(Stage.values())
                        .filter(stage -> stage.word().equals(rest.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of("groups.words.stage", rest, listOfStages())));
            case "cluster" -> cluster(rest, words);
            case "ids" -> new Segment.FixedList(numbers(rest, words));
            case "saved" -> saved(rest);
            case "rule" -> new Segment.ByRule(RuleText.of(RuleParser.parse(rest)));
            default -> throw unknown(words);
        };
    }

    /** The words of a definition; {@link #parse} makes the same definition of them in the same workbench. */
    public static String print(Segment segment) {
        return switch (segment) {
            case Segment.Everyone everyone -> "all";
            case Segment.InRfmGroup(RfmGroup group) -> "rfm:" + group.word();
            case Segment.InRfmCells(List<RfmCell> cells) ->
                "rfm:" + cells.stream().map(RfmCell::word).collect(Collectors.joining("+"));
            case Segment.InStage(Stage stage) -> "stage:" + stage.word();
            case Segment.InCluster(String spec, int number) -> "cluster:" + number;
            case Segment.FixedList(List<Integer> ids) ->
                "ids:" + ids.stream().map(String::valueOf).collect(Collectors.joining("+"));
            case Segment.ByRule(String rule) -> "rule:" + rule;
        };
    }

    private static Segment rfm(String rest, String words) {
        String wanted = rest.toLowerCase(Locale.ROOT);
        for (RfmGroup group : RfmGroup.values()) {
            if (group.word().equals(wanted)) {
                return new Segment.InRfmGroup(group);
            }
        }
        List<RfmCell> cells = new ArrayList<>();
        for (String part : wanted.split("[+,]", -1)) {
            cells.add(RfmCell.of(part.strip())
                    .orElseThrow(() -> Refusal.of("groups.words.rfm", rest, listOfRfmGroups())));
        }
        if (cells.isEmpty()) {
            throw unknown(words);
        }
        return new Segment.InRfmCells(cells);
    }

    private Segment cluster(String rest, String words) {
        String spec = clustering.orElseThrow(() -> Refusal.of("groups.words.cluster.none"));
        List<Integer> number = numbers(rest, words);
        if (number.size() != 1 || number.getFirst() < 0) {
            throw unknown(words);
        }
        return new Segment.InCluster(spec, number.getFirst());
    }

    private Segment saved(String name) {
        return saved.stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .or(() -> saved.stream()
                        .filter(group -> group.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElseThrow(() -> Refusal.of("groups.words.saved", name))
                .segment();
    }

    private static List<Integer> numbers(String rest, String words) {
        try {
            return Arrays.stream(rest.split("[+,]"))
                    .map(part -> Integer.valueOf(part.strip()))
                    .toList();
        } catch (NumberFormatException notANumber) {
            throw new Refusal(unknown(words).sentence(), notANumber);
        }
    }

    private static Refusal unknown(String words) {
        return Refusal.of("groups.words.unknown", words);
    }

    private static String listOfStages() {
        return Arrays.stream(Stage.values()).map(Stage::word).collect(Collectors.joining(" "));
    }

    private static String listOfRfmGroups() {
        return Arrays.stream(RfmGroup.values()).map(RfmGroup::word).collect(Collectors.joining(" "));
    }
}
