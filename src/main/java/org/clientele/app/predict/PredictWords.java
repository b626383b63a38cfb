package org.clientele.app.predict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.predict.Driver;
import org.clientele.analysis.predict.Lack;
import org.clientele.analysis.predict.LeakGuard;
import org.clientele.analysis.predict.Learner;
import org.clientele.analysis.predict.PredictResult;
import org.clientele.analysis.predict.PredictSpec;
import org.clientele.analysis.predict.Reached;
import org.clientele.analysis.predict.Tested;
import org.clientele.analysis.predict.measure.Quality;
import org.clientele.app.features.FeatureWords;
import org.clientele.app.notice.Share;
import org.clientele.facts.People;
import org.clientele.model.text.Message;

/** What people are told about a prediction, in plain sentences. */
public final class PredictWords {
    private static final double HUNDRED = 100;

    private PredictWords() {}

    /** The question in words. */
    public static Message question(PredictSpec spec) {
        return Message.of("predict.question." + spec.target().word(), spec.days());
    }

    /** A name for the likeliest so many. */
    public static Message name(PredictResult result, int count) {
        return Message.of("predict.name." + result.spec().target().word(), count);
    }

    /** What contacting the likeliest so large a share reaches; what is missing where that cannot be told. */
    public static Message reaches(PredictResult result, double share) {
        Tested tested = result.tested();
        if (tested == null) {
            return result.lack() == null ? Message.of("predict.needs") : lack(result.lack());
        }
        Quality used = tested.of(result.used());
        return Message.of(
                "predict.reaches." + result.spec().target().word(),
                new Share(share),
                Math.round(HUNDRED * used.gains().at(share)),
                Math.round(HUNDRED * share));
    }

    /** How large the list is, in words. */
    public static Message size(PredictResult result, int count) {
        int all = result.people().length;
        return result.honest()
                ? Message.of(
                        "predict.size." + result.spec().target().word(), count, all, Math.round(result.expected(count)))
                : Message.of("predict.size", count, all);
    }

    /** What a list is made by. */
    public static Message learner(Learner learner) {
        return Message.of("predict.learner." + learner.word());
    }

    /** What is missing for a model, and when it will be there. */
    public static Message lack(Lack lack) {
        String kind = switch (lack.kind()) {
            case HISTORY -> "history";
            case YES -> "yes";
            case NO -> "no";
        };
        return lack.when() == People.NO_DAY
                ? Message.of("predict.lack." + kind, lack.have(), lack.need())
                : Message.of("predict.lack.when." + kind, lack.have(), lack.need(), LocalDate.ofEpochDay(lack.when()));
    }

    /** Whether the model or the simple rule is used, and why. */
    public static Message standing(PredictResult result) {
        Tested tested = result.tested();
        if (tested == null || result.lack() != null) {
            return Message.of("predict.standing.rule");
        }
        Message learner = learner(tested.candidate());
        return result.used() == Learner.RULE
                ? Message.of("predict.standing.same", learner)
                : Message.of(
                        "predict.standing.better",
                        learner,
                        Math.round(HUNDRED * tested.of(result.used()).gains().at(PredictPicture.USUAL_SHARE)),
                        Math.round(HUNDRED * tested.rule().gains().at(PredictPicture.USUAL_SHARE)));
    }

    /** How the prediction was tested. */
    public static Message tested(Tested tested) {
        return Message.of(
                "predict.tested",
                tested.rule().people(),
                LocalDate.ofEpochDay(tested.lookedUpTo()),
                tested.learnedFrom(),
                LocalDate.ofEpochDay(tested.learnedUpTo()));
    }

    /** Whether percentages hold, from the bin in which most was said. */
    public static Message honesty(PredictResult result) {
        Tested tested = result.tested();
        if (tested == null || tested.of(result.used()).reliability().bins().isEmpty()) {
            return Message.of("predict.needs");
        }
        var last = tested.of(result.used()).reliability().bins().getLast();
        return result.honest()
                ? Message.of(
                        "predict.honest." + result.spec().target().word(),
                        new Share(last.said()),
                        new Share(last.came()))
                : Message.of("predict.dishonest");
    }

    /** What people call a field. */
    public static Message field(String key) {
        return FeatureWords.ofKey(key);
    }

    /** A field that a model looks at, with its direction. */
    public static Message driver(Driver driver) {
        Message name = field(driver.key());
        if (driver.direction() == 0) {
            return driver.word().isEmpty()
                    ? name
                    : Message.of("predict.driver.word", name, Message.of("predict.verbatim", driver.word()));
        }
        return Message.of(driver.direction() > 0 ? "predict.driver.more" : "predict.driver.less", name);
    }

    /** The same in few words, with an arrow: up where more of it makes it likelier. */
    public static Message shortly(Driver driver) {
        Message name = field(driver.key());
        if (driver.direction() == 0) {
            return driver.word().isEmpty()
                    ? name
                    : Message.of("predict.arrow.word", name, Message.of("predict.verbatim", driver.word()));
        }
        return Message.of(driver.direction() > 0 ? "predict.arrow.up" : "predict.arrow.down", name);
    }

    /** Why a field was left out. */
    public static Message leak(LeakGuard.Leak leak) {
        return Message.of(
                "predict.leak."
                        + leak.reason()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                field(leak.key()));
    }

    /** What to know before the list is used, the weightiest first. */
    public static List<Message> warnings(PredictResult result) {
        List<Message> all = new ArrayList<>();
        if (result.lack() != null && result.tested() != null) {
            all.add(lack(result.lack()));
        }
        result.found().leaks().stream()
                .filter(leak -> leak.reason() == LeakGuard.Reason.GIVES_AWAY || leak.reason() == LeakGuard.Reason.DATED)
                .forEach(leak -> all.add(leak(leak)));
        if (result.shift() > PredictResult.SHIFTED) {
            all.add(Message.of("predict.shifted"));
        }
        if (result.tested() != null && !result.honest()) {
            all.add(Message.of("predict.dishonest"));
        }
        return all;
    }

    /** What people call a field whose reach is looked at. */
    public static Message field(Reached reached) {
        return reached.key().equals("age") ? Message.of("predict.reach.age") : field(reached.key());
    }

    /** Whom a list reaches of one field, in a sentence. */
    public static Message reached(Reached reached) {
        String verdict = switch (reached.verdict()) {
            case ALIKE -> "alike";
            case GAP -> "gap";
            case UNCLEAR -> "unclear";
        };
        return Message.of(
                "predict.reach." + verdict,
                field(reached),
                Message.of("predict.verbatim", reached.least().word()),
                Math.round(HUNDRED * reached.least().share()),
                Message.of("predict.verbatim", reached.most().word()),
                Math.round(HUNDRED * reached.most().share()));
    }
}
