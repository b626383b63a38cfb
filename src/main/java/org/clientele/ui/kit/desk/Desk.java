package org.clientele.ui.kit.desk;

import org.clientele.app.edit.Edit;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** What a page may ask of the window around it; plain, so that view models can hold it and tests can stand in. */
public interface Desk {
    /** Goes to a page. */
    default void open(String page) {
        open(page, null);
    }

    /**
     * Goes to a page and hands it something to show: a group, a customer, a file.
     *
     * @param page the page's key
     * @param subject what it should show; the page knows the type
     */
    void open(String page, @Nullable Object subject);

    /** Says in passing that something succeeded. */
    void toast(Message sentence);

    /** Says in passing that something succeeded and offers one next step. */
    void toast(Message sentence, Message action, Runnable run);

    /** Remembers something a person just did: a toast with Undo, and the undo button of the window. */
    void done(Edit edit);

    /** Explains why something could not be done; stays until it is closed. */
    void refuse(Message sentence);

    /** Puts a failure or a fact worth keeping into the bell list. */
    void notice(Message sentence);

    /** Asks before the few things that cannot be undone. */
    void confirm(Question question);

    /** What all figures of the window rest on, to stand under a chart that is taken along; null while nothing is open. */
    default @Nullable Message footing() {
        return null;
    }
}
