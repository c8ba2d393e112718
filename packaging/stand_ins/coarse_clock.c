/* The time of day as Windows tells it to Python 3.11, 64 times a second: Wine tells it to a ten-millionth, and what waits
   for its next tick (Dask does, to find out how far it is from the fine clock) would wait for ever. Loaded before Wine's
   own libraries by packaging/wine. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

#define TICK_NS 15625000

int clock_gettime(clockid_t clock, struct timespec *told) {
    static int (*fine)(clockid_t, struct timespec *);
    if (!fine) fine = dlsym(RTLD_NEXT, "clock_gettime");
    int failed = fine(clock, told);
    if (!failed && clock == CLOCK_REALTIME) told->tv_nsec -= told->tv_nsec % TICK_NS;
    return failed;
}
