package org.clientele.app.recommend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Catalogue;

/**
 * What may be suggested in a shop, kept with its workbench and used wherever products are suggested.
 *
 * @param boughtWithinDays hides what the person bought so many days ago or later; 0 hides nothing,
 *     {@link ServingRules#EVER} all
 * @param hideOutOfStock hides products with no piece in stock
 * @param maxPerCategory at most that many of one category for each person; 0 for no limit
 * @param blocked products that are never suggested, by lasting id
 */
public record SuggestionRules(int boughtWithinDays, boolean hideOutOfStock, int maxPerCategory, List<Integer> blocked) {
    private static final String KEY = "suggestion-rules";
    private static final int FORMAT = 1;

    public SuggestionRules {
        blocked = List.copyOf(blocked);
    }

    /** Only products new to the person and in stock. */
    public static SuggestionRules standard() {
        ServingRules standard = ServingRules.standard();
        return new SuggestionRules(
                standard.boughtWithinDays(), standard.hideOutOfStock(), standard.maxPerCategory(), List.of());
    }

    /** The rules that are kept with a workbench, or the standard ones. */
    public static SuggestionRules of(Workbench workbench) {
        return workbench.shelf().get(KEY).flatMap(SuggestionRules::read).orElseGet(SuggestionRules::standard);
    }

    /** Keeps these rules with a workbench. */
    public void keep(Workbench workbench) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeInt(boughtWithinDays);
            out.writeBoolean(hideOutOfStock);
            out.writeInt(maxPerCategory);
            out.writeInt(blocked.size());
            for (int id : blocked) {
                out.writeInt(id);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        workbench.shelf().put(KEY, bytes.toByteArray());
    }

    /** The rules for the products of a snapshot; blocked products that are no longer there are left out. */
    public ServingRules of(Catalogue catalogue) {
        int[] rows = blocked.stream()
                .mapToInt(id -> Arrays.binarySearch(catalogue.id(), id))
                .filter(row -> row >= 0)
                .toArray();
        return new ServingRules(boughtWithinDays, hideOutOfStock, maxPerCategory, rows);
    }

    /** The same, but what was bought is hidden for that many days. */
    public SuggestionRules withBoughtWithin(int days) {
        return new SuggestionRules(days, hideOutOfStock, maxPerCategory, blocked);
    }

    /** The same, but products out of stock are hidden or not. */
    public SuggestionRules withHideOutOfStock(boolean hide) {
        return new SuggestionRules(boughtWithinDays, hide, maxPerCategory, blocked);
    }

    /** The same with another limit per category. */
    public SuggestionRules withMaxPerCategory(int most) {
        return new SuggestionRules(boughtWithinDays, hideOutOfStock, most, blocked);
    }

    /** The same, but that product is never suggested. */
    public SuggestionRules blocking(int productId) {
        List<Integer> more = new ArrayList<>(blocked);
        if (!more.contains(productId)) {
            more.add(productId);
        }
        return new SuggestionRules(boughtWithinDays, hideOutOfStock, maxPerCategory, more);
    }

    /** The same, but that product may be suggested. */
    public SuggestionRules allowing(int productId) {
        return new SuggestionRules(
                boughtWithinDays,
                hideOutOfStock,
                maxPerCategory,
                blocked.stream().filter(id -> id != productId).toList());
    }

    private static Optional<SuggestionRules> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            int days = in.readInt();
            boolean hide = in.readBoolean();
            int most = in.readInt();
            List<Integer> blocked = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                blocked.add(in.readInt());
            }
            return Optional.of(new SuggestionRules(days, hide, most, blocked));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
