package org.clientele.data.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientele.data.read.grid.GridRows;
import org.clientele.data.read.text.DelimitedRows;
import org.clientele.data.read.text.Dialect;
import org.clientele.data.read.text.OnePass;
import org.clientele.data.read.text.TextSurvey;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Tables as text: commas, semicolons, tabs and their kin, packed with gzip or not. */
final class DelimitedTable implements TableFormat {
    private final boolean gzip;

    DelimitedTable(boolean gzip) {
        this.gzip = gzip;
    }

    @Override
    public Look look(Path file, ReadWish wish, boolean careful, Checkpoint checkpoint) throws IOException {
        if (!careful && !gzip && wish.charset() == null) {
            OnePass pass = OnePass.open(file, wish.delimiter());
            if (pass != null) return new QuickLook(pass);
        }
        TextSurvey t = TextSurvey.of(file, gzip, wish.charset(), wish.delimiter(), checkpoint);
        Survey survey = survey(t);
        GridRows rows = open(file, survey.text(), "");
        return new Look() {
            @Override
            public GridRows rows() {
                return rows;
            }

            @Override
            public Survey survey() {
                return survey;
            }
        };
    }

    /** Rows that are read while it is still open whether they are UTF-8. */
    private final class QuickLook implements Look {
        private final OnePass pass;

        QuickLook(OnePass pass) {
            this.pass = pass;
        }

        @Override
        public GridRows rows() {
            return pass.rows();
        }

        @Override
        public Survey survey() {
            Dialect d = pass.dialect();
            Probe.TextStyle style = new Probe.TextStyle(
                    StandardCharsets.UTF_8, d.delimiter(), d.quote(), d.escape(), d.spaced(), false, false, List.of());
            return new Survey(style, List.of(), "", true, "", List.of());
        }

        @Override
        public @Nullable Survey proven() throws IOException {
            TextSurvey found = pass.finish();
            return found == null ? null : DelimitedTable.this.survey(found);
        }
    }

    private Survey survey(TextSurvey t) {
        List<Probe.Decoding> decodings = new ArrayList<>();
        for (int i = 0; i < t.charsets().size(); i++) {
            decodings.add(new Probe.Decoding(t.charsets().get(i), t.accents().get(i)));
        }
        Dialect d = t.dialect();
        Probe.TextStyle style = new Probe.TextStyle(
                t.charset(), d.delimiter(), d.quote(), d.escape(), d.spaced(), gzip, t.nuls(), decodings);
        List<Message> notes = new ArrayList<>();
        if (t.nuls()) notes.add(Message.of("read.note.nul"));
        if (t.mojibake()) notes.add(Message.of("read.note.mojibake"));
        return new Survey(style, List.of(), "", t.sure(), t.sha256(), notes);
    }

    @Override
    public GridRows open(Path file, Probe.TextStyle text, String sheet) throws IOException {
        Dialect dialect = new Dialect(text.delimiter(), text.quote(), text.escape(), text.spaced());
        return DelimitedRows.open(file, text.gzip(), text.charset(), dialect, text.damaged());
    }

    @Override
    public boolean raggedByNature() {
        return false;
    }
}
