package violations.app.jobs;

import violations.app.Single;

/** A job that knows a use case. */
public final class SeesUseCase {
    int count() {
        return Single.getInstance().hashCode();
    }
}
