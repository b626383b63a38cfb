package org.clientele.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** How classes are written: threads, state, size of constructors, names. */
final class Style {
    private static final int MOST_PARAMETERS = 7;
    private static final Set<String> EMPTY_NAMES =
            Set.of("manager", "helper", "util", "utils", "common", "info", "processor", "impl", "data2");

    private Style() {}

    static List<String> runLaterInJobRunner(House house, String rule) {
        return house.without(rule)
                .filter(c -> !(house.place(c).startsWith("ui.kit")
                        && House.top(c).getSimpleName().equals("FxJobRunner")))
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(a -> a.getTargetOwner().getName().equals("javafx.application.Platform")
                        && a.getName().equals("runLater"))
                .map(JavaAccess::getDescription)
                .toList();
    }

    static List<String> noFxml(House house, String rule) {
        Stream<String> types = house.without(rule)
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getPackageName().startsWith("javafx.fxml"))
                .map(d -> d.getDescription());
        Stream<String> files = Stream.of(house.sources(), house.resources())
                .flatMap(folder -> House.filesUnder(folder, ".fxml").stream())
                .map(file -> file + " is an FXML file");
        return Stream.concat(types, files).toList();
    }

    static List<String> noGlobalAccess(House house, String rule) {
        Stream<String> instances = house.without(rule)
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getName().equals("getInstance") || m.getName().equals("instance"))
                .filter(m -> m.getModifiers().contains(JavaModifier.STATIC))
                .map(m -> m.getFullName() + " hands out a shared instance");
        Stream<String> locators = house.without(rule)
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getName().equals("java.util.ServiceLoader"))
                .map(d -> d.getDescription());
        Stream<String> buses = house.without(rule)
                .filter(c -> c.getSimpleName().endsWith("EventBus")
                        || c.getSimpleName().endsWith("ServiceLocator"))
                .map(c -> c.getName() + " is an event bus or a service locator");
        return Stream.of(instances, locators, buses).flatMap(s -> s).toList();
    }

    static List<String> noStaticState(House house, String rule) {
        return house.without(rule)
                .flatMap(c -> c.getFields().stream())
                .filter(f -> f.getModifiers().contains(JavaModifier.STATIC)
                        && !f.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL)
                        || f.getModifiers().contains(JavaModifier.PUBLIC)
                                && f.getRawType().isArray())
                .map(f -> f.getFullName() + " is static and can change")
                .toList();
    }

    static List<String> fewParameters(House house, String rule) {
        return house.without(rule)
                .filter(c -> !c.isRecord() && !c.isAnonymousClass() && !c.isLocalClass())
                .flatMap(c -> c.getConstructors().stream())
                .filter(k -> written(k) > MOST_PARAMETERS)
                .map(k -> k.getFullName() + " has " + written(k) + " parameters; " + MOST_PARAMETERS
                        + " is the most: group them in a record")
                .toList();
    }

    static List<String> tellingNames(House house, String rule) {
        return house.without(rule)
                .filter(c -> words(c.getSimpleName()).anyMatch(EMPTY_NAMES::contains)
                        || Arrays.stream(house.place(c).split("\\.")).anyMatch(EMPTY_NAMES::contains))
                .map(c -> c.getName() + " has a name that does not say what it is for")
                .toList();
    }

    /** The parameters in the source: without those that the compiler adds. */
    private static int written(JavaConstructor constructor) {
        JavaClass owner = constructor.getOwner();
        int added = 0;
        if (owner.isEnum()) {
            added = 2;
        } else if (owner.isInnerClass() && !owner.getModifiers().contains(JavaModifier.STATIC)) {
            added = 1;
        }
        return constructor.getRawParameterTypes().size() - added;
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_"))
                .map(w -> w.toLowerCase(Locale.ROOT));
    }
}
