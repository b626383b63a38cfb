package org.clientele.data.read.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The alphabets of the languages a shop's files come in, read from a table that ships with the program. */
final class Alphabets {
    private static final String TABLE = "/read/alphabets.tsv";

    private Alphabets() {}

    /** Every alphabet. */
    static List<Alphabet> all() {
        return Loaded.ALL;
    }

    private static final class Loaded {
        static final List<Alphabet> ALL = load();

        private static List<Alphabet> load() {
            List<Alphabet> all = new ArrayList<>();
            try (InputStream in = Alphabets.class.getResourceAsStream(TABLE)) {
                if (in == null) throw new IllegalStateException(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("#")) continue;
                    String[] f = line.split("\t", -1);
                    String known = f[4].equals("@KS") ? syllables() : f[4];
                    all.add(new Alphabet(f[0], Alphabet.Script.valueOf(f[1]), Double.parseDouble(f[2]), f[3], known));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return List.copyOf(all);
        }

        /** The 2,350 syllables of KS X 1001, in the order of their bytes. */
        private static String syllables() {
            byte[] b = new byte[25 * 94 * 2];
            int n = 0;
            for (int lead = 0xB0; lead <= 0xC8; lead++) {
                for (int trail = 0xA1; trail <= 0xFE; trail++) {
                    b[n++] = (byte) lead;
                    b[n++] = (byte) trail;
                }
            }
            return new String(b, java.nio.charset.Charset.forName("x-windows-949"));
        }
    }
}
