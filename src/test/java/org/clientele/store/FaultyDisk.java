package org.clientele.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A layer between H2 and the disk whose n-th write goes wrong, reached by {@code faulty:} before a path.
 *
 * <p>One disk at a time: the plan of the test that runs.
 */
public final class FaultyDisk extends FilePathWrapper {
    /** What is put before the path of a database. */
    static final String SCHEME = "faulty:";

    private static final AtomicReference<Plan> PLAN = new AtomicReference<>(new Plan(Fault.NONE, 0, 0));

    /** What goes wrong. */
    enum Fault {
        NONE,
        /** One write fails, the next one works again. */
        FAILS_ONCE,
        /** From one write on all fail. */
        FAILS_EVER,
        /** From one write on nothing arrives, and nobody is told. */
        IS_LOST,
        /** The power goes out: of what was not synced, some arrived and some did not. */
        POWER_OFF,
        /** The disk is full: nothing grows any more. */
        FULL
    }

    /** What shall go wrong and when. */
    static final class Plan {
        private final Fault fault;
        private final long at;
        private final Random random;
        private long writes;
        private boolean off;

        Plan(Fault fault, long at, long seed) {
            this.fault = fault;
            this.at = at;
            this.random = new Random(seed);
        }

        /** How many writes there were. */
        synchronized long writes() {
            return writes;
        }
    }

    /** Makes the layer known to H2 and sets what shall go wrong on it. */
    static Plan plan(Fault fault, long at, long seed) {
        FilePath.register(new FaultyDisk());
        Plan plan = new Plan(fault, at, seed);
        PLAN.set(plan);
        return plan;
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode), PLAN.get());
    }

    private record Unsynced(long position, byte[] content) {}

    private static final class Channel extends FileBaseDefault {
        private final FileChannel disk;
        private final Plan plan;
        private final List<Unsynced> unsynced = new ArrayList<>();
        private final List<Unsynced> before = new ArrayList<>();
        private long syncedSize;

        Channel(FileChannel disk, Plan plan) throws IOException {
            this.disk = disk;
            this.plan = plan;
            this.syncedSize = disk.size();
        }

        @Override
        public long size() throws IOException {
            return disk.size();
        }

        @Override
        public synchronized int read(ByteBuffer into, long position) throws IOException {
            requirePower();
            return disk.read(into, position);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            synchronized (plan) {
                requirePower();
                plan.writes++;
                int length = from.remaining();
                boolean now = plan.at > 0 && plan.writes == plan.at;
                boolean since = plan.at > 0 && plan.writes >= plan.at;
                switch (plan.fault) {
                    case NONE -> {}
                    case FAILS_ONCE -> {
                        if (now) {
                            throw new IOException("the disk did not take it");
                        }
                    }
                    case FAILS_EVER -> {
                        if (since) {
                            throw new IOException("the disk does not take it");
                        }
                    }
                    case IS_LOST -> {
                        if (since) {
                            from.position(from.limit());
                            return length;
                        }
                    }
                    case POWER_OFF -> {
                        remember(from, position);
                        if (now) {
                            powerOff();
                        }
                    }
                    case FULL -> {
                        if (position + length > plan.at) {
                            throw new IOException("No space left on device");
                        }
                    }
                }
                return disk.write(from, position);
            }
        }

        private void remember(ByteBuffer from, long position) throws IOException {
            byte[] content = new byte[from.remaining()];
            from.duplicate().get(content);
            ByteBuffer old = ByteBuffer.allocate(content.length);
            disk.read(old, position);
            byte[] was = new byte[old.position()];
            old.flip().get(was);
            before.add(new Unsynced(position, was));
            unsynced.add(new Unsynced(position, content));
        }

        /** Puts the disk back to its last sync and lets an arbitrary part of what came later arrive, torn at the end. */
        private void powerOff() throws IOException {
            for (Unsynced old : before.reversed()) {
                disk.write(ByteBuffer.wrap(old.content()), old.position());
            }
            if (disk.size() > syncedSize) {
                disk.truncate(syncedSize);
            }
            for (Unsynced write : unsynced) {
                if (plan.random.nextBoolean()) {
                    int arrives = plan.random.nextInt(4) == 0
                            ? plan.random.nextInt(write.content().length + 1)
                            : write.content().length;
                    disk.write(ByteBuffer.wrap(write.content(), 0, arrives), write.position());
                }
            }
            disk.force(true);
            plan.off = true;
            throw new IOException("the power is off");
        }

        private void requirePower() throws IOException {
            synchronized (plan) {
                if (plan.off) {
                    throw new IOException("the power is off");
                }
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            requirePower();
            if (plan.fault == Fault.IS_LOST && plan.writes() >= plan.at) {
                return;
            }
            disk.truncate(size);
            syncedSize = Math.min(syncedSize, size);
        }

        @Override
        public void force(boolean all) throws IOException {
            synchronized (plan) {
                requirePower();
                unsynced.clear();
                before.clear();
                syncedSize = disk.size();
                disk.force(all);
            }
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return disk.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            disk.close();
        }
    }
}
