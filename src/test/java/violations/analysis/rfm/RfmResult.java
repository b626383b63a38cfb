package violations.analysis.rfm;

/** The result of a method, which screens may see.
 *
 * @param groups how many
 */
public record RfmResult(int groups) {}
