package org.clientele.ui.data;

import java.util.ArrayList;
import java.util.List;
import org.clientele.app.edit.Edit;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Question;
import org.jspecify.annotations.Nullable;

/** A desk that writes down what the page asks of it. */
final class PaperDesk implements Desk {
    final List<String> opened = new ArrayList<>();
    final List<Message> said = new ArrayList<>();
    final List<Message> refused = new ArrayList<>();
    final List<Edit> done = new ArrayList<>();

    @Override
    public void open(String page, @Nullable Object subject) {
        opened.add(subject == null ? page : page + " " + subject);
    }

    @Override
    public void toast(Message sentence) {
        said.add(sentence);
    }

    @Override
    public void toast(Message sentence, Message action, Runnable run) {
        said.add(sentence);
    }

    @Override
    public void done(Edit edit) {
        done.add(edit);
    }

    @Override
    public void refuse(Message sentence) {
        refused.add(sentence);
    }

    @Override
    public void notice(Message sentence) {
        said.add(sentence);
    }

    @Override
    public void confirm(Question question) {
        question.then().run();
    }
}
