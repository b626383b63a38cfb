package org.clientele.data.write;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.clientele.model.contact.Channel;

/**
 * What goes with a campaign file so that everybody can see later what it is, and why these people.
 *
 * @param identity which file this is
 * @param definition who was meant, in words and as data
 * @param waterfall people in and out at each step
 * @param comparison the comparison groups
 * @param checks each check's word, verdict and, where one was given, the reason
 * @param reason why it went out although a check asked for a reason, empty when none did
 * @param columns the headings of the file
 * @param files the files, one line each
 */
public record Manifest(
        Identity identity,
        Definition definition,
        List<Step> waterfall,
        Comparison comparison,
        Map<String, String> checks,
        String reason,
        List<String> columns,
        List<Part> files) {
    public Manifest {
        waterfall = List.copyOf(waterfall);
        columns = List.copyOf(columns);
        files = List.copyOf(files);
    }

    /**
     * One file of the export.
     *
     * @param file its name
     * @param rows its rows
     * @param bytes its size
     * @param sha256 its hash
     * @param holds who is in it, in words
     * @param version the version of the message, empty where it is not split by that
     * @param hours the hours at which messages shall arrive, such as 09-10, empty where it is not split by that
     */
    public record Part(String file, long rows, long bytes, String sha256, String holds, String version, String hours) {}

    /**
     * Which file this is.
     *
     * @param exportId the mark that results are matched by
     * @param campaign the campaign's name
     * @param file the file's name
     * @param target what it is made for
     * @param at when it was written
     * @param by who wrote it
     * @param rows rows in the file
     * @param sha256 hash of the file
     * @param dataVersion the data version it was made from
     * @param programVersion the program's version
     */
    public record Identity(
            String exportId,
            String campaign,
            String file,
            String target,
            OffsetDateTime at,
            String by,
            long rows,
            String sha256,
            long dataVersion,
            String programVersion) {}

    /**
     * Who was meant.
     *
     * @param said the group in words
     * @param channel the channel
     * @param purpose what consent had to cover
     * @param dataDate the newest behaviour that was known, empty when none was
     * @param revenue what counted as revenue, as it is kept
     */
    public record Definition(String said, Channel channel, String purpose, String dataDate, String revenue) {}

    /**
     * A step of the waterfall.
     *
     * @param reason the word of the reason
     */
    public record Step(String reason, int before, int out, int after) {}

    /**
     * The comparison groups; the secrets themselves stay in the workbench.
     *
     * @param people people held back from this campaign
     * @param share planned share
     * @param stratified whether they were drawn within strata
     * @param seedFingerprint first 16 signs of the SHA-256 of the campaign's secret
     * @param globalShare share held back from every campaign
     * @param globalSeedFingerprint the same of this year's global secret
     */
    public record Comparison(
            int people,
            double share,
            boolean stratified,
            String seedFingerprint,
            double globalShare,
            String globalSeedFingerprint) {}
}
