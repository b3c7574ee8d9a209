#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stddef.h>
#include <termios.h>

/* Restores the terminal when the process dies of a trap, a fault or abort(), which no Swift code can do.
 *
 * From desk_crash_guard_arm() on, such a signal writes `farewell` to `output`, sets `modes` on `input`, and then ends the process as it
 * would have without the guard. Everything is prepared beforehand: the handler allocates nothing and takes no lock. One terminal a
 * process; arming again replaces what was prepared. `farewell` is cut to DESK_FAREWELL_LIMIT bytes. */
enum { DESK_FAREWELL_LIMIT = 512 };

void desk_crash_guard_arm(int input, int output, const struct termios *modes, const char *farewell, size_t length);
void desk_crash_guard_disarm(void);

/* A file in memory alone, closed on exec; -1 where the system has none to give. */
int desk_memory_file(void);

#endif
