package org.clientele.ui.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.intake.ReadDoubt;
import org.clientele.app.intake.SourceTable;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tables;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** The first step: what was found in the file, and its first rows. */
final class FileStep {
    private static final int ROWS = 8;
    private static final int HEADER_ROWS = 10;
    private static final double FITTING = 990;
    private static final double PLACE = 8;
    private static final double EDGE = 10;
    private static final double NARROW = 72;
    private static final double WIDE = 280;
    private static final double CHOICE = 190;
    private static final double ROW = 40;
    private static final List<String> ENCODINGS =
            List.of("UTF-8", "GB18030", "Big5", "Shift_JIS", "windows-1252", "UTF-16LE", "UTF-16BE");
    private final Kit kit;
    private final WizardViewModel wizard;
    private final FileViewModel model;
    private final StackPane root = new StackPane();

    FileStep(Kit kit, WizardViewModel wizard) {
        this.kit = kit;
        this.wizard = wizard;
        this.model = wizard.file();
        model.table().state().addListener((property, before, now) -> draw());
        model.sheets().latest().addListener((property, before, now) -> draw());
        draw();
    }

    Node node() {
        return root;
    }

    private void draw() {
        VBox column = kit.column();
        if (model.table().state().get() instanceof SlotState.Failed<?>(Message sentence)) {
            column.getChildren().add(kit.banner(Tone.BAD, sentence));
        }
        column.getChildren().addAll(found(), firstRows());
        root.getChildren().setAll(column);
    }

    private Node found() {
        SourceTable source = model.source();
        VBox card = kit.card(kit.heading(
                "importview.file.found", source.rows(), source.header().size()));
        FlowPane choices = new FlowPane(16, 16);
        choices.getChildren()
                .add(choice(
                        "import-kind",
                        "importview.file.kind",
                        List.of(TableKind.values()),
                        CellWords::kind,
                        wizard.mapping().get().kind(),
                        model::kind));
        if (source.delimited()) {
            choices.getChildren()
                    .addAll(
                            choice(
                                    "import-encoding",
                                    "importview.file.encoding",
                                    encodings(source),
                                    Verbatim::of,
                                    source.encoding(),
                                    model::encoding),
                            choice(
                                    "import-delimiter",
                                    "importview.file.delimiter",
                                    delimiters(source.delimiter()),
                                    FileStep::delimiter,
                                    source.delimiter(),
                                    model::delimiter));
        }
        if (source.sheets().size() > 1) {
            choices.getChildren()
                    .add(choice(
                            "import-sheet",
                            "importview.file.sheet",
                            source.sheets(),
                            this::sheet,
                            source.sheet(),
                            model::sheet));
        }
        choices.getChildren()
                .add(choice(
                        "import-header",
                        "importview.file.header",
                        headerRows(source.headerRow()),
                        row -> row == 0
                                ? Message.of("importview.file.header.none")
                                : Message.of("importview.file.header.row", row),
                        source.headerRow(),
                        row -> {
                            model.headerRow(row);
                        }));
        card.getChildren().add(choices);
        if (source.packed()) {
            card.getChildren().add(kit.muted("importview.file.packed"));
        }
        if (source.delimited()
                && source.decodings().size() > 1
                && !source.decodings().getFirst().lines().isEmpty()) {
            card.getChildren().add(letters(source));
        }
        source.doubts().forEach(doubt -> card.getChildren().add(doubt(doubt)));
        source.notes().forEach(note -> card.getChildren().add(kit.banner(Tone.NEUTRAL, note)));
        return card;
    }

    /** What nothing in the file tells for certain: the ways to read it, one click each. */
    private Node doubt(ReadDoubt doubt) {
        FlowPane ways = new FlowPane(8, 8);
        for (int i = 0; i < doubt.choices().size(); i++) {
            ReadDoubt.Choice choice = doubt.choices().get(i);
            if (i == 0) {
                ways.getChildren().add(kit.row(Icon.CHECK.node("c-good-icon"), kit.text(choice.words())));
            } else {
                ways.getChildren().add(kit.secondary("import-doubt-" + i, choice.words(), () -> model.choose(choice)));
            }
        }
        VBox box = new VBox(8, kit.text(doubt.sentence()), ways);
        box.getStyleClass().addAll("c-banner", Tone.WARN.styleClass());
        return box;
    }

    private <T> Node choice(
            String id, String label, List<T> choices, Function<T, Message> name, T current, Consumer<T> choose) {
        ObjectProperty<T> chosen = new SimpleObjectProperty<>(current);
        Control box = Fields.choice(kit, id, choices, name, chosen);
        chosen.addListener((property, before, now) -> choose.accept(now));
        VBox field = Fields.field(kit, Message.of(label), box);
        field.setPrefWidth(CHOICE);
        return field;
    }

    /** A sheet with its rows, once they are counted. */
    private Message sheet(String name) {
        Map<String, Long> counted = model.sheets().latest().get();
        Long rows = counted == null ? null : counted.get(name);
        return rows == null ? Verbatim.of(name) : Message.of("importview.file.sheetrows", name, rows);
    }

    private static List<String> encodings(SourceTable source) {
        List<String> all = new ArrayList<>();
        all.add(source.encoding());
        source.decodings().forEach(decoding -> all.add(decoding.encoding()));
        all.addAll(ENCODINGS);
        return all.stream().distinct().toList();
    }

    private static List<Character> delimiters(char found) {
        List<Character> all = new ArrayList<>(List.of(found, ',', ';', '\t', '|'));
        return all.stream().distinct().toList();
    }

    private static Message delimiter(char sign) {
        return switch (sign) {
            case ',' -> Message.of("importview.delimiter.comma");
            case ';' -> Message.of("importview.delimiter.semicolon");
            case '\t' -> Message.of("importview.delimiter.tab");
            case '|' -> Message.of("importview.delimiter.bar");
            default -> Verbatim.of(Character.toString(sign));
        };
    }

    private static List<Integer> headerRows(int found) {
        return IntStream.concat(IntStream.of(found), IntStream.rangeClosed(0, HEADER_ROWS))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** The same line in the likeliest encodings: people see at once which one reads right. */
    private Node letters(SourceTable source) {
        VBox lines = new VBox(8, kit.overline("importview.file.letters"));
        ToggleGroup group = new ToggleGroup();
        for (SourceTable.Decoding decoding : source.decodings()) {
            if (decoding.lines().isEmpty()) {
                continue;
            }
            RadioButton radio = new RadioButton(decoding.encoding());
            radio.setId("import-letters-" + decoding.encoding());
            radio.setToggleGroup(group);
            radio.setSelected(decoding.encoding().equals(source.encoding()));
            radio.setOnAction(event -> model.encoding(decoding.encoding()));
            radio.setMinWidth(CHOICE);
            Label line = new Label(decoding.lines().getFirst());
            line.getStyleClass().add("c-muted");
            lines.getChildren().add(kit.row(radio, line));
        }
        return lines;
    }

    private static String cell(List<String> row, int at) {
        return at < row.size() ? row.get(at).replace('\n', ' ') : "";
    }

    /** A width in which the longest of the first cells fits, within reason; Chinese letters take two places. */
    private static double width(String header, List<List<String>> rows, int at) {
        long longest = places(header) + 1;
        for (List<String> row : rows) {
            longest = Math.max(longest, places(cell(row, at)));
        }
        return Math.clamp(longest * PLACE + 2 * EDGE, NARROW, WIDE);
    }

    private static long places(String words) {
        return words.codePoints().map(letter -> letter > 0x2E7F ? 2 : 1).sum();
    }

    private Node firstRows() {
        SourceTable source = model.source();
        List<List<String>> rows = source.preview(ROWS);
        TableView<List<String>> table = Tables.of(
                kit, "import-rows", FXCollections.observableArrayList(rows), Message.of("importview.file.norows"));
        double sum = 0;
        for (int i = 0; i < source.header().size(); i++) {
            int at = i;
            double width = width(source.header().get(at), rows, at);
            sum += width;
            table.getColumns()
                    .add(Tables.column(kit, Verbatim.of(source.header().get(at)), width, row -> cell(row, at)));
        }
        double scroll = 0;
        if (sum > FITTING) {
            table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
            scroll = ROW;
        }
        table.getStyleClass().add("c-dense");
        table.getColumns().getFirst().getStyleClass().add("c-first-column");
        double height = (rows.size() + 1) * ROW + 4 + scroll;
        table.setPrefHeight(height);
        table.setMinHeight(height);
        table.setFocusTraversable(false);
        return new VBox(8, kit.overline("importview.file.first"), table);
    }
}
