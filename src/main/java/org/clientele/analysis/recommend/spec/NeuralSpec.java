package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

import java.util.List;

/** Taste vectors with a neural network on top: agreement of tastes and hidden layers, as in neural collaborative filtering.
 *
 * @param factors length of the taste vectors
 * @param tasteEpochs passes over the data that make the vectors the network starts from
 * @param regularisation λ of those vectors
 * @param unobserved w of those vectors, see {@link AlsSpec}; 0 to set it from the data
 * @param layers sizes of the hidden layers; none for agreement of tastes alone
 * @param dropout share of hidden numbers left out while learning
 * @param rate step size of the first epoch
 * @param decay what the step size is multiplied with after each epoch
 * @param pull how strongly products' vectors are held to where they started
 * @param negatives products not bought that are drawn for each one bought
 * @param batch purchases per step
 * @param epochs passes over the data at most
 * @param patience epochs without progress on the hidden purchases after which it ends
 * @param validation share of people of whom one product is hidden to tell when to stop
 * @param candidates how many products the whole network scores for a person; the rest follow by agreement of tastes. 0 for
 *     all */
public record NeuralSpec(
        int factors,
        int tasteEpochs,
        double regularisation,
        double unobserved,
        List<Integer> layers,
        double dropout,
        double rate,
        double decay,
        double pull,
        int negatives,
        int batch,
        int epochs,
        int patience,
        double validation,
        int candidates)
        implements RecommenderSpec {
    public NeuralSpec {
        require(factors >= 1 && factors <= 1024, "factors");
        require(tasteEpochs >= 1, "tasteEpochs");
        require(regularisation > 0, "regularisation");
        require(unobserved >= 0, "unobserved");
        layers = List.copyOf(layers);
        require(layers.size() <= 8 && layers.stream().allMatch(size -> size >= 1 && size <= 4096), "layers");
        require(dropout >= 0 && dropout < 1, "dropout");
        require(rate > 0, "rate");
        require(decay > 0 && decay <= 1, "decay");
        require(pull >= 0, "pull");
        require(negatives >= 1 && negatives <= 100, "negatives");
        require(batch >= 1 && batch <= 65_536, "batch");
        require(epochs >= 1, "epochs");
        require(patience >= 1, "patience");
        require(validation > 0 && validation <= 1, "validation");
        require(candidates >= 0, "candidates");
    }

    /** 64 factors, layers of 64 and 32, a fifth of them left out, four negatives, 256 purchases per step, at most 12 epochs. */
    public static NeuralSpec standard() {
        return new NeuralSpec(64, 12, 0.02, 0, List.of(64, 32), 0.2, 0.001, 0.8, 0.01, 4, 256, 12, 3, 0.2, 500);
    }

    @Override
    public String code() {
        return "neural";
    }
}
