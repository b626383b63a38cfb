package violations.app.ring.second;

import violations.app.ring.first.Hen;

/** The other half of a circle. */
public final class Egg {
    /** The next. */
    public Hen next() {
        return new Hen();
    }
}
