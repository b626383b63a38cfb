package org.clientele.boot;

/** The version of the program. */
final class Version {
    private Version() {}

    /** As the jar says, or "development" when it runs from classes. */
    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
