package org.clientele.cli;

import org.clientele.analysis.experiment.Power;
import org.clientele.app.notice.Share;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clientele power}: how many people a test needs, without a workbench. */
@Command(name = "power", description = "Say how many people a test needs, or what so many people can show.")
public final class PowerCommand extends WorkCommand {
    @Option(
            names = "--base",
            required = true,
            paramLabel = "P",
            description = "Share of people who answer without the message, such as 0.02.")
    double base;

    @Option(
            names = "--lift",
            paramLabel = "P",
            description = "Smallest change worth knowing, such as 0.2 for 20 %% (default: 0.2).")
    double lift = 0.2;

    @Option(names = "--control", paramLabel = "P", description = "Share that gets no message (default: 0.5).")
    double control = 0.5;

    @Option(names = "--people", paramLabel = "N", description = "How many people there are.")
    @Nullable
    Long people;

    @Option(names = "--versions", paramLabel = "N", description = "How many versions are compared, 1 to 4.")
    int versions = 1;

    /** The command in its context. */
    public PowerCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        boolean possible = base > 0
                && base < 1
                && lift > -1
                && lift != 0
                && base * (1 + lift) <= 1
                && control > 0
                && control < 1
                && versions >= 1
                && versions <= 4;
        if (!possible) {
            throw Refusal.of("experiment.command.power");
        }
        Power power = Power.usual().among(versions);
        long perArm = power.perArm(base, lift);
        long inAll = power.inAll(base, lift, control);
        reply.say("experiment.command.power.arms", new Share(base), new Share(lift), perArm);
        reply.say("experiment.command.power.all", new Share(control), inAll);
        reply.put("base", base);
        reply.put("lift", lift);
        reply.put("control", control);
        reply.put("comparisons", versions);
        reply.put("perArm", perArm);
        reply.put("inAll", inAll);
        if (people != null) {
            double smallest = power.smallestLift(base, people, control);
            boolean any = Double.isFinite(smallest);
            if (any) {
                reply.say("experiment.command.power.smallest", people, new Share(smallest));
                reply.put("smallestLift", smallest);
            } else {
                reply.say("experiment.command.power.none", people);
            }
            reply.put("people", people);
        }
    }
}
