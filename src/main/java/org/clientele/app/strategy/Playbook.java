package org.clientele.app.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.GroupWords;
import org.clientele.app.groups.RfmPicture;
import org.clientele.app.groups.StageAdvice;
import org.clientele.app.groups.StagePicture;
import org.clientele.app.jobs.Job;
import org.clientele.app.notice.Amount;
import org.clientele.app.strategy.Play.Line;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.group.Picked;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** The templates of a workbench: one for each lifecycle stage and each group of recency, frequency and money. */
public final class Playbook {
    private static final String KEY = "strategy.plays";
    private static final String ENTRIES = "\u001E";
    private static final String FIELDS = "\u001F";
    private static final int PARTS = 3;
    private static final int OFFER_DAYS = 14;
    private static final int RESULT_DAYS = 30;

    private final Workbench workbench;
    private final Analyses analyses;

    /** The templates of that workbench. */
    public Playbook(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
    }

    /** Which groups are played. */
    public enum Board {
        STAGES("strategy.board.stages"),
        RFM("strategy.board.rfm");

        private final String textKey;

        Board(String textKey) {
            this.textKey = textKey;
        }

        /** The key of its name. */
        public String textKey() {
            return textKey;
        }
    }

    /** The templates of all groups of a board that have people, with what was written over. */
    public Job<List<Play>> plays(Board board) {
        return new Job<>(Message.of("strategy.job.board"), checkpoint -> {
            List<Play> all = new ArrayList<>();
            for (Play play : board == Board.STAGES ? stages(checkpoint) : rfm(checkpoint)) {
                all.add(edited(play));
            }
            return all;
        });
    }

    private List<Play> stages(Checkpoint checkpoint) throws Exception {
        StagePicture picture =
                new FindGroups(workbench, analyses).stages().work().run(checkpoint);
        List<Play> plays = new ArrayList<>();
        for (StageAdvice advice : picture.advice()) {
            GroupCard card = picture.stages().stream()
                    .filter(each -> each.segment().equals(new Segment.InStage(advice.stage())))
                    .findFirst()
                    .orElseThrow();
            if (card.numbers().people() > 0) {
                plays.add(play(
                        card,
                        List.of(advice.objective(), advice.offer(), advice.channel(), advice.timing(), advice.metric()),
                        advice.subject(),
                        advice.text()));
            }
        }
        return plays;
    }

    private List<Play> rfm(Checkpoint checkpoint) throws Exception {
        RfmPicture picture = new FindGroups(workbench, analyses).rfm().work().run(checkpoint);
        LocalDate end =
                LocalDate.ofEpochDay(workbench.facts(checkpoint).dataDay()).plusDays(OFFER_DAYS);
        List<Play> plays = new ArrayList<>();
        for (GroupCard card : picture.groups()) {
            if (card.segment() instanceof Segment.InRfmGroup(RfmGroup group)
                    && card.numbers().people() > 0) {
                String stage = like(group).word();
                Amount order = new Amount(
                        card.numbers().averageOrder(), workbench.profile().currency());
                int email = card.numbers().canEmail();
                int text = card.numbers().canText();
                plays.add(play(
                        card,
                        List.of(
                                card.strategy(),
                                Message.of("strategy.offer." + stage, order),
                                Message.of(
                                        email == 0 && text == 0
                                                ? "stage.channel.none"
                                                : email >= text ? "stage.channel.email" : "stage.channel.text",
                                        email,
                                        text),
                                Message.of("strategy.timing." + stage),
                                Message.of("stage.metric." + stage, RESULT_DAYS)),
                        Message.of("stage.mail.subject." + stage),
                        List.of(Message.of("stage.mail.text." + stage), Message.of("stage.mail.until." + stage, end))));
            }
        }
        return plays;
    }

    /** The stage whose words suit a group. */
    private static Stage like(RfmGroup group) {
        return switch (group) {
            case CHAMPIONS, LOYAL -> Stage.HIGH_VALUE;
            case POTENTIAL_LOYALISTS, PROMISING, NEEDS_ATTENTION -> Stage.ACTIVE;
            case NEW -> Stage.NEW;
            case ABOUT_TO_SLEEP, CANT_LOSE, AT_RISK -> Stage.AT_RISK;
            case HIBERNATING -> Stage.LAPSED;
            case PROSPECTS -> Stage.POTENTIAL;
        };
    }

    private static Play play(GroupCard card, List<Message> lines, Message subject, List<Message> text) {
        return new Play(
                GroupWords.print(card.segment()),
                new Picked(card.segment(), card.name()),
                card.numbers(),
                lines,
                subject,
                text,
                List.of());
    }

    // ---- what was written over ----

    private Play edited(Play play) {
        Play changed = play;
        Map<String, String> kept = kept();
        for (Line line : Line.values()) {
            String words = kept.get(play.word() + FIELDS + line.name());
            changed = words == null ? changed : changed.with(line, words);
        }
        return changed;
    }

    /** What somebody wrote over a line; empty where it is the template's. */
    public String written(String word, Line line) {
        return kept().getOrDefault(word + FIELDS + line.name(), "");
    }

    /** Writes over a line of a template, or gives it back its own words when nothing is left of it. */
    public void write(String word, Line line, String words) {
        Map<String, String> kept = kept();
        String clean = words.strip().replaceAll("[" + ENTRIES + FIELDS + "]", " ");
        if (clean.isEmpty()) {
            kept.remove(word + FIELDS + line.name());
        } else {
            kept.put(word + FIELDS + line.name(), clean);
        }
        List<String> entries = new ArrayList<>();
        kept.forEach((key, value) -> entries.add(key + FIELDS + value));
        workbench.choices().put(KEY, entries.isEmpty() ? null : String.join(ENTRIES, entries));
    }

    private Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        workbench.choices().get(KEY).stream()
                .flatMap(all -> Arrays.stream(all.split(ENTRIES)))
                .map(entry -> entry.split(FIELDS, PARTS))
                .filter(parts -> parts.length == PARTS)
                .forEach(parts -> kept.put(parts[0] + FIELDS + parts[1], parts[2]));
        return kept;
    }
}
