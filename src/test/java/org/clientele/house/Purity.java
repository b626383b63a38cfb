package org.clientele.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What must come in as a parameter: time, chance, files; and what never happens: network. */
final class Purity {
    private static final Set<String> PURE_ROOMS = Set.of("analysis", "facts", "model");
    private static final Set<String> NO_SEED = Set.of(
            "java.util.Random", "java.util.SplittableRandom", "java.util.random.RandomGenerator$SplittableGenerator");
    private static final Set<String> FILES = Set.of(
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.nio.channels.FileChannel");
    private static final Set<String> NETWORK = Set.of(
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.net.JarURLConnection",
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.InetAddress",
            "java.net.InetSocketAddress",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel",
            "java.nio.channels.DatagramChannel",
            "javafx.scene.web.WebEngine",
            "javafx.scene.web.WebView");

    private Purity() {}

    static List<String> noClock(House house, String rule) {
        return accesses(house, rule, PURE_ROOMS, Purity::readsClock);
    }

    static List<String> noChance(House house, String rule) {
        return accesses(house, rule, PURE_ROOMS, Purity::isUnseeded);
    }

    static List<String> noFiles(House house, String rule) {
        return sees(
                house,
                rule,
                PURE_ROOMS::contains,
                t -> FILES.contains(t.getName()) || t.getPackageName().startsWith("java.nio.file"));
    }

    static List<String> noLogging(House house, String rule) {
        Stream<String> loggers = sees(
                house,
                rule,
                PURE_ROOMS::contains,
                t -> t.getPackageName().startsWith("java.util.logging")
                        || t.getPackageName().startsWith("org.slf4j")
                        || t.getName().startsWith("java.lang.System$Logger")
                        || t.getName().equals("java.lang.IO"))
                .stream();
        Stream<String> console = accesses(
                house,
                rule,
                PURE_ROOMS,
                a -> owner(a).equals("java.lang.System")
                        && Set.of("out", "err", "in").contains(a.getName()))
                .stream();
        return Stream.concat(loggers, console).toList();
    }

    static List<String> noNetwork(House house, String rule) {
        Stream<String> types = sees(
                house,
                rule,
                room -> true,
                t -> NETWORK.contains(t.getName()) || t.getPackageName().startsWith("java.net.http"))
                .stream();
        Stream<String> calls = house.without(rule)
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(a -> owner(a).equals("java.net.URL")
                        && Set.of("openConnection", "openStream", "getContent").contains(a.getName()))
                .map(JavaAccess::getDescription);
        return Stream.concat(types, calls).toList();
    }

    private static boolean readsClock(JavaAccess<?> access) {
        String owner = owner(access);
        String name = access.getName();
        boolean system =
                owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
        boolean time = owner.startsWith("java.time.")
                && (name.equals("now") || name.startsWith("system") || name.equals("tickMillis"));
        boolean calendar = owner.equals("java.util.Calendar") && name.equals("getInstance");
        boolean date = owner.equals("java.util.Date") && isBareConstructor(access);
        return system || time || calendar || date;
    }

    private static boolean isUnseeded(JavaAccess<?> access) {
        String owner = owner(access);
        String name = access.getName();
        return owner.equals("java.util.concurrent.ThreadLocalRandom")
                || owner.equals("java.security.SecureRandom")
                || (owner.equals("java.lang.Math") || owner.equals("java.lang.StrictMath")) && name.equals("random")
                || owner.equals("java.util.UUID") && name.equals("randomUUID")
                || owner.equals("java.util.random.RandomGenerator") && (name.equals("getDefault") || name.equals("of"))
                || owner.equals("java.util.Collections")
                        && name.equals("shuffle")
                        && !access.getDescription().contains("java.util.List, java.util.")
                || NO_SEED.contains(owner) && isBareConstructor(access);
    }

    private static boolean isBareConstructor(JavaAccess<?> access) {
        return access.getName().equals("<init>")
                && access.getTarget().getFullName().endsWith("<init>()");
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }

    private static List<String> accesses(House house, String rule, Set<String> rooms, Predicate<JavaAccess<?>> bad) {
        return house.without(rule)
                .filter(c -> rooms.contains(house.room(c)))
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(bad)
                .map(JavaAccess::getDescription)
                .toList();
    }

    private static List<String> sees(House house, String rule, Predicate<String> rooms, Predicate<JavaClass> bad) {
        return house.without(rule)
                .filter(c -> rooms.test(house.room(c)))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> bad.test(d.getTargetClass().getBaseComponentType()))
                .map(d -> d.getDescription())
                .distinct()
                .toList();
    }
}
