package org.clientele.data.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest tells when results are read; older manifests tell less.
 *
 * @param group who was meant, in words
 * @param waterfall the steps from the group to the file
 * @param controlShare planned share held back, 0 where it says none
 * @param seed fingerprint of the campaign's secret
 * @param files hash of each file by its name
 * @param checks verdict of each check by its word
 * @param reason why it went out although a check asked
 * @param trial the part on the trial as it stands; empty where there is none
 */
public record ManifestFacts(
        String group,
        List<Manifest.Step> waterfall,
        double controlShare,
        String seed,
        Map<String, String> files,
        Map<String, String> checks,
        String reason,
        @Nullable Trial trial) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public ManifestFacts {
        waterfall = List.copyOf(waterfall);
    }

    /**
     * What was tried.
     *
     * @param goal the word of the goal, in capitals
     * @param days days in which an answer counts
     * @param lift the smallest relative change worth knowing
     * @param question what its owner wanted to learn
     * @param cost price of one message in ten-thousandths
     * @param versions names of the other versions
     */
    public record Trial(String goal, int days, double lift, String question, long cost, List<String> versions) {
        public Trial {
            versions = List.copyOf(versions);
        }
    }

    /** Reads a manifest; of a text that is none, nothing is known. */
    public static ManifestFacts of(String manifest) {
        JsonNode root;
        try {
            root = MAPPER.readTree(manifest);
        } catch (JsonProcessingException damaged) {
            root = MAPPER.createObjectNode();
        }
        if (root == null) {
            root = MAPPER.createObjectNode();
        }
        List<Manifest.Step> steps = new ArrayList<>();
        for (JsonNode step : root.path("waterfall")) {
            steps.add(new Manifest.Step(
                    step.path("reason").asText(),
                    step.path("before").asInt(),
                    step.path("out").asInt(),
                    step.path("after").asInt()));
        }
        Map<String, String> files = new LinkedHashMap<>();
        if (root.hasNonNull("sha256")) {
            files.put(root.path("file").asText(), root.path("sha256").asText());
        }
        for (JsonNode file : root.path("files")) {
            if (file.hasNonNull("sha256")) {
                files.put(file.path("file").asText(), file.path("sha256").asText());
            }
        }
        Map<String, String> checks = new LinkedHashMap<>();
        root.path("checks")
                .properties()
                .forEach(check -> checks.put(check.getKey(), check.getValue().asText()));
        return new ManifestFacts(
                root.path("definition").path("group").asText(),
                steps,
                root.path("comparison").path("share").asDouble(),
                root.path("comparison").path("seedFingerprint").asText(),
                files,
                checks,
                root.path("reason").asText(),
                trial(root.path("trial")));
    }

    private static @Nullable Trial trial(JsonNode trial) {
        if (!trial.isObject()) {
            return null;
        }
        List<String> versions = new ArrayList<>();
        for (JsonNode version : trial.path("versions")) {
            versions.add(
                    version.isTextual()
                            ? version.asText()
                            : version.path("name").asText());
        }
        return new Trial(
                trial.path("goal").asText("ORDER"),
                trial.path("days").asInt(14),
                trial.path("smallestLift").asDouble(0.2),
                trial.path("question").asText(),
                trial.path("costPerMessage").asLong(),
                versions);
    }
}
