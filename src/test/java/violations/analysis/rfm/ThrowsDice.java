package violations.analysis.rfm;

import java.util.Random;

/** A method whose result differs from run to run. */
public final class ThrowsDice {
    int dice() {
        return new Random().nextInt(6);
    }
}
