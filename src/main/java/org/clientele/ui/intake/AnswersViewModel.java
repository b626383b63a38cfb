package org.clientele.ui.intake;

import java.util.HashMap;
import java.util.Map;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Reading;
import org.clientele.model.text.Message;

/** How the open questions about a file were answered; an answer can be taken back, so that it is asked again. */
public final class AnswersViewModel {
    private final Runnable recheck;
    private final Map<String, Message> words = new HashMap<>();
    private Answers answers = Answers.none();

    AnswersViewModel(Runnable recheck) {
        this.recheck = recheck;
    }

    /** The answers. */
    Answers given() {
        return answers;
    }

    /** What was answered: the answer in words by column. */
    public Map<String, Message> words() {
        return Map.copyOf(words);
    }

    /** Answers how a column is to be read. */
    public void answer(Question question, Question.Option option) {
        words.put(question.column(), option.rendered());
        answers = answers.with(question.column(), option.reading());
        recheck.run();
    }

    /** Takes an answer back, so that it is asked again. */
    public void ask(String column) {
        Map<String, Reading> fewer = new HashMap<>(answers.byColumn());
        fewer.remove(column);
        words.remove(column);
        answers = new Answers(fewer, answers.everywhere());
        recheck.run();
    }

    void reset() {
        words.clear();
        answers = Answers.none();
    }
}
