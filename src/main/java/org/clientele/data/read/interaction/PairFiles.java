package org.clientele.data.read.interaction;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of interactions. People and products of all files of one reader are numbered alike.
 *
 * <p>A header row is known by the names of its columns (user, customer, item, product, sku, rating, quantity, time,
 * order …); without one the columns are user, item, weight, time.
 */
public final class PairFiles {
    private static final int CHECK_EVERY = 1 << 14;
    private static final int WITH_RIVALS = 6;
    private static final long DAY = 86_400;
    private static final double SECONDS_FROM = 1e8;
    private static final double MILLISECONDS_FROM = 1e11;

    private final PairForm form;
    private final Ids users = new Ids();
    private final Ids items = new Ids();
    private final Ids baskets = new Ids();

    /** A reader of files of that form. */
    public PairFiles(PairForm form) {
        this.form = form;
    }

    /** The people that were met. */
    public Ids users() {
        return users;
    }

    /** The products that were met. */
    public Ids items() {
        return items;
    }

    /**
     * What is to be predicted.
     *
     * @param pairs the hidden pairs
     * @param rivals for each row the products it is ranked among, where the file names them behind the product
     */
    public record Targets(Pairs pairs, int @Nullable [][] rivals) {}

    /** Reads a file to learn from.
     *
     * @throws Refusal when it cannot be read, naming the row */
    public Pairs read(Path file, Checkpoint checkpoint) {
        return targets(file, checkpoint, false).pairs();
    }

    /** Reads a file to test with: rows as in the file to learn from, or user, item and from the third cell on at least
     * four products that the item is ranked among.
     *
     * @throws Refusal when it cannot be read, naming the row */
    public Targets targets(Path file, Checkpoint checkpoint) {
        return targets(file, checkpoint, true);
    }

    private Targets targets(Path file, Checkpoint checkpoint, boolean mayHaveRivals) {
        Pairs.Builder rows = new Pairs.Builder();
        try (RowSource source = RowSource.of(file, form)) {
            List<String> first = source.next();
            if (first == null) {
                throw Refusal.of("evaluate.refused.empty", file.toString());
            }
            Optional<Columns> named = Columns.byName(first);
            boolean withRivals = mayHaveRivals && named.isEmpty() && first.size() >= WITH_RIVALS;
            Columns columns = withRivals
                    ? new Columns(0, 1, -1, -1, -1)
                    : named.orElseGet(() -> Columns.byPosition(first.size()));
            int[][] rivals = new int[withRivals ? 1 << 10 : 0][];
            int size = 0;
            for (List<String> cells = named.isPresent() ? source.next() : first; cells != null; cells = source.next()) {
                add(rows, cells, columns, file, source.row());
                if (withRivals) {
                    if (size == rivals.length) {
                        rivals = Arrays.copyOf(rivals, 2 * size);
                    }
                    rivals[size] = items(cells, 2);
                }
                size++;
                if (size % CHECK_EVERY == 0) {
                    checkpoint.check();
                }
            }
            if (size == 0) {
                throw Refusal.of("evaluate.refused.empty", file.toString());
            }
            return new Targets(rows.build(columns), withRivals ? Arrays.copyOf(rivals, size) : null);
        } catch (IOException fault) {
            throw unreadable(file, fault);
        }
    }

    /** Reads a file of products that hidden ones are ranked among: for each person, those of all its rows. The first cell
     * is {@code (user,item)} or the user; tabs, spaces or commas between.
     *
     * @return for each person that was met the products; empty where there are none
     * @throws Refusal when it cannot be read, naming the row */
    public int[][] rivals(Path file, Checkpoint checkpoint) {
        int[][] rivals = new int[users.size()][];
        Arrays.fill(rivals, new int[0]);
        try (RowSource source = RowSource.of(file, form)) {
            for (List<String> cells = source.next(); cells != null; cells = source.next()) {
                String first = cells.getFirst();
                boolean pair = first.startsWith("(") && first.endsWith(")");
                String name = pair ? first.substring(1, first.length() - 1).split(",", 2)[0] : first;
                int user = users.find(name.strip());
                if (user >= 0 && user < rivals.length) {
                    int[] more = items(cells, 1);
                    int[] both = Arrays.copyOf(rivals[user], rivals[user].length + more.length);
                    System.arraycopy(more, 0, both, rivals[user].length, more.length);
                    rivals[user] = both;
                } else if (source.row() > 1 && cells.size() < 2) {
                    throw Refusal.of("evaluate.refused.cells", file.toString(), source.row(), cells.size());
                }
                if (source.row() % CHECK_EVERY == 0) {
                    checkpoint.check();
                }
            }
        } catch (IOException fault) {
            throw unreadable(file, fault);
        }
        return rivals;
    }

    private int[] items(List<String> cells, int from) {
        return cells.subList(from, cells.size()).stream()
                .filter(cell -> !cell.isEmpty())
                .mapToInt(items::of)
                .toArray();
    }

    private void add(Pairs.Builder rows, List<String> cells, Columns columns, Path file, long row) {
        int needed = Math.max(Math.max(columns.user(), columns.item()), Math.max(columns.weight(), columns.second()));
        if (cells.size() <= Math.max(needed, columns.basket())) {
            throw Refusal.of("evaluate.refused.cells", file.toString(), row, cells.size());
        }
        String user = cells.get(columns.user());
        String item = cells.get(columns.item());
        if (user.isEmpty() || item.isEmpty()) {
            throw Refusal.of("evaluate.refused.blank", file.toString(), row);
        }
        rows.add(
                users.of(user),
                items.of(item),
                columns.weight() < 0 ? 1f : weight(cells.get(columns.weight()), file, row),
                columns.second() < 0 ? 0 : second(cells.get(columns.second()), file, row),
                columns.basket() < 0 ? 0 : baskets.of(user + '\u0000' + cells.get(columns.basket())));
    }

    private static float weight(String cell, Path file, long row) {
        if (cell.length() == 1 && cell.charAt(0) >= '0' && cell.charAt(0) <= '9') {
            return cell.charAt(0) - '0';
        }
        try {
            float weight = Float.parseFloat(cell);
            if (Float.isFinite(weight)) {
                return weight;
            }
        } catch (NumberFormatException unreadable) {
            // refused below, as what is not finite
        }
        throw Refusal.of("evaluate.refused.number", file.toString(), row, cell);
    }

    /** Seconds or milliseconds since 1970, small numbers as days, or an ISO date with or without a time. */
    private static long second(String cell, Path file, long row) {
        try {
            double number = Double.parseDouble(cell);
            if (number >= MILLISECONDS_FROM) {
                return (long) (number / 1_000);
            }
            return (long) (number >= SECONDS_FROM ? number : number * DAY);
        } catch (NumberFormatException words) {
            try {
                return cell.length() <= 10
                        ? LocalDate.parse(cell).toEpochDay() * DAY
                        : LocalDateTime.parse(cell.replace(' ', 'T').replaceFirst("Z$", ""))
                                .toEpochSecond(ZoneOffset.UTC);
            } catch (DateTimeException unreadable) {
                throw new Refusal(Message.of("evaluate.refused.time", file.toString(), row, cell), unreadable);
            }
        }
    }

    private static Refusal unreadable(Path file, IOException fault) {
        boolean damaged = fault instanceof ZipException
                || fault instanceof EOFException
                || fault instanceof CharacterCodingException;
        return new Refusal(
                Message.of(damaged ? "evaluate.refused.damaged" : "evaluate.refused.unreadable", file.toString()),
                fault);
    }
}
