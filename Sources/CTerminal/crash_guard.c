#include "CTerminal.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};
enum { FATAL_COUNT = sizeof fatal_signals / sizeof fatal_signals[0] };

static struct {
    atomic_bool armed;
    int input;
    int output;
    struct termios modes;
    char farewell[DESK_FAREWELL_LIMIT];
    size_t length;
} guard;

static struct sigaction previous[FATAL_COUNT];
static bool installed;
/* A stack of its own, so that a stack overflow can be handled too. */
static char handler_stack[1 << 16];

static void restore_and_die(int number) {
    if (atomic_exchange(&guard.armed, false)) {
        ssize_t ignored = write(guard.output, guard.farewell, guard.length);
        (void)ignored;
        tcsetattr(guard.input, TCSANOW, &guard.modes);
    }
    for (int index = 0; index < FATAL_COUNT; index++) {
        if (fatal_signals[index] == number) sigaction(number, &previous[index], NULL);
    }
    /* Blocked until this handler returns, then delivered to whoever handled it before. */
    raise(number);
}

static void install(void) {
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_handler = restore_and_die, .sa_flags = SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    for (int index = 0; index < FATAL_COUNT; index++) {
        sigaction(fatal_signals[index], &action, &previous[index]);
    }
    installed = true;
}

void desk_crash_guard_arm(int input, int output, const struct termios *modes, const char *farewell, size_t length) {
    atomic_store(&guard.armed, false);
    guard.input = input;
    guard.output = output;
    guard.modes = *modes;
    guard.length = length < sizeof guard.farewell ? length : sizeof guard.farewell;
    memcpy(guard.farewell, farewell, guard.length);
    if (!installed) install();
    atomic_store(&guard.armed, true);
}

void desk_crash_guard_disarm(void) {
    atomic_store(&guard.armed, false);
}
