package org.clientele.analysis.numeric;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws for each person a number that decides the arm: fixed for a seed and a person, and unpredictable without the seed.
 *
 * <p>u = (first 8 bytes of HMAC-SHA256(key = seed, message = id) &gt;&gt;&gt; 11) × 2⁻⁵³, in [0, 1). Different seeds
 * give independent draws, so the arms of one campaign tell nothing about those of another. The key schedule is that of
 * RFC 2104.
 */
public final class Assignment {
    private static final String ALGORITHM = "HmacSHA256";
    private static final double ULP = 0x1p-53;
    private static final int CHUNK = 8_192;

    private final SecretKeySpec key;

    /** The draws of one experiment.
     *
     * @param seed the experiment's secret, not empty */
    public Assignment(String seed) {
        this.key = new SecretKeySpec(seed.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The draw of one person.
     *
     * @param id what stands for the person, such as the customer number */
    public double draw(String id) {
        return draw(mac(), id);
    }

    /** The draws of many, in the same order; works on all cores. */
    public double[] draws(List<String> ids) {
        double[] draws = new double[ids.size()];
        IntStream.range(0, (draws.length + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            Mac mac = mac();
            int end = Math.min(draws.length, (chunk + 1) * CHUNK);
            for (int i = chunk * CHUNK; i < end; i++) {
                draws[i] = draw(mac, ids.get(i));
            }
        });
        return draws;
    }

    /**
     * Two draws for each of many that tell nothing about each other: the draw itself, and a second one from the next 8
     * bytes of the same HMAC. Works on all cores.
     *
     * @param which the places in the arrays to fill
     * @param names what stands for each of these places, in UTF-8
     * @param first takes the draws
     * @param second takes the second draws
     */
    public void draw(int[] which, IntFunction<byte[]> names, double[] first, double[] second) {
        IntStream.range(0, (which.length + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            Mac mac = mac();
            int end = Math.min(which.length, (chunk + 1) * CHUNK);
            for (int i = chunk * CHUNK; i < end; i++) {
                ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(names.apply(which[i])));
                first[which[i]] = (hash.getLong() >>> 11) * ULP;
                second[which[i]] = (hash.getLong() >>> 11) * ULP;
            }
        });
    }

    private static double draw(Mac mac, String id) {
        byte[] hash = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(hash).getLong() >>> 11) * ULP;
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has " + ALGORITHM, absent);
        }
    }
}
