package org.clientele.ui.campaign;

import java.util.ArrayList;
import java.util.List;
import org.clientele.app.edit.Edit;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Question;
import org.jspecify.annotations.Nullable;

/** A window that only remembers what it was asked. */
final class RecordingDesk implements Desk {
    /** A page that was opened, and what for. */
    record Opened(String page, @Nullable Object subject) {}

    private final List<Opened> opened = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();

    List<Opened> opened() {
        return opened;
    }

    List<Edit> edits() {
        return edits;
    }

    @Override
    public void open(String page, @Nullable Object subject) {
        opened.add(new Opened(page, subject));
    }

    @Override
    public void done(Edit edit) {
        edits.add(edit);
    }

    @Override
    public void toast(Message sentence) {}

    @Override
    public void toast(Message sentence, Message action, Runnable run) {}

    @Override
    public void refuse(Message sentence) {
        throw new AssertionError(sentence.key());
    }

    @Override
    public void notice(Message sentence) {}

    @Override
    public void confirm(Question question) {
        throw new AssertionError(question.title().key());
    }
}
