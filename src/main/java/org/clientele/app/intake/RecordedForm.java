package org.clientele.app.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.workbench.BatchDetail;
import org.clientele.app.workbench.Imports;
import org.clientele.app.workbench.Profile;
import org.clientele.data.clean.Mapper;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Fixes;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;

/** How a file was read once, taken from the history, and the same reading for the next file. */
public final class RecordedForm {
    private static final String ENCODING = "encoding = ";

    private final ImportFile file;
    private final Profile profile;

    /** Reads files by the conventions of that shop. */
    public RecordedForm(ImportFile file, Profile profile) {
        this.file = file;
        this.profile = profile;
    }

    /**
     * How a file was read.
     *
     * @param header its columns
     * @param encoding its encoding
     * @param form which column was which field, how questions were answered, what may be overwritten
     */
    public record Form(List<String> header, String encoding, Map<String, String> form) {
        public Form {
            header = List.copyOf(header);
            form = Map.copyOf(form);
        }
    }

    /** How the file of a batch was read; empty when the ledger no longer knows. */
    public static Optional<Form> of(Imports imports, BatchDetail detail) {
        String words = detail.mapping();
        return imports.remembered(detail.batch().kind()).stream()
                .filter(remembered -> words.startsWith(lines(remembered) + "\n"))
                .findFirst()
                .map(remembered -> new Form(
                        List.copyOf(FormMemory.columns(remembered).keySet()),
                        words.lines()
                                .filter(line -> line.startsWith(ENCODING))
                                .reduce("", (before, line) -> line.substring(ENCODING.length())),
                        remembered));
    }

    /** A form as the ledger writes it. */
    private static String lines(Map<String, String> form) {
        List<String> lines = new ArrayList<>();
        form.forEach((key, word) -> lines.add(key.strip() + " = " + word));
        return String.join("\n", lines);
    }

    /**
     * Looks at a file as it was looked at before: on its sheet when it has one of that name, and in its encoding when its
     * columns are others without.
     */
    public SourceTable probe(Path path, String sheet, String encoding, List<String> header, Checkpoint at)
            throws Exception {
        SourceTable found = file.probe(path, FileWish.none()).work().run(at);
        FileWish wish = FileWish.none();
        if (!sheet.isEmpty() && !sheet.equals(found.sheet()) && found.sheets().contains(sheet)) {
            wish = FileWish.ofSheet(sheet);
            found = file.probe(path, wish).work().run(at);
        }
        boolean other = found.delimited() && !encoding.isEmpty() && !encoding.equals(found.encoding());
        if (other && !found.header().equals(header)) {
            SourceTable again =
                    file.probe(path, wish.withEncoding(encoding)).work().run(at);
            return again.header().equals(header) ? again : found;
        }
        return found;
    }

    /** The plan to read a table in that form, whatever was confirmed for such tables since. */
    public ImportPlan plan(SourceTable source, TableKind kind, Map<String, String> form) {
        MappingProposal mapping = new Mapper(profile.country())
                .propose(source.probe(), kind, Optional.of(new LinkedHashMap<>(FormMemory.columns(form))));
        return new ImportPlan(
                source, mapping, FormMemory.answers(form, Answers.none()), FormMemory.policies(form), Fixes.none());
    }
}
