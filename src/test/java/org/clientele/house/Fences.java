package org.clientele.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which room knows which library. */
final class Fences {
    /** Library package to the places that may know it. */
    private static final Map<String, Set<String>> LIBRARIES = new TreeMap<>(Map.ofEntries(
            Map.entry("java.sql", Set.of("store")),
            Map.entry("javax.sql", Set.of("store")),
            Map.entry("org.h2", Set.of("store")),
            Map.entry("jdk.incubator.vector", Set.of("analysis.numeric")),
            Map.entry("smile", Set.of("analysis")),
            Map.entry("org.ejml", Set.of("analysis")),
            Map.entry("tech.tablesaw", Set.of("data")),
            Map.entry("de.siegmar.fastcsv", Set.of("data")),
            Map.entry("org.apache.poi", Set.of("data")),
            Map.entry("org.apache.pdfbox", Set.of("data.report")),
            Map.entry("org.apache.fontbox", Set.of("data.report")),
            Map.entry("org.dhatim", Set.of("data")),
            Map.entry("com.github.pjfanning", Set.of("data")),
            Map.entry("org.mozilla.universalchardet", Set.of("data")),
            Map.entry("com.google.i18n.phonenumbers", Set.of("data")),
            Map.entry("org.controlsfx", Set.of("ui")),
            Map.entry("atlantafx", Set.of("ui")),
            Map.entry("org.kordamp.ikonli", Set.of("ui")),
            Map.entry("picocli", Set.of("cli")),
            Map.entry("com.fasterxml.jackson", Set.of("cli", "data.write", "store", "app.settings"))));

    private static final List<String> VIEW_MODEL_SEES = List.of("javafx.beans", "javafx.collections", "javafx.util");

    private static final Set<String> FILES = Set.of("PendingFile", "CsvFile", "BookFile");
    private static final Set<String> ADDRESSES = Set.of("EMAIL", "PHONE");

    private Fences() {}

    static List<String> javafxInUi(House house, String rule) {
        return house.without(rule)
                .filter(c -> !house.room(c).equals("ui") && !house.room(c).equals("boot"))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> isIn(d.getTargetClass(), "javafx"))
                .map(Dependency::getDescription)
                .toList();
    }

    static List<String> viewModelsKnowNoScene(House house, String rule) {
        return house.without(rule)
                .filter(c -> House.top(c).getSimpleName().endsWith("ViewModel"))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> isIn(d.getTargetClass(), "javafx"))
                .filter(d -> VIEW_MODEL_SEES.stream().noneMatch(p -> isIn(d.getTargetClass(), p)))
                .map(Dependency::getDescription)
                .toList();
    }

    static List<String> librariesFenced(House house, String rule) {
        List<String> broken = new ArrayList<>();
        house.without(rule).forEach(c -> {
            for (Dependency d : c.getDirectDependenciesFromSelf()) {
                LIBRARIES.forEach((library, places) -> {
                    if (isIn(d.getTargetClass(), library) && places.stream().noneMatch(p -> lives(house, c, p))) {
                        broken.add(d.getDescription());
                    }
                });
            }
        });
        return broken;
    }

    /** A public type that another room uses shows no library type in its public members. */
    static List<String> noLibraryLeaks(House house, String rule) {
        return house.without(rule)
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> !house.room(c).equals("boot"))
                .filter(c -> c.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .anyMatch(o -> house.within(o)
                                && !house.room(o).equals(house.room(c))
                                && !house.room(o).equals("boot")))
                .flatMap(c -> shown(c).filter(t -> LIBRARIES.keySet().stream().anyMatch(l -> isIn(t, l)))
                        .map(t -> c.getName() + " shows " + t.getName() + " to other rooms"))
                .distinct()
                .toList();
    }

    /** Who opens a file and puts addresses of customers into it asks the gate: the log of campaigns, which lets it out. */
    static List<String> oneExportDoor(House house, String rule) {
        return house.without(rule)
                .filter(c -> house.room(c).equals("app") || house.room(c).equals("cli"))
                .filter(c -> c.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> FILES.contains(call.getTargetOwner().getSimpleName())))
                .filter(c -> lives(house, c, "app.campaign")
                        || c.getFieldAccessesFromSelf().stream()
                                .anyMatch(access ->
                                        access.getTargetOwner().getSimpleName().equals("CellType")
                                                && ADDRESSES.contains(
                                                        access.getTarget().getName())))
                .filter(c -> c.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getTargetOwner().getSimpleName().equals("Campaigns")
                                && call.getTarget().getName().equals("record")))
                .map(c -> c.getName() + " writes addresses into a file without asking the gate")
                .toList();
    }

    private static Stream<JavaClass> shown(JavaClass type) {
        Set<JavaClass> shown = new LinkedHashSet<>();
        type.getRawSuperclass().ifPresent(shown::add);
        shown.addAll(type.getRawInterfaces());
        type.getFields().stream()
                .filter(f -> f.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(f -> shown.addAll(f.getType().getAllInvolvedRawTypes()));
        type.getCodeUnits().stream()
                .filter(u -> u.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(u -> {
                    shown.addAll(u.getReturnType().getAllInvolvedRawTypes());
                    u.getParameterTypes().forEach(p -> shown.addAll(p.getAllInvolvedRawTypes()));
                });
        return shown.stream();
    }

    private static boolean lives(House house, JavaClass type, String place) {
        String here = house.place(type);
        return here.equals(place) || here.startsWith(place + ".");
    }

    private static boolean isIn(JavaClass type, String library) {
        String name = type.getBaseComponentType().getPackageName();
        return name.equals(library) || name.startsWith(library + ".");
    }
}
