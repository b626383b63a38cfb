package violations.store;

import violations.app.Single;

/** A store that calls a use case instead of serving a port. */
public final class SeesService {
    boolean same(Single one, Single other) {
        return one == other;
    }
}
