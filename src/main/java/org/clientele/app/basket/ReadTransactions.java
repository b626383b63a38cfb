package org.clientele.app.basket;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.basket.BasketsBuilder;
import org.clientele.app.jobs.Job;
import org.clientele.data.read.basket.TransactionFile;
import org.clientele.model.intake.TransactionLayout;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Reads plain transactions from files into baskets, without a workbench. */
public final class ReadTransactions {
    /** Reads files, one after the other; baskets with the same number in different files are one basket. */
    public Job<Transactions> job(List<Path> files, TransactionLayout layout) {
        return new Job<>(Message.of("basket.job.read"), checkpoint -> read(files, layout, checkpoint));
    }

    private static Transactions read(List<Path> files, TransactionLayout layout, Checkpoint checkpoint) {
        Collected collected = new Collected();
        long unusable = 0;
        for (int i = 0; i < files.size(); i++) {
            checkpoint.step(Message.of(
                    "basket.job.read.file", String.valueOf(files.get(i).getFileName())));
            unusable += TransactionFile.read(
                    files.get(i),
                    layout,
                    collected,
                    checkpoint.part((double) i / files.size(), (i + 1.0) / files.size()));
        }
        Transactions read = collected.transactions(unusable);
        if (read.baskets().size() == 0) {
            throw Refusal.of("basket.file.empty");
        }
        return read;
    }

    /** What was read so far. */
    private static final class Collected implements TransactionFile.Sink {
        private final BasketsBuilder baskets = new BasketsBuilder();
        private final Map<String, Integer> items = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private int[] basketOf = new int[1024];
        private int[] itemOf = new int[1024];
        private int pairs;

        private int number(String item) {
            Integer known = items.putIfAbsent(item, names.size());
            if (known != null) {
                return known;
            }
            names.add(item);
            return names.size() - 1;
        }

        @Override
        public void basket(List<String> bought) {
            for (String item : bought) {
                baskets.add(number(item));
            }
            baskets.end();
        }

        @Override
        public void item(String basket, String item) {
            if (pairs == basketOf.length) {
                int room = (int) Math.min(Integer.MAX_VALUE - 8L, pairs * 2L);
                basketOf = Arrays.copyOf(basketOf, room);
                itemOf = Arrays.copyOf(itemOf, room);
            }
            Integer known = numbers.putIfAbsent(basket, numbers.size());
            basketOf[pairs] = known == null ? numbers.size() - 1 : known;
            itemOf[pairs++] = number(item);
        }

        Transactions transactions(long unusable) {
            int[] next = new int[numbers.size() + 1];
            for (int i = 0; i < pairs; i++) {
                next[basketOf[i] + 1]++;
            }
            for (int b = 0; b < numbers.size(); b++) {
                next[b + 1] += next[b];
            }
            int[] end = Arrays.copyOfRange(next, 1, next.length);
            int[] sorted = new int[pairs];
            for (int i = 0; i < pairs; i++) {
                sorted[next[basketOf[i]]++] = itemOf[i];
            }
            int at = 0;
            for (int stop : end) {
                while (at < stop) {
                    baskets.add(sorted[at++]);
                }
                baskets.endUnlessEmpty();
            }
            return new Transactions(baskets.build(names.size()), ItemNames.plain(names), unusable);
        }
    }
}
