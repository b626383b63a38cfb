package org.clientele.app.recommend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.Measure;
import org.clientele.analysis.recommend.league.Mode;
import org.clientele.analysis.recommend.league.Standing;
import org.clientele.analysis.recommend.measure.ListFigures;
import org.clientele.app.notice.Share;
import org.clientele.model.text.Message;

/**
 * One part of a model card in words.
 *
 * @param title what it is about
 * @param lines the sentences
 */
public record CardSection(Message title, List<Message> lines) {
    private static final double UNEVEN = 0.05;

    public CardSection {
        lines = List.copyOf(lines);
    }

    /** The parts of a card, in the order in which they are read. */
    public static List<CardSection> of(ModelCard card) {
        List<CardSection> sections = new ArrayList<>();
        sections.add(new CardSection(
                Message.of("recommend.card.what"),
                List.of(
                        Message.of("recommend.card.method", card.algorithm().title(), settings(card.settings())),
                        Message.of("recommend.card.seed", String.valueOf(card.seed())))));
        sections.add(new CardSection(
                Message.of("recommend.card.use"),
                List.of(Message.of("recommend.card.good"), Message.of("recommend.card.notgood"))));
        ModelCard.Learned learned = card.learned();
        sections.add(new CardSection(
                Message.of("recommend.card.data"),
                List.of(
                        Message.of("recommend.card.learned", learned.lines(), learned.people(), learned.products()),
                        Message.of("recommend.card.days", day(learned.firstDay()), day(learned.lastDay())),
                        Message.of("recommend.card.mark", String.valueOf(learned.version()), learned.fingerprint()))));
        sections.add(new CardSection(Message.of("recommend.card.test"), test(card)));
        for (ModelCard.Tested tested : card.tested()) {
            sections.add(new CardSection(
                    Message.of(
                            tested.mode() == Mode.DISCOVER_NEW
                                    ? "recommend.card.figures.new"
                                    : "recommend.card.figures.again"),
                    figures(tested)));
        }
        sections.add(new CardSection(Message.of("recommend.card.biases"), biases(card)));
        sections.add(new CardSection(
                Message.of("recommend.card.limits"),
                List.of(
                        Message.of("recommend.card.newcomers"),
                        Message.of("recommend.card.causes"),
                        Message.of(
                                "recommend.card.again",
                                day(learned.dataDay() + TrainedRecommender.Provenance.STALE_DAYS)))));
        return sections;
    }

    private static String settings(Map<String, String> settings) {
        return String.join(
                ", ",
                settings.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
    }

    private static LocalDate day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }

    private static List<Message> test(ModelCard card) {
        if (card.tested().isEmpty()) {
            return List.of(Message.of("recommend.card.untested"));
        }
        List<Message> lines = new ArrayList<>();
        card.hidden()
                .ifPresent(rule -> lines.add(Message.of(
                        "recommend.card.hidden",
                        LeagueReport.hidden(rule),
                        card.tested().getFirst().people())));
        lines.add(Message.of("recommend.card.lists", card.tested().getFirst().k()));
        return lines;
    }

    private static List<Message> figures(ModelCard.Tested tested) {
        List<Message> lines = new ArrayList<>();
        Standing own = tested.standing();
        Interval right = own.measure(Measure.HIT_RATE);
        Interval base = tested.baseLine().measure(Measure.HIT_RATE);
        lines.add(Message.of(
                "recommend.card.right", hundredths(right.value()), hundredths(right.low()), hundredths(right.high())));
        lines.add(Message.of(
                "recommend.card.base", hundredths(base.value()), hundredths(base.low()), hundredths(base.high())));
        if (own.spec().equals(tested.baseLine().spec())) {
            lines.add(Message.of("recommend.card.isbase"));
        } else {
            lines.add(Message.of(own.beatsBestSellers() ? "recommend.card.beats" : "recommend.card.nobetter"));
        }
        for (Measure measure : Measure.values()) {
            Interval value = own.measure(measure);
            lines.add(Message.of(
                    "recommend.card.measure",
                    measure.at(tested.k()).code(),
                    digits(value.value()),
                    digits(value.low()),
                    digits(value.high())));
        }
        return lines;
    }

    /** What the figures say about who and what comes off badly. */
    private static List<Message> biases(ModelCard card) {
        List<Message> lines = new ArrayList<>();
        if (card.tested().isEmpty()) {
            lines.add(Message.of("recommend.card.biases.unknown"));
            return lines;
        }
        Standing own = card.tested().getFirst().standing();
        ListFigures lists = own.lists();
        lines.add(Message.of("recommend.card.range", lists.suggested(), new Share(lists.coverage())));
        lines.add(Message.of("recommend.card.tail", new Share(lists.longTail())));
        lines.add(Message.of(
                lists.popularityLift() >= 0 ? "recommend.card.popular" : "recommend.card.unpopular",
                new Share(Math.abs(lists.popularityLift()))));
        if (Math.abs(own.most() - own.fewest()) >= UNEVEN) {
            lines.add(Message.of(
                    own.most() > own.fewest() ? "recommend.card.fewest" : "recommend.card.most",
                    hundredths(own.fewest()),
                    hundredths(own.most())));
        } else {
            lines.add(Message.of("recommend.card.even", hundredths(own.fewest()), hundredths(own.most())));
        }
        return lines;
    }

    private static long hundredths(double share) {
        return Math.round(share * 100);
    }

    private static String digits(double value) {
        return String.format(java.util.Locale.ROOT, "%.4f", value);
    }
}
