package org.clientele.data.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a manifest as JSON. */
public final class ManifestText {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ManifestText() {}

    /** The manifest as indented JSON; the same manifest always gives the same text. */
    public static String of(Manifest manifest) {
        ObjectNode root = MAPPER.createObjectNode();
        Manifest.Identity identity = manifest.identity();
        root.put("manifest", 1);
        root.put("exportId", identity.exportId());
        root.put("campaign", identity.campaign());
        root.put("file", identity.file());
        root.put("target", identity.target());
        root.put("at", identity.at().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        root.put("by", identity.by());
        root.put("rows", identity.rows());
        root.put("sha256", identity.sha256());
        root.put("dataVersion", identity.dataVersion());
        root.put("programVersion", identity.programVersion());
        Manifest.Definition definition = manifest.definition();
        root.putObject("definition")
                .put("group", definition.said())
                .put("channel", definition.channel().name().toLowerCase(Locale.ROOT))
                .put("purpose", definition.purpose())
                .put("dataDate", definition.dataDate())
                .put("revenue", definition.revenue());
        ArrayNode waterfall = root.putArray("waterfall");
        ObjectNode excluded = root.putObject("excluded");
        for (Manifest.Step step : manifest.waterfall()) {
            waterfall
                    .addObject()
                    .put("reason", step.reason())
                    .put("before", step.before())
                    .put("out", step.out())
                    .put("after", step.after());
            excluded.put(step.reason(), step.out());
        }
        Manifest.Comparison comparison = manifest.comparison();
        root.putObject("comparison")
                .put("people", comparison.people())
                .put("share", comparison.share())
                .put("stratified", comparison.stratified())
                .put("seedFingerprint", comparison.seedFingerprint())
                .put("globalShare", comparison.globalShare())
                .put("globalSeedFingerprint", comparison.globalSeedFingerprint());
        ObjectNode checks = root.putObject("checks");
        manifest.checks().forEach(checks::put);
        root.put("reason", manifest.reason());
        ArrayNode columns = root.putArray("columns");
        manifest.columns().forEach(columns::add);
        ArrayNode files = root.putArray("files");
        for (Manifest.Part part : manifest.files()) {
            files.addObject()
                    .put("file", part.file())
                    .put("rows", part.rows())
                    .put("bytes", part.bytes())
                    .put("sha256", part.sha256())
                    .put("holds", part.holds())
                    .put("version", part.version())
                    .put("hours", part.hours())
                    .put("seedFingerprint", comparison.seedFingerprint());
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a tree of plain values can be written", fault);
        }
    }

    /** The files that a manifest names; one that an earlier program wrote names one.
     *
     * @throws IllegalArgumentException when the text is no manifest */
    public static List<Manifest.Part> files(String manifest) {
        try {
            JsonNode root = MAPPER.readTree(manifest);
            List<Manifest.Part> files = new ArrayList<>();
            for (JsonNode part : root.path("files")) {
                files.add(part(part));
            }
            return files.isEmpty() && root.has("sha256") ? List.of(part(root)) : files;
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("no manifest", fault);
        }
    }

    private static Manifest.Part part(JsonNode part) {
        return new Manifest.Part(
                part.path("file").asText(),
                part.path("rows").asLong(),
                part.path("bytes").asLong(),
                part.path("sha256").asText(),
                part.path("holds").asText(),
                part.path("version").asText(),
                part.path("hours").asText());
    }

    /** What a manifest says under one of its top names; empty where it says nothing. */
    public static String said(String manifest, String name) {
        try {
            return MAPPER.readTree(manifest).path(name).asText();
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("no manifest", fault);
        }
    }

    /** What a manifest says in its definition; empty where it says nothing. */
    public static String defined(String manifest, String name) {
        try {
            return MAPPER.readTree(manifest).path("definition").path(name).asText();
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("no manifest", fault);
        }
    }

    /** The first 16 signs of a secret's hash, by which it is recognised without being known. */
    public static String fingerprint(String secret) {
        return Hash.sha256(secret).substring(0, 16);
    }
}
