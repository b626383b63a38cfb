package org.clientele.data.read.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.grid.Merge;
import org.clientele.data.read.text.TextStreams;
import org.clientele.data.read.text.TextSurvey;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads the tables of web pages, as which many shops save what they call Excel; each table is a sheet. */
final class HtmlSheets implements SheetReader {
    private static final int HEAD = 4_096;
    private static final int LONGEST = 1 << 16;
    private static final int MOST = 10_000;
    private static final int COLUMNS = 16_384;
    private static final Pattern META = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w\\-]+)");

    private final Path file;
    private final String name;
    private final Charset charset;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private Oddities oddities = new Oddities();
    private @Nullable Markup page;
    private final RowCells row = new RowCells();
    private final StringBuilder cell = new StringBuilder();
    private long[] below = new long[64];
    private boolean inRow;
    private boolean inCell;
    private boolean gap;
    private long span = 1;
    private long height = 1;
    private int depth;
    private long line;
    private int column;

    HtmlSheets(Path file) throws IOException {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
        this.charset = charset(file);
    }

    /** What is UTF-8 throughout is UTF-8; else what the page says of itself; else what its letters say. */
    private static Charset charset(Path file) throws IOException {
        TextSurvey survey = TextSurvey.of(file, false, null, ',', Checkpoint.none());
        if (survey.sure() || survey.charset().name().startsWith("UTF-16")) return survey.charset();
        String head;
        try (var in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        }
        Matcher told = META.matcher(head);
        if (!told.find()) return survey.charset();
        try {
            String word = told.group(1);
            return switch (word) {
                case "gb2312", "gbk" -> Charset.forName("GB18030");
                case "shift_jis" -> Charset.forName("windows-31j");
                case "iso-8859-1" -> Charset.forName("windows-1252");
                default -> word.startsWith("utf-16") ? survey.charset() : Charset.forName(word);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return survey.charset();
        }
    }

    private Markup open() throws IOException {
        if (page != null) page.close();
        page = new Markup(TextStreams.open(file, charset));
        return page;
    }

    @Override
    public List<Tab> tabs() throws IOException {
        names.clear();
        places.clear();
        List<String> all = new ArrayList<>();
        List<Integer> cells = new ArrayList<>();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        Set<String> taken = new HashSet<>();
        Markup m = open();
        StringBuilder caption = new StringBuilder();
        boolean inCaption = false;
        for (Markup.Token t = m.next(); t != Markup.Token.NOTHING; t = m.next()) {
            if (t == Markup.Token.TEXT && inCaption && caption.length() < 200) caption.append(m.text());
            if (t == Markup.Token.TEXT) continue;
            boolean start = t == Markup.Token.START;
            switch (m.tag()) {
                case "table" -> {
                    if (start && all.size() >= MOST) throw Refusal.of("read.refused.html", name);
                    if (start) {
                        open.push(all.size());
                        all.add("");
                        cells.add(0);
                    } else open.poll();
                }
                case "td", "th" -> {
                    Integer table = open.peek();
                    if (start && table != null) cells.set(table, cells.get(table) + 1);
                }
                case "caption" -> {
                    inCaption = start && !open.isEmpty();
                    if (start) caption.setLength(0);
                    else if (!open.isEmpty())
                        all.set(open.getFirst(), caption.toString().strip());
                }
                default -> {}
            }
        }
        for (int i = 0; i < all.size(); i++) {
            if (cells.get(i) < 2) continue; // a table of one cell is a frame around something
            places.add(i);
            names.add(all.get(i).isEmpty() ? "Table " + places.size() : all.get(i));
        }
        for (int i = 0; i < names.size(); i++)
            if (!taken.add(names.get(i))) names.set(i, names.get(i) + " (" + (i + 1) + ")");
        return names.stream().map(n -> new Tab(n, false)).toList();
    }

    @Override
    public void start(String sheet) throws IOException {
        if (names.isEmpty()) tabs();
        int index = names.contains(sheet) ? places.get(names.indexOf(sheet)) : -2;
        oddities = new Oddities();
        row.take();
        Arrays.fill(below, 0);
        inRow = false;
        inCell = false;
        line = 0;
        column = 0;
        depth = 0;
        Markup m = open();
        int seen = -1;
        for (Markup.Token t = m.next(); t != Markup.Token.NOTHING; t = m.next()) {
            if (t == Markup.Token.START && m.tag().equals("table") && ++seen == index) {
                depth = 1;
                return;
            }
        }
    }

    @Override
    public @Nullable GridRow next() throws IOException {
        Markup m = page;
        while (m != null && depth > 0) {
            Markup.Token t = m.next();
            if (t == Markup.Token.NOTHING) depth = 0;
            else if (t == Markup.Token.TEXT) text(m.text());
            else if (m.tag().equals("table")) depth += t == Markup.Token.START ? 1 : -1;
            else if (depth == 1) {
                GridRow done = t == Markup.Token.START ? begin(m) : end(m.tag());
                if (done != null) return done;
            }
        }
        return finishRow();
    }

    private @Nullable GridRow begin(Markup m) throws IOException {
        switch (m.tag()) {
            case "tr" -> {
                boolean hidden = m.hides();
                GridRow done = finishRow();
                inRow = true;
                if (hidden) oddities.hiddenRow(line + 1);
                return done;
            }
            case "td", "th" -> {
                finishCell();
                inRow = true;
                inCell = true;
                gap = false;
                span = Math.min(Xml.count(m.attribute("colspan").isEmpty() ? null : m.attribute("colspan")), COLUMNS);
                height = Math.min(Xml.count(m.attribute("rowspan").isEmpty() ? null : m.attribute("rowspan")), 65_535);
            }
            case "col" -> {
                long times = Xml.count(m.attribute("span").isEmpty() ? null : m.attribute("span"));
                if (m.hides()) oddities.hiddenColumns(column, (int) Math.min(COLUMNS, column + times - 1));
                column += (int) Math.min(times, COLUMNS);
            }
            case "br" -> breakLine();
            case "p", "div", "li" -> {
                if (!m.hides()) breakLine();
                else skip(m);
            }
            default -> {
                if (inCell && m.hides()) skip(m);
            }
        }
        return null;
    }

    /** Passes over an element that is not shown. */
    private void skip(Markup m) throws IOException {
        String hidden = m.tag();
        if (hidden.equals("input") || hidden.equals("img")) return;
        int level = 1;
        for (Markup.Token t = m.next(); t != Markup.Token.NOTHING && level > 0; t = m.next()) {
            if (t != Markup.Token.TEXT && m.tag().equals(hidden)) level += t == Markup.Token.START ? 1 : -1;
            if (level == 0) return;
        }
    }

    private void breakLine() {
        if (inCell && !cell.isEmpty() && cell.charAt(cell.length() - 1) != '\n') cell.append('\n');
        gap = false;
    }

    private @Nullable GridRow end(String tag) {
        switch (tag) {
            case "td", "th" -> finishCell();
            case "tr" -> {
                return finishRow();
            }
            default -> {}
        }
        return null;
    }

    private void text(String text) {
        if (!inCell || depth != 1) return;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00A0') {
                gap = true;
                continue;
            }
            if (gap && !cell.isEmpty() && cell.charAt(cell.length() - 1) != '\n') cell.append(' ');
            gap = false;
            cell.append(c);
        }
        if (cell.length() > LONGEST) throw Refusal.of("read.refused.cell", name, line + 1, 32_767);
    }

    private void finishCell() {
        if (!inCell) return;
        inCell = false;
        while (row.at() < below.length && below[(int) row.at()] > line) row.add("", 1);
        long first = row.at();
        if (span > 1 || height > 1) {
            if (first < COLUMNS)
                oddities.merge(new Merge(line + 1, (int) first, line + height, (int) (first + span - 1)));
            int last = (int) Math.min(first + span, COLUMNS);
            if (last > below.length) below = Arrays.copyOf(below, last);
            for (int c = (int) Math.min(first, last); c < last && height > 1; c++) below[c] = line + height;
        }
        row.add(cell.toString().strip(), 1);
        row.add("", span - 1);
        cell.setLength(0);
        gap = false;
    }

    private @Nullable GridRow finishRow() {
        finishCell();
        if (!inRow) return null;
        inRow = false;
        line++;
        return new GridRow(line, row.take());
    }

    @Override
    public Oddities oddities() {
        return oddities;
    }

    @Override
    public void close() {
        try {
            if (page != null) page.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
