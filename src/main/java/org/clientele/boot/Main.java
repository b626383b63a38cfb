package org.clientele.boot;

/** Starts Clientele: the desktop without arguments, the command line with them. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        IO.println("Clientele");
    }
}
