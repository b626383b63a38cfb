package org.clientele.app.edit;

import org.clientele.model.text.Message;

/** Something a person did that can be taken back and done again. */
public interface Edit {
    /** What was done, in words ("Rename group"). */
    Message name();

    /** Takes it back. */
    void undo();

    /** Does it again after it was taken back. */
    void redo();

    /** An edit from its three parts. */
    static Edit of(Message name, Runnable undo, Runnable redo) {
        return new Edit() {
            @Override
            public Message name() {
                return name;
            }

            @Override
            public void undo() {
                undo.run();
            }

            @Override
            public void redo() {
                redo.run();
            }
        };
    }
}
