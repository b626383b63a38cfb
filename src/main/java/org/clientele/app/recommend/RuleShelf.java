package org.clientele.app.recommend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientele.analysis.recommend.serve.ServingRules.Group;
import org.clientele.analysis.recommend.serve.ServingRules.Price;
import org.clientele.app.recommend.SuggestionRules.Floor;
import org.clientele.app.recommend.SuggestionRules.Never;
import org.clientele.app.recommend.SuggestionRules.Picks;
import org.clientele.app.recommend.SuggestionRules.Scope;
import org.clientele.app.workbench.Shelf;

/** Keeps the rules of suggestions with a workbench; rules that an earlier program kept are read as well. */
final class RuleShelf {
    private static final String KEY = "suggestion-rules";
    private static final int FIRST = 1;
    private static final int FORMAT = 2;

    private final Shelf shelf;

    RuleShelf(Shelf shelf) {
        this.shelf = shelf;
    }

    void keep(SuggestionRules rules) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeInt(rules.boughtWithinDays());
            out.writeBoolean(rules.hideOutOfStock());
            out.writeInt(rules.maxPerCategory());
            ids(rules.blocked(), out);
            out.writeBoolean(rules.onePerParent());
            out.writeLong(rules.price().least());
            out.writeLong(rules.price().most());
            out.writeDouble(rules.price().usual());
            out.writeDouble(rules.minMargin());
            words(rules.scope().onlyCategories(), out);
            words(rules.scope().neverCategories(), out);
            words(rules.scope().onlyBrands(), out);
            words(rules.scope().neverBrands(), out);
            out.writeInt(rules.picks().forPerson().size());
            for (Never one : rules.picks().forPerson()) {
                out.writeInt(one.customerId());
                out.writeInt(one.productId());
            }
            ids(rules.picks().boosted(), out);
            out.writeBoolean(rules.picks().boostNew());
            out.writeDouble(rules.variety());
            out.writeUTF(rules.floor().group().name());
            out.writeUTF(rules.floor().name());
            out.writeDouble(rules.floor().share());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        shelf.put(KEY, bytes.toByteArray());
    }

    /** The rules that are kept; empty when there are none, or none that can be read. */
    Optional<SuggestionRules> kept() {
        return shelf.get(KEY).flatMap(RuleShelf::read);
    }

    private static Optional<SuggestionRules> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readInt();
            if (format != FIRST && format != FORMAT) {
                return Optional.empty();
            }
            SuggestionRules first = new SuggestionRules(in.readInt(), in.readBoolean(), in.readInt(), ids(in));
            return Optional.of(format == FIRST ? first : rest(first, in));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static SuggestionRules rest(SuggestionRules first, DataInputStream in) throws IOException {
        boolean one = in.readBoolean();
        Price price = new Price(in.readLong(), in.readLong(), in.readDouble());
        double margin = in.readDouble();
        Scope scope = new Scope(words(in), words(in), words(in), words(in));
        List<Never> never = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            never.add(new Never(in.readInt(), in.readInt()));
        }
        Picks picks = new Picks(first.blocked(), never, ids(in), in.readBoolean());
        double variety = in.readDouble();
        Floor floor = new Floor(Group.valueOf(in.readUTF()), in.readUTF(), in.readDouble());
        return new SuggestionRules(
                first.boughtWithinDays(),
                first.hideOutOfStock(),
                first.maxPerCategory(),
                one,
                price,
                margin,
                scope,
                picks,
                variety,
                floor);
    }

    private static void ids(List<Integer> ids, DataOutputStream out) throws IOException {
        out.writeInt(ids.size());
        for (int id : ids) {
            out.writeInt(id);
        }
    }

    private static List<Integer> ids(DataInputStream in) throws IOException {
        List<Integer> ids = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            ids.add(in.readInt());
        }
        return ids;
    }

    private static void words(List<String> words, DataOutputStream out) throws IOException {
        out.writeInt(words.size());
        for (String word : words) {
            out.writeUTF(word);
        }
    }

    private static List<String> words(DataInputStream in) throws IOException {
        List<String> words = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(in.readUTF());
        }
        return words;
    }
}
