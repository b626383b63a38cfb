package org.clientele.analysis.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.clientele.analysis.numeric.Assignment;
import org.clientele.facts.People;
import org.clientele.model.campaign.Cap;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.trade.OrderStatus;

/** The pipeline once more, person by person and straight from the plain rows, as slow as it is simple. */
final class SlowAudience {
    private final List<Town.Row> rows;
    private final AudienceSpec spec;
    private final String globalSeed;
    private final List<List<Integer>> ahead;
    private final Map<Integer, Set<Integer>> units = new HashMap<>();

    /**
     * The pipeline for the people of a town.
     *
     * @param ahead for each campaign that goes first the places of its people in the rows; all of the same channel
     */
    SlowAudience(List<Town.Row> rows, AudienceSpec spec, String globalSeed, List<List<Integer>> ahead) {
        this.rows = rows;
        this.spec = spec;
        this.globalSeed = globalSeed;
        this.ahead = ahead;
    }

    /** The first reason of each person of a group, up to one mailbox once; nothing for those who stay. */
    Map<Integer, Exclusion> first(Set<Integer> segment) {
        Map<Integer, Exclusion> first = new HashMap<>();
        for (int who : segment) {
            for (Exclusion reason : Exclusion.values()) {
                if (reason.compareTo(Exclusion.SAME_ADDRESS) < 0 && holds(reason, who)) {
                    first.put(who, reason);
                    break;
                }
            }
        }
        for (int who : segment) {
            if (!first.containsKey(who)) {
                Comparator<Integer> newest = Comparator.<Integer>comparingInt(
                                mate -> newest(mate, o -> o.status() == OrderStatus.PAID))
                        .reversed()
                        .thenComparingInt(mate -> mate);
                int best = mates(who).stream()
                        .filter(segment::contains)
                        .filter(mate -> first.getOrDefault(mate, Exclusion.SAME_ADDRESS) == Exclusion.SAME_ADDRESS)
                        .min(newest)
                        .orElseThrow();
                if (best != who) {
                    first.put(who, Exclusion.SAME_ADDRESS);
                }
            }
        }
        return first;
    }

    /** Whether a reason holds for somebody, whatever else does. */
    boolean holds(Exclusion reason, int who) {
        Town.Row row = rows.get(who);
        int today = spec.nowHour() / 24;
        int end = Math.min(today, Town.DATA_DAY);
        return switch (reason) {
            case NOT_A_CUSTOMER -> row.test().equals("yes");
            case NO_ADDRESS -> address(row).isEmpty() || !(email() ? row.mailable() : row.textable());
            case NO_CONSENT -> consent(row) != ConsentStatus.GRANTED;
            // everybody in the town has agreed plainly, and its numbers are British
            case NOT_LAWFUL -> false;
            case STOPPED ->
                anyMate(
                        who,
                        mate -> (email() ? mate.emailStop() : mate.smsStop())
                                || consent(mate) == ConsentStatus.DENIED
                                || consent(mate) == ConsentStatus.WITHDRAWN);
            case UNDER_AGE ->
                row.birthday() != People.NO_DAY
                        && LocalDate.ofEpochDay(row.birthday()).plusYears(14).isAfter(LocalDate.ofEpochDay(today));
            case GLOBAL_CONTROL ->
                new Assignment(globalSeed).draw(name(who)) < spec.control().globalShare();
            case COMPLAINED ->
                anyMate(
                        who,
                        mate -> spec.coolOffDays() > 0
                                && (mate.complaint() != People.NO_DAY && mate.complaint() > end - spec.coolOffDays()
                                        || mate.orders().stream()
                                                .anyMatch(o -> o.status() == OrderStatus.REFUNDED
                                                        && o.day() > end - spec.coolOffDays())));
            case CAPPED -> full(who, List.of());
            case ANSWERED -> answered(who);
            case PRIORITY -> !ahead.isEmpty() && full(who, ahead);
            default -> throw new IllegalArgumentException(reason.name());
        };
    }

    private boolean full(int who, List<List<Integer>> first) {
        for (Cap cap : spec.caps().sameChannel()) {
            if (heard(mates(who), cap, true) + reserved(mates(who), first) >= cap.messages()) {
                return true;
            }
        }
        for (Cap cap : spec.caps().allChannels()) {
            if (heard(unit(who), cap, false) + reserved(unit(who), first) >= cap.messages()) {
                return true;
            }
        }
        return false;
    }

    private long heard(Set<Integer> people, Cap cap, boolean sameChannel) {
        return people.stream()
                .flatMap(mate -> rows.get(mate).sent().stream())
                .filter(s -> !sameChannel || s.channel() == spec.channel())
                .filter(s -> spec.nowHour() - s.hour() < cap.hours())
                .count();
    }

    private static long reserved(Set<Integer> people, List<List<Integer>> first) {
        return first.stream().flatMap(List::stream).filter(people::contains).count();
    }

    private boolean answered(int who) {
        String campaign = spec.aim().campaign();
        int since = spec.cut().ranking().boughtSince();
        int bought = newestOf(mates(who), mate -> newest(mate, o -> o.status() == OrderStatus.PAID));
        if (since > 0 && bought > since) {
            return true;
        }
        if (campaign.isEmpty()) {
            return false;
        }
        if (spec.aim().goal() == Trial.Goal.CLICK) {
            return anyMate(
                    who, mate -> mate.sent().stream().anyMatch(s -> s.campaign().equals(campaign) && s.clicked()));
        }
        int sent = newestOf(
                mates(who),
                mate -> rows.get(mate).sent().stream()
                        .filter(s -> s.campaign().equals(campaign) && s.hour() <= spec.nowHour())
                        .mapToInt(Town.Sent::hour)
                        .max()
                        .orElse(Integer.MIN_VALUE));
        // Orders of the town are at midnight, and nobody visits it.
        return spec.aim().goal() != Trial.Goal.VISIT
                && sent != Integer.MIN_VALUE
                && bought != Integer.MIN_VALUE
                && bought * 24L >= sent;
    }

    private static int newestOf(Set<Integer> people, ToIntFunction<Integer> of) {
        return people.stream().mapToInt(of).max().orElse(Integer.MIN_VALUE);
    }

    private int newest(int who, Predicate<Town.Bought> which) {
        return rows.get(who).orders().stream()
                .filter(which)
                .mapToInt(Town.Bought::day)
                .max()
                .orElse(Integer.MIN_VALUE);
    }

    private boolean anyMate(int who, Predicate<Town.Row> test) {
        return mates(who).stream().anyMatch(mate -> test.test(rows.get(mate)));
    }

    private boolean email() {
        return spec.channel() == Channel.EMAIL;
    }

    private String address(Town.Row row) {
        return email() ? row.email().toLowerCase(Locale.ROOT) : row.phone();
    }

    private ConsentStatus consent(Town.Row row) {
        return email() ? row.emailConsent() : row.smsConsent();
    }

    /** Everybody behind the address of a person. */
    private Set<Integer> mates(int who) {
        String address = address(rows.get(who));
        Set<Integer> mates = new HashSet<>(Set.of(who));
        for (int i = 0; i < rows.size(); i++) {
            if (!address.isEmpty() && address(rows.get(i)).equals(address)) {
                mates.add(i);
            }
        }
        return mates;
    }

    /** Everybody connected to a person by shared addresses. */
    Set<Integer> unit(int who) {
        return units.computeIfAbsent(who, start -> {
            Set<Integer> found = new HashSet<>(Set.of(start));
            List<Integer> next = new ArrayList<>(found);
            while (!next.isEmpty()) {
                Town.Row row = rows.get(next.removeLast());
                for (int i = 0; i < rows.size(); i++) {
                    Town.Row other = rows.get(i);
                    boolean shared = !row.email().isEmpty() && other.email().equalsIgnoreCase(row.email())
                            || !row.phone().isEmpty() && other.phone().equals(row.phone());
                    if (shared && found.add(i)) {
                        next.add(i);
                    }
                }
            }
            return found;
        });
    }

    /** What stands for the unit of a person in the draw. */
    String name(int who) {
        return unit(who).stream()
                .map(mate -> rows.get(mate).number())
                .filter(number -> !number.isEmpty())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> {
                    Town.Row known = rows.get(
                            unit(who).stream().min(Comparator.naturalOrder()).orElseThrow());
                    String email = known.email().toLowerCase(Locale.ROOT);
                    String address = email.isEmpty() ? known.phone() : email;
                    return address.isEmpty() ? "id:" + known.id() : address;
                });
    }
}
