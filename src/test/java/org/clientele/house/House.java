package org.clientele.house;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.boot.Main;
import org.clientele.model.house.Allowed;

/**
 * A house that can be inspected: the program itself, or the imitation under {@code src/test/java/violations}.
 *
 * @param root the root package whose sub-packages are the rooms
 * @param classes its compiled classes
 * @param sources the folder with its Java files
 * @param resources the folder with its resources
 */
record House(String root, JavaClasses classes, Path sources, Path resources) {
    /** The program as it was compiled for this test run. */
    static House program() {
        return Holder.PROGRAM;
    }

    /** The imitation in which every rule is broken once. */
    static House imitation() {
        return Holder.IMITATION;
    }

    /** The classes of the house that carry no exception from the given rule. */
    Stream<JavaClass> without(String rule) {
        return classes.stream().filter(this::within).filter(c -> !isAllowed(c, rule));
    }

    /** Whether a class belongs to this house. */
    boolean within(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /** The package of a class below the root, such as {@code analysis.rfm}. */
    String place(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1);
    }

    /** The room of a class: the first package below the root. */
    String room(JavaClass type) {
        return first(place(type));
    }

    /** The exceptions that types of this house carry. */
    Stream<Exemption> exemptions() {
        return classes.stream()
                .filter(this::within)
                .flatMap(c -> allowed(c).map(a -> new Exemption(c.getName(), text(a, "rule"), text(a, "reason"))));
    }

    /** The Java files of the house. */
    List<Path> javaFiles() {
        return filesUnder(sources, ".java");
    }

    /** The files below a folder whose names end so; none when there is no such folder. */
    static List<Path> filesUnder(Path folder, String end) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> p.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part of a package path before its first dot. */
    static String first(String place) {
        int dot = place.indexOf('.');
        return dot < 0 ? place : place.substring(0, dot);
    }

    /** The class in whose file a class stands. */
    static JavaClass top(JavaClass type) {
        JavaClass top = type;
        while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
        }
        return top;
    }

    private static boolean isAllowed(JavaClass type, String rule) {
        return Stream.of(type, top(type))
                .flatMap(House::allowed)
                .anyMatch(a -> text(a, "rule").equals(rule));
    }

    private static Stream<JavaAnnotation<JavaClass>> allowed(JavaClass type) {
        List<JavaAnnotation<JavaClass>> found = new ArrayList<>();
        for (JavaAnnotation<JavaClass> annotation : type.getAnnotations()) {
            if (annotation.getRawType().isEquivalentTo(Allowed.class)) {
                found.add(annotation);
            } else if (annotation.getRawType().isEquivalentTo(Allowed.List.class)) {
                Object[] several = (Object[]) annotation.get("value").orElse(new Object[0]);
                for (Object one : several) {
                    @SuppressWarnings("unchecked")
                    JavaAnnotation<JavaClass> each = (JavaAnnotation<JavaClass>) one;
                    found.add(each);
                }
            }
        }
        return found.stream();
    }

    private static String text(JavaAnnotation<? extends HasDescription> annotation, String property) {
        return String.valueOf(annotation.get(property).orElse(""));
    }

    /** An exception from a rule, with its reason. */
    record Exemption(String type, String rule, String reason) {}

    /** Reads the classes once for all tests. */
    private static final class Holder {
        private static final Path BASE = base();
        private static final House PROGRAM = new House(
                "org.clientele",
                new ClassFileImporter().importPath(compiled(Main.class)),
                BASE.resolve("src/main/java"),
                BASE.resolve("resources"));
        private static final House IMITATION = Imitation.in(
                BASE.resolve("target/violations"), compiled(House.class).resolve("violations"));

        private static Path compiled(Class<?> type) {
            try {
                return Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().toURI());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Path base() {
            Path folder = compiled(House.class);
            while (!Files.exists(folder.resolve("pom.xml"))) {
                Path up = folder.getParent();
                if (up == null) {
                    throw new IllegalStateException("no pom.xml above " + compiled(House.class));
                }
                folder = up;
            }
            return folder;
        }
    }
}
