package org.clientele.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Who may see whom: the rooms, their arrows, and the walls inside a room. */
final class Arrows {
    /** For every room the rooms below it; boot, which sees everything, is not listed. */
    private static final Map<String, Set<String>> BELOW = Map.of(
            "model", Set.of(),
            "facts", Set.of("model"),
            "analysis", Set.of("facts", "model"),
            "data", Set.of("facts", "model"),
            "app", Set.of("analysis", "data", "facts", "model"),
            "store", Set.of("app", "facts", "model"),
            "cli", Set.of("app", "analysis", "facts", "model"),
            "ui", Set.of("app", "analysis", "facts", "model"));

    private static final Set<String> SHARED_UI = Set.of("ui.kit", "ui.text", "ui.theme", "ui.shell");
    private static final Set<String> BASE_OF_APP = Set.of("app.jobs", "app.edit", "app.settings", "app.notice");

    private Arrows() {}

    static List<String> onlyKnownRooms(House house, String rule) {
        return house.without(rule)
                .filter(c -> !BELOW.containsKey(house.room(c)) && !house.room(c).equals("boot"))
                .map(c -> c.getName() + " lives in no room of the house")
                .toList();
    }

    static List<String> onlyRoomsBelow(House house, String rule) {
        return broken(house, rule, (from, to) -> {
            String room = house.room(from);
            String target = house.room(to);
            return room.equals(target)
                    || room.equals("boot")
                    || BELOW.getOrDefault(room, Set.of()).contains(target);
        });
    }

    static List<String> uiAreasApart(House house, String rule) {
        return broken(house, rule, (from, to) -> {
            String here = area(house.place(from));
            String there = area(house.place(to));
            return !here.startsWith("ui.")
                    || !there.startsWith("ui.")
                    || here.equals(there)
                    || SHARED_UI.contains(there);
        });
    }

    static List<String> mathsBelowMethods(House house, String rule) {
        return broken(
                house,
                rule,
                (from, to) -> !area(house.place(from)).equals("analysis.numeric")
                        || area(house.place(to)).equals("analysis.numeric")
                        || house.room(to).equals("model"));
    }

    static List<String> baseOfAppLow(House house, String rule) {
        return broken(
                house,
                rule,
                (from, to) -> !BASE_OF_APP.contains(area(house.place(from)))
                        || BASE_OF_APP.contains(area(house.place(to)))
                        || house.room(to).equals("model"));
    }

    static List<String> storeSeesPorts(House house, String rule) {
        return broken(
                house,
                rule,
                (from, to) ->
                        !house.room(from).equals("store") || !house.room(to).equals("app") || isData(to));
    }

    static List<String> screensSeeResultRecords(House house, String rule) {
        return broken(
                house,
                rule,
                (from, to) -> !house.room(from).equals("ui") || !house.room(to).equals("analysis") || isData(to));
    }

    static List<String> noCycles(House house, String rule) {
        return slices().matching(house.root() + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .evaluate(house.classes())
                .getFailureReport()
                .getDetails();
    }

    /** What crosses a border as a value or a port: interfaces, records, enums, and what is thrown. */
    private static boolean isData(JavaClass type) {
        JavaClass top = House.top(type);
        return Stream.of(type, top)
                .anyMatch(c -> c.isInterface()
                        || c.isRecord()
                        || c.isEnum()
                        || c.isAnnotation()
                        || c.isAssignableTo(Throwable.class));
    }

    private static List<String> broken(House house, String rule, BiPredicate<JavaClass, JavaClass> mayBe) {
        return house.without(rule)
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> house.within(target(d)))
                .filter(d -> !mayBe.test(d.getOriginClass(), target(d)))
                .map(Dependency::getDescription)
                .distinct()
                .toList();
    }

    private static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    /** Room and area, such as {@code ui.groups} for {@code ui.groups.cards}. */
    private static String area(String place) {
        int second = place.indexOf('.', place.indexOf('.') + 1);
        return place.indexOf('.') < 0 || second < 0 ? place : place.substring(0, second);
    }
}
