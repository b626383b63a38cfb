package org.clientele.app.behaviour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clientele.analysis.funnel.Funnel;
import org.clientele.analysis.funnel.FunnelResult;
import org.clientele.analysis.funnel.FunnelSpec;
import org.clientele.app.notice.Share;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.WordColumn;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Makes the picture of a funnel, split by what it is compared by. */
final class FunnelPainter {
    private static final int MOST = 5;
    private final StudyBehaviour study;

    FunnelPainter(StudyBehaviour study) {
        this.study = study;
    }

    FunnelPicture paint(KnownGroup within, FunnelWish wish, Checkpoint checkpoint) {
        Scope scope = study.scope(within, checkpoint.part(0, 0.5));
        FunnelSpec spec = new FunnelSpec(wish.steps(), wish.windowDays(), scope.people());
        FunnelResult result = Funnel.run(scope.facts(), spec, checkpoint.part(0.5, 0.9));
        List<FunnelPicture.Part> parts = parts(wish.compare(), scope, result, checkpoint.part(0.9, 1));
        return new FunnelPicture(result, scope, parts, headline(result), notes(result));
    }

    private List<FunnelPicture.Part> parts(
            FunnelWish.Compare compare, Scope scope, FunnelResult result, Checkpoint checkpoint) {
        Facts facts = scope.facts();
        return switch (compare) {
            case FunnelWish.Compare.Nothing nothing ->
                List.of(new FunnelPicture.Part(scope.within().name(), scope.people()));
            case FunnelWish.Compare.Group(KnownGroup group) -> {
                CustomerSet in = study.resolve(group.segment(), facts, checkpoint);
                yield List.of(
                        new FunnelPicture.Part(group.name(), scope.people().and(in)),
                        new FunnelPicture.Part(
                                Message.of("funnel.compare.others"),
                                scope.people().andNot(in)));
            }
            case FunnelWish.Compare.Field(String name) ->
                most(words(BehaviourWords.column(facts, name), scope.people()), result);
            case FunnelWish.Compare.Stages stages -> {
                List<FunnelPicture.Part> parts = new ArrayList<>();
                for (Stage stage : Stage.values()) {
                    parts.add(new FunnelPicture.Part(
                            Message.of(stage.textKey()),
                            scope.people().and(study.resolve(new Segment.InStage(stage), facts, checkpoint))));
                }
                yield most(parts, result);
            }
        };
    }

    /** Those with each of the frequent words of a column. */
    private static List<FunnelPicture.Part> words(WordColumn column, CustomerSet people) {
        List<FunnelPicture.Part> parts = new ArrayList<>();
        for (String word : BehaviourWords.frequent(column, 2 * MOST)) {
            int code = column.words().indexOf(word);
            CustomerSet.Builder with = new CustomerSet.Builder(people.universe());
            people.forEach(c -> {
                if (column.code()[c] == code) {
                    with.add(c);
                }
            });
            parts.add(new FunnelPicture.Part(Message.of("kit.verbatim", word), with.build()));
        }
        return parts;
    }

    /** The five of which most began, in that order. */
    private static List<FunnelPicture.Part> most(List<FunnelPicture.Part> parts, FunnelResult result) {
        return parts.stream()
                .filter(part -> result.passed(1, part.people()) > 0)
                .sorted(Comparator.comparingInt(part -> -result.passed(1, part.people())))
                .limit(MOST)
                .toList();
    }

    private static Message headline(FunnelResult result) {
        int first = result.passed(1);
        if (first == 0) {
            return Message.of(
                    "funnel.nobody", StepNames.of(result.spec().steps().getFirst()));
        }
        int last = result.passed(result.steps());
        int worst = 1;
        int most = -1;
        for (int step = 1; step < result.steps(); step++) {
            int lost = result.passed(step) - result.passed(step + 1);
            if (lost > most) {
                most = lost;
                worst = step;
            }
        }
        return most == 0
                ? Message.of("funnel.headline.all", first)
                : Message.of(
                        "funnel.headline",
                        first,
                        new Share((double) last / first),
                        result.steps(),
                        StepNames.of(result.spec().steps().get(worst)),
                        most);
    }

    private static List<Message> notes(FunnelResult result) {
        int open = 0;
        for (int step = 1; step < result.steps(); step++) {
            open += result.open()[step];
        }
        return open == 0
                ? List.of()
                : List.of(Message.of("funnel.note.open", open, result.spec().windowDays()));
    }
}
