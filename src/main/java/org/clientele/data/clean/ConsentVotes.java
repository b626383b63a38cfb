package org.clientele.data.clean;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clientele.model.contact.Channel;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Reading;
import org.clientele.model.table.Field;
import org.clientele.model.text.Message;

/** A column of a customer or order list that says yes or no without naming a channel: for which one does a yes hold? */
final class ConsentVotes extends ColumnVotes {
    private final Set<Channel> reachable = EnumSet.noneOf(Channel.class);
    private long yes;
    private String found = "";

    ConsentVotes(String column, MappingProposal mapping) {
        super(column);
        if (mapping.columnOf(Field.EMAIL) >= 0) {
            reachable.add(Channel.EMAIL);
        }
        if (mapping.columnOf(Field.PHONE) >= 0) {
            reachable.add(Channel.SMS);
        }
    }

    @Override
    void vote(String cell) {
        String text = Cells.typed(cell);
        if (Vocabulary.value("CONSENT", text).filter("GRANTED"::equals).isPresent()) {
            yes++;
            found = found.isEmpty() ? text : found;
        }
    }

    @Override
    Optional<ColumnStyle> style(Answers answers, Evidence file) {
        if (reachable.size() < 2 || yes == 0) {
            return Optional.of(ColumnStyle.PLAIN.withChannels(reachable));
        }
        return answers.of(column(), Reading.FOR_EMAIL, Reading.FOR_SMS, Reading.FOR_BOTH)
                .map(reading -> ColumnStyle.PLAIN.withChannels(
                        switch (reading) {
                            case FOR_EMAIL -> EnumSet.of(Channel.EMAIL);
                            case FOR_SMS -> EnumSet.of(Channel.SMS);
                            default -> EnumSet.allOf(Channel.class);
                        }));
    }

    @Override
    Question question(Evidence file) {
        return new Question(
                column(),
                Message.of("clean.ask.channel", column(), found, yes),
                List.of(
                        new Question.Option(Reading.FOR_EMAIL, found, Message.of("clean.ask.forEmail")),
                        new Question.Option(Reading.FOR_SMS, found, Message.of("clean.ask.forSms")),
                        new Question.Option(Reading.FOR_BOTH, found, Message.of("clean.ask.forBoth"))));
    }

    @Override
    void notes(ColumnStyle style, Consumer<Message> to) {
        if (yes > 0) {
            to.accept(Message.of(
                    style.channels().size() > 1
                            ? "clean.note.yesBoth"
                            : style.channels().contains(Channel.EMAIL) ? "clean.note.yesEmail" : "clean.note.yesSms",
                    column(),
                    yes));
        }
    }
}
