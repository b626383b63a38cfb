package org.clientele.analysis.numeric;

/** Which of the two kernels runs here: the one with vector registers needs a module that the launchers switch on. */
final class Kernels {
    static final FloatKernel PLAIN = new PlainKernel();
    static final FloatKernel BEST = choose();

    private Kernels() {}

    private static FloatKernel choose() {
        boolean there = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return there && VectorKernel.fits() ? new VectorKernel() : PLAIN;
    }
}
