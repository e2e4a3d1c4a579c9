package assay.dsl

import java.lang.management.ManagementFactory

/** The time that this thread has computed, which other work on the machine does not lengthen. */
class Cpu {

    static long nanos() {
        ManagementFactory.threadMXBean.currentThreadCpuTime
    }
}
