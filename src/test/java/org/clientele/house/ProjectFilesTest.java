package org.clientele.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies at the top of the project, and whether its pages say what is so. */
class ProjectFilesTest {
    private static final Set<String> TOP =
            Set.of("pom.xml", "README.md", "LICENSE", "src", "resources", "sample-data", "installer");
    private static final Set<String> MADE_BY_TOOLS = Set.of("target", "out");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern RULE_NAME = Pattern.compile("`([a-z-]+)`");

    private final Path project = projectFolder();

    @Test
    void nothing_lies_at_the_top_but_what_belongs_there() throws IOException {
        try (Stream<Path> files = Files.list(project)) {
            Set<String> beyond = files.map(f -> f.getFileName().toString())
                    .filter(n -> !n.startsWith(".") && !TOP.contains(n) && !MADE_BY_TOOLS.contains(n))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), beyond);
        }
    }

    @Test
    void continuous_integration_runs_the_command_of_the_readme() {
        assertTrue(House.read(project.resolve("README.md")).contains("\n    mvn verify\n"));
        assertTrue(House.read(project.resolve(".ci/run")).contains("\nmvn verify "));
    }

    @Test
    void the_page_on_architecture_names_every_rule() {
        Set<String> named = new TreeSet<>();
        Matcher name = RULE_NAME.matcher(House.read(project.resolve("src/site/markdown/architecture.md")));
        while (name.find()) {
            named.add(name.group(1));
        }
        List<String> unnamed = Stream.of(HouseRule.values())
                .map(HouseRule::id)
                .filter(r -> !named.contains(r))
                .toList();
        assertEquals(List.of(), unnamed);
    }

    @Test
    void links_between_pages_lead_somewhere() {
        List<Path> pages = Stream.concat(
                        Stream.of(project.resolve("README.md")),
                        House.filesUnder(project.resolve("src/site/markdown"), ".md").stream())
                .toList();
        Set<String> dead = new TreeSet<>();
        for (Path page : pages) {
            Matcher link = LINK.matcher(House.read(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    dead.add(project.relativize(page) + " → " + link.group(1));
                }
            }
        }
        assertEquals(Set.of(), dead);
    }

    private static Path projectFolder() {
        return House.program().sources().resolve("../../..").normalize();
    }
}
