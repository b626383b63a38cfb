package violations.app.ring.first;

import violations.app.ring.second.Egg;

/** One half of a circle. */
public final class Hen {
    /** The next. */
    public Egg next() {
        return new Egg();
    }
}
