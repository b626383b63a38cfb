package org.clientele.app.workbench;

/**
 * Who is in which arm.
 *
 * @param ids lasting ids, ascending, each once
 * @param arms the arm of each: 0 the campaign's own text, 1 no message, 2 and more its other versions
 */
public record Membership(int[] ids, byte[] arms) {
    public Membership {
        if (ids.length != arms.length) {
            throw new IllegalArgumentException("one arm each");
        }
    }

    /** Nobody is in any arm. */
    public static Membership none() {
        return new Membership(new int[0], new byte[0]);
    }
}
