package org.clientele.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableListBase;

/** A very long list of which only the pages on the screen are fetched; after sorting or filtering make another. */
public final class PagedRows<R> extends ObservableListBase<R> {
    private static final int KEPT_PAGES = 16;
    private final int pageSize;
    private final Source<R> source;
    private final Map<Integer, List<R>> pages = new LinkedHashMap<>(32, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<R>> eldest) {
            return size() > KEPT_PAGES;
        }
    };
    private final int size;

    /** Where rows come from; quick, since it is asked while scrolling. */
    @FunctionalInterface
    public interface Source<R> {
        /** The rows from that index on, at most that many. */
        List<R> rows(int from, int most);
    }

    /** A list of that many rows. */
    public PagedRows(int size, int pageSize, Source<R> source) {
        this.size = size;
        this.pageSize = pageSize;
        this.source = source;
    }

    @Override
    public R get(int index) {
        int page = index / pageSize;
        List<R> rows = pages.get(page);
        if (rows == null) {
            rows = source.rows(page * pageSize, Math.min(pageSize, size - page * pageSize));
            pages.put(page, rows);
        }
        return rows.get(index - page * pageSize);
    }

    @Override
    public int size() {
        return size;
    }
}
