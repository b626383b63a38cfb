package org.clientele.store.ledger;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.clientele.app.workbench.CouponHand;
import org.clientele.app.workbench.CouponPool;

/** Gives each person a code of a pool: the one they hold, or the next free one. */
final class Hands {
    private final int[] people;
    private final int[] numbers;
    private final int kept;
    private final int missing;
    private final int left;
    private final Map<Integer, String> codes = new HashMap<>();
    private final BitSet wanted = new BitSet();

    /** Gives out.
     *
     * @param free the numbers that nobody has
     * @param held the numbers that people hold from this campaign
     * @param customerIds who wants one */
    Hands(BitSet free, Map<Integer, Integer> held, int[] customerIds) {
        int[] asked = Arrays.stream(customerIds).sorted().distinct().toArray();
        int[] got = new int[asked.length];
        int[] given = new int[asked.length];
        int size = 0;
        int own = 0;
        int next = free.nextSetBit(0);
        int fresh = 0;
        for (int id : asked) {
            Integer holds = held.get(id);
            if (holds == null && next < 0) {
                continue;
            }
            got[size] = id;
            if (holds == null) {
                given[size] = next;
                next = free.nextSetBit(next + 1);
                fresh++;
            } else {
                given[size] = holds;
                own++;
            }
            wanted.set(given[size]);
            size++;
        }
        this.people = Arrays.copyOf(got, size);
        this.numbers = Arrays.copyOf(given, size);
        this.kept = own;
        this.missing = asked.length - size;
        this.left = free.cardinality() - fresh;
    }

    /** Takes the code of a number. */
    void read(int pool, int number, String code) {
        if (wanted.get(number)) {
            codes.put(number, code);
        }
    }

    /** What was given out of that pool. */
    CouponHand of(CouponPool pool) {
        List<String> each = IntStream.of(numbers)
                .mapToObj(number -> Objects.requireNonNull(codes.get(number)))
                .toList();
        return new CouponHand(
                CouponHand.State.READY,
                pool.id(),
                pool.name(),
                pool.lastDay(),
                people,
                numbers,
                each,
                kept,
                missing,
                left);
    }
}
