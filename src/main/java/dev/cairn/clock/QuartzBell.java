package dev.cairn.clock;

import dev.cairn.chat.Bell;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.quartz.DateBuilder;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings by Quartz: every 20 seconds, and at the moments it is told. It keeps them in memory only and knows no calendar, because
 * what is due stands in the database, and Quartz's own recurrence loses weeks at the change of clocks.
 */
public final class QuartzBell implements Bell, AutoCloseable {
    /** How often it rings without being asked. */
    static final Duration EVERY = Duration.ofSeconds(20);

    private static final String RING = "ring";
    private static final String REGULAR = "regular";

    private static final Logger LOG = LoggerFactory.getLogger(QuartzBell.class);

    private final Scheduler scheduler;
    private final InstantSource time;
    private final Runnable ring;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bell-watch").factory());
    private volatile long rung = System.nanoTime();

    /** What Quartz runs; it makes an object of it for each ring. */
    public static final class Ring implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            if (context.getMergedJobDataMap().get(RING) instanceof Runnable ring) {
                ring.run();
            }
        }
    }

    private QuartzBell(Scheduler scheduler, InstantSource time, Runnable ring) {
        this.scheduler = scheduler;
        this.time = time;
        this.ring = () -> {
            rung = System.nanoTime();
            ring.run();
        };
    }

    /**
     * Rings at once, and from then on.
     *
     * @param time the bot's, which may be ahead
     * @param ring what to do; must be quick and must not throw
     */
    public static QuartzBell start(InstantSource time, Runnable ring) {
        try {
            Scheduler scheduler = new StdSchedulerFactory(settings()).getScheduler();
            scheduler.start();
            QuartzBell bell = new QuartzBell(scheduler, time, ring);
            bell.schedule(REGULAR, Duration.ZERO, SimpleScheduleBuilder.repeatSecondlyForever((int) EVERY.toSeconds()));
            Future<?> unused = bell.watch.scheduleWithFixedDelay(
                    bell::wake, 3 * EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
            return bell;
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz did not start", e);
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "cairn-" + UUID.randomUUID());
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return settings;
    }

    /** Quartz goes by the clock on the wall: when somebody sets that back, it would sleep until it is again as late as it was. */
    private void wake() {
        try {
            if (System.nanoTime() - rung > 3 * EVERY.toNanos()) {
                LOG.warn("Quartz has not rung for {} s, so it is wound up anew", 3 * EVERY.toSeconds());
                scheduler.deleteJob(new JobKey(REGULAR));
                schedule(REGULAR, Duration.ZERO, SimpleScheduleBuilder.repeatSecondlyForever((int) EVERY.toSeconds()));
            }
        } catch (SchedulerException | RuntimeException e) {
            LOG.error("Quartz could not be wound up", e);
        }
    }

    /** A moment that is past rings at once. */
    @Override
    public void ringAt(Instant moment) {
        try {
            String name = Long.toString(moment.toEpochMilli());
            if (!scheduler.isShutdown() && !scheduler.checkExists(new JobKey(name))) {
                schedule(name, Duration.between(time.instant(), moment), SimpleScheduleBuilder.simpleSchedule());
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not take a moment", e);
        }
    }

    /** Each has a job of its own: many triggers of one job cost Quartz time that grows with their square. */
    private void schedule(String name, Duration wait, SimpleScheduleBuilder how) throws SchedulerException {
        JobDetail job = JobBuilder.newJob(Ring.class).withIdentity(name).build();
        job.getJobDataMap().put(RING, ring);
        SimpleTrigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(name)
                .startAt(DateBuilder.futureDate(
                        Math.clamp(wait.toMillis(), 0, Integer.MAX_VALUE), IntervalUnit.MILLISECOND))
                .withSchedule(how)
                .build();
        scheduler.scheduleJob(job, trigger);
    }

    @Override
    public void close() throws SchedulerException {
        watch.shutdownNow();
        scheduler.shutdown(false);
    }
}
