package org.clientele.model.text;

/** Stops a task with one clear sentence for people: what is wrong, why, what to do, and that nothing was changed. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Message message;

    /** A refusal with the sentence to show. */
    public Refusal(Message message) {
        super(message.key());
        this.message = message;
    }

    /** A refusal with the sentence to show and the technical cause, which goes to the log only. */
    public Refusal(Message message, Throwable cause) {
        super(message.key(), cause);
        this.message = message;
    }

    /** A refusal by key and arguments. */
    public static Refusal of(String key, Object... args) {
        return new Refusal(Message.of(key, args));
    }

    /** The sentence for people. */
    public Message sentence() {
        return message;
    }
}
